package nl.regiehub.routes.journal;

import java.util.Arrays;
import java.util.HexFormat;

/** A keyed or plain hash, with the equality that an array lacks. */
@SuppressWarnings("ArrayRecordComponent") // the equality is here
record Hash(byte[] bytes) {

    static final Hash NONE = new Hash(new byte[0]);

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
