package nl.regiehub.gateway.termen;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Publications.Inwerkingtreding;
import nl.regiehub.vocabulary.naslag.Spraakverwarring.Afwijking;
import nl.regiehub.vocabulary.naslag.Uitgaven;
import org.springframework.stereotype.Component;

/** Counts, publication by publication, how far gemeenten have words of their own: it should become less. */
@Component
public final class Afwijkingen {

    /** Further back nobody looks, and each one must be read anew. */
    private static final int MEESTE = 24;

    private final Journal journal;
    private final Uitgaven uitgaven;
    private final Clock clock;
    private final Map<String, List<Afwijking>> bekend = new ConcurrentHashMap<>();

    Afwijkingen(Journal journal, Uitgaven uitgaven, Clock clock) {
        this.journal = journal;
        this.uitgaven = uitgaven;
        this.clock = clock;
    }

    /**
     * The count of one publication.
     *
     * @param publicatie id of the release
     * @param op when it was put in force
     * @param gemeenten each gemeente that has words of its own
     */
    public record Telling(String publicatie, Instant op, List<Afwijking> gemeenten) {

        /** Copies the list. */
        public Telling {
            gemeenten = List.copyOf(gemeenten);
        }

        /** Of all gemeenten together. */
        public int afwijkend() {
            return gemeenten.stream().mapToInt(Afwijking::afwijkend).sum();
        }

        /** How many words of their own all gemeenten together have. */
        public int woorden() {
            return gemeenten.stream().mapToInt(Afwijking::woorden).sum();
        }
    }

    /** The latest publications, each at the moment it was last put in force, the oldest first. */
    public List<Telling> doorDeTijd() {
        var seen = new HashSet<String>();
        var tellingen = new ArrayList<Telling>();
        for (Inwerkingtreding each : journal.publications().history()) {
            if (seen.size() < MEESTE && seen.add(each.id())) {
                tellingen.addFirst(new Telling(each.id(), each.op(), bekend.computeIfAbsent(each.id(), this::tel)));
            }
        }
        return tellingen;
    }

    private List<Afwijking> tel(String publicatie) {
        return uitgaven.van(publicatie)
                .map(uitgave -> uitgave.werk().afwijkingen(LocalDate.now(clock)))
                .orElse(List.of());
    }
}
