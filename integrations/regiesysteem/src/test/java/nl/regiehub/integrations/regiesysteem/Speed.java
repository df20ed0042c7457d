package nl.regiehub.integrations.regiesysteem;

import java.util.List;
import java.util.Map;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Decoded;
import nl.regiehub.integrations.seam.Outgoing;
import nl.regiehub.integrations.seam.Payload;

/** Prints how many messages a second one core reads and writes; run it by hand, it asserts nothing. */
final class Speed {

    private static final int ROUNDS = 10_000;

    private Speed() {}

    /** Runs. */
    public static void main(String[] args) {
        Codec codec = Regiesysteem.codec();
        Payload casus = Voorbeelden.payload(Soort.CASUS);
        if (codec.decode(casus) instanceof Decoded.Accepted accepted) {
            Outgoing outgoing = new Outgoing(accepted.bericht(), List.of(), Map.of());
            for (int i = 0; i < 4; i++) {
                print("peek casus", () -> codec.peek(casus));
                print("decode casus", () -> codec.decode(casus));
                print("encode casus", () -> codec.encode(outgoing));
            }
        }
    }

    private static void print(String what, Runnable step) {
        long begin = System.nanoTime();
        for (int i = 0; i < ROUNDS; i++) {
            step.run();
        }
        long rate = ROUNDS * 1_000_000_000L / (System.nanoTime() - begin);
        System.out.printf("%-40s %,d/s%n", what, rate);
    }
}
