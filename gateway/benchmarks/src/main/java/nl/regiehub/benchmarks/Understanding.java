package nl.regiehub.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.integrations.istandaarden.Istandaarden;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Decoded;
import nl.regiehub.integrations.seam.Payload;
import nl.regiehub.routes.Processing.Planned;
import nl.regiehub.routes.Processing.Settlement.Understood;
import nl.regiehub.vocabulary.Vocabularies;
import nl.regiehub.vocabulary.Vocabulary;

/** What the hub's stages make of the opdrachten, for measuring one later stage alone. */
final class Understanding {

    static final String BASE_IRI = "https://regiehub.example/id/";

    private static final PartnerId RECIPIENT = new PartnerId("aanbieder-de-linde");

    private final Opdrachten opdrachten = new Opdrachten();
    private final Vocabulary vocabulary =
            Vocabularies.open(Vocabularies.bundled().bytes(), BASE_IRI);
    private final Codec codec = Istandaarden.codecs(Optional.empty()).stream()
            .filter(each -> each.formaat().equals("iwmo-3.2"))
            .findFirst()
            .orElseThrow();

    /** What codes mean. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** A message in the hub's own words. */
    Bericht bericht(byte[] bytes) {
        return switch (codec.decode(new Payload("application/xml", bytes))) {
            case Decoded.Accepted(Bericht bericht) -> bericht;
            case Decoded.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    /** What is settled of a message under an id. */
    Understood understood(BerichtId id, byte[] bytes, int number) {
        var bericht = bericht(bytes);
        var translated = vocabulary.translate(bericht);
        var key = "opdracht|" + number;
        return new Understood(
                id,
                bericht,
                translated.vertalingen(),
                vocabulary.publicatie(),
                translated.onbekend(),
                List.of(new Planned(RECIPIENT, "fhir-r4", key, null)),
                List.of(key),
                List.of());
    }

    /** The event that a message with a number, counted from 0, becomes. */
    Gebeurtenis gebeurtenis(int number) {
        var bericht = bericht(opdrachten.bericht(number));
        return new Gebeurtenis(
                number + 1L,
                new BerichtId(id("message", number)),
                Instant.EPOCH,
                bericht,
                List.of(new PersoonId(id("person", number))),
                Map.of("1", new PersoonId(id("first", number)), "2", new PersoonId(id("second", number))),
                vocabulary.translate(bericht).vertalingen(),
                vocabulary.publicatie());
    }

    private static UUID id(String what, int number) {
        return new UUID(what.hashCode(), number);
    }
}
