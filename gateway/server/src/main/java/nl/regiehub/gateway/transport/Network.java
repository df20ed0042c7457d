package nl.regiehub.gateway.transport;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * A range of addresses, written as {@code 10.20.0.0/16}.
 *
 * @param base its first address
 * @param bits how many bits its addresses have in common
 */
record Network(InetAddress base, int bits) {

    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Network of(String text) {
        var parts = text.split("/", 2);
        try {
            var base = InetAddress.ofLiteral(parts[0]);
            int bits = Integer.parseInt(parts[1]);
            if (bits >= 0 && bits <= base.getAddress().length * Byte.SIZE) {
                return new Network(base, bits);
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            // said below
        }
        throw new IllegalArgumentException("'%s' is no network such as 10.20.0.0/16".formatted(text));
    }

    /** Whether an address lies in it. */
    boolean holds(InetAddress address) {
        byte[] ours = base.getAddress();
        byte[] theirs = address.getAddress();
        int whole = bits / Byte.SIZE;
        if (ours.length != theirs.length || !Arrays.equals(ours, 0, whole, theirs, 0, whole)) {
            return false;
        }
        int rest = bits % Byte.SIZE;
        return rest == 0 || ((ours[whole] ^ theirs[whole]) & 0xff) >> (Byte.SIZE - rest) == 0;
    }
}
