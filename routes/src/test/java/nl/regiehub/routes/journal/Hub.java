package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.routes.Inbox.Arrival;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Processing.Planned;
import nl.regiehub.routes.Processing.Reference;
import nl.regiehub.routes.Processing.Settlement.Rejected;
import nl.regiehub.routes.Processing.Settlement.Understood;
import org.jspecify.annotations.Nullable;

/** Plays the stages around a journal. */
final class Hub {

    static final PartnerId REGIE = new PartnerId("regiesysteem");
    static final PartnerId ZORG = new PartnerId("zorgaanbieder");
    static final Problem UNKNOWN =
            new Problem(Problem.Kind.UNKNOWN_CODE, "/code", "Onbekende code.", "Vraag de architect.");
    static final Problem OTHER_PERSON =
            new Problem(Problem.Kind.INCONSISTENT, "/persoon/bsn", "Andere persoon.", "Controleer de persoon.");

    private final Journal journal;

    Hub(Journal journal) {
        this.journal = journal;
    }

    /** Takes in a message. */
    BerichtId receive(Bericht bericht) {
        var eerste = bericht.personen().getFirst();
        var bsn = eerste.bsn();
        return journal.inbox()
                .accept(arrival(bericht.kop().soort(), bericht.kop().identificatie(), bsn, "<bericht/>"))
                .bericht();
    }

    static Arrival arrival(String soort, String id, @Nullable Bsn bsn, String body) {
        return new Arrival(
                REGIE,
                "iwmo-3.2",
                soort,
                id,
                bsn == null ? null : bsn.waarde(),
                "application/xml",
                body.getBytes(UTF_8),
                Instant.now());
    }

    /** A message that is understood, goes nowhere and refers to nothing. */
    static Understood understood(BerichtId id, Bericht bericht) {
        return understood(id, bericht, List.of(), List.of(), List.of());
    }

    static Understood understood(
            BerichtId id, Bericht bericht, List<Planned> leveringen, List<String> sleutels, List<String> verwijstNaar) {
        List<Code> onbekend = leveringen.stream().anyMatch(each -> each.geparkeerd() != null)
                ? List.of(Berichten.iwmo("wmo020", "99"))
                : List.of();
        var verwijzingen = verwijstNaar.stream()
                .map(sleutel -> new Reference(sleutel, new Rejected(id, List.of(OTHER_PERSON))))
                .toList();
        return new Understood(id, bericht, List.of(), "release-1", onbekend, leveringen, sleutels, verwijzingen);
    }

    /** Receives and records a message that goes to one partner, in one group. */
    BerichtId record(Bericht bericht, String groep) {
        var id = receive(bericht);
        journal.processing().settle(List.of(understood(id, bericht, List.of(to(ZORG, groep)), List.of(), List.of())));
        return id;
    }

    static Planned to(PartnerId ontvanger, String groep) {
        return new Planned(ontvanger, "fhir-r4", groep, null);
    }

    static Planned parked(PartnerId ontvanger, String groep) {
        return new Planned(ontvanger, "fhir-r4", groep, UNKNOWN);
    }
}
