package nl.regiehub.routes.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;

/** Bytes without their repetitions, as they are before they are sealed: what is sealed can no longer be made smaller. */
final class Compact {

    private static final int LENGTH = Integer.BYTES;
    private static final int MARGIN = 64;

    private Compact() {}

    /** The length of the bytes, then the bytes made smaller. */
    static byte[] pack(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] packed = new byte[LENGTH + bytes.length / 2 + MARGIN];
            ByteBuffer.wrap(packed).putInt(bytes.length);
            int end = LENGTH;
            while (!deflater.finished()) {
                if (end == packed.length) {
                    packed = Arrays.copyOf(packed, packed.length * 2);
                }
                end += deflater.deflate(packed, end, packed.length - end);
            }
            return Arrays.copyOf(packed, end);
        } finally {
            deflater.end();
        }
    }

    /** The bytes as they were. */
    static byte[] unpack(byte[] packed) {
        var inflater = new Inflater(true);
        try {
            byte[] bytes = new byte[ByteBuffer.wrap(packed).getInt()];
            inflater.setInput(packed, LENGTH, packed.length - LENGTH);
            int end = 0;
            while (end < bytes.length && !inflater.finished() && !inflater.needsInput()) {
                end += inflater.inflate(bytes, end, bytes.length - end);
            }
            if (end < bytes.length) {
                throw new DataFormatException("cut short");
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new HubException(Fault.STORE_UNAVAILABLE, "sealed bytes opened to something else than was sealed", e);
        } finally {
            inflater.end();
        }
    }
}
