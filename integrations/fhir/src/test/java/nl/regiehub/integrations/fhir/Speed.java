package nl.regiehub.integrations.fhir;

import java.util.List;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Outgoing;
import nl.regiehub.integrations.seam.Payload;

/** Prints how many messages a second one core reads and writes; run it by hand, it asserts nothing. */
final class Speed {

    private static final int ROUNDS = 8_000;

    private Speed() {}

    /** Runs. */
    public static void main(String[] args) {
        Codec codec = FhirR4.codec();
        Toewijzingsbericht opdracht = Voorbeelden.opdracht();
        Outgoing two = Voorbeelden.outgoing(opdracht);
        Outgoing one = Voorbeelden.outgoing(new Toewijzingsbericht(
                opdracht.kop(),
                opdracht.wet(),
                opdracht.client(),
                List.of(opdracht.toewijzingen().getFirst())));
        Payload verwijzing = new Payload(
                "application/fhir+json",
                codec.encode(Voorbeelden.outgoing(Voorbeelden.verwijzing())).bytes());
        for (int i = 0; i < 4; i++) {
            print("peek verwijzing", () -> codec.peek(verwijzing));
            print("decode verwijzing", () -> codec.decode(verwijzing));
            print("encode opdracht, 1 toewijzing", () -> codec.encode(one));
            print("encode opdracht, 2 toewijzingen", () -> codec.encode(two));
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
