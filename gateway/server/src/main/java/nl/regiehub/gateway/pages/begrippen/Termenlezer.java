package nl.regiehub.gateway.pages.begrippen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.vocabulary.naslag.Uitgave;
import nl.regiehub.vocabulary.naslag.Uitgaven;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which release a reader reads, and where its things are at this hub. */
@Component
final class Termenlezer {

    /** Lists that every hub has keep these IRIs, whatever base an operator sets. */
    private static final String LIJSTEN = "https://regiehub.example/id/";

    private final Uitgaven uitgaven;
    private final List<String> bases;
    private final Clock clock;

    Termenlezer(Uitgaven uitgaven, Configuratie configuratie, Clock clock) {
        this.uitgaven = uitgaven;
        this.bases = List.of(configuratie.hub().baseIri(), LIJSTEN);
        this.clock = clock;
    }

    LocalDate vandaag() {
        return LocalDate.now(clock);
    }

    /** The release in force, or the older one that was asked for. */
    Uitgave uitgave(@Nullable String publicatie) {
        return publicatie == null || publicatie.isEmpty()
                ? uitgaven.nu()
                : uitgaven.van(publicatie).orElseThrow(NietGevonden::new);
    }

    Adressen adressen(@Nullable String publicatie) {
        return new Adressen(bases, publicatie == null || publicatie.isEmpty() ? null : publicatie);
    }

    /** The IRI of what is at a path of this hub, if the release knows it. */
    Optional<String> iri(Uitgave uitgave, String pad) {
        return bases.stream()
                .map(base -> base + pad)
                .filter(iri -> kent(uitgave, iri))
                .findFirst();
    }

    boolean kent(Uitgave uitgave, String iri) {
        return uitgave.werk().begrip(iri).isPresent()
                || uitgave.werk().lijst(iri).isPresent()
                || uitgave.data().kent(iri);
    }
}
