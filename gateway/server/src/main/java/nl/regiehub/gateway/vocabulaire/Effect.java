package nl.regiehub.gateway.vocabulaire;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nl.regiehub.access.Feiten;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.routes.Events;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Partners;
import nl.regiehub.vocabulary.LiveVocabulary;
import nl.regiehub.vocabulary.Release;
import nl.regiehub.vocabulary.Vocabulary;
import nl.regiehub.vocabulary.wijziging.Gevolg;
import nl.regiehub.vocabulary.wijziging.Gevolg.Codegevolg;
import nl.regiehub.vocabulary.wijziging.Gevolgen;
import org.springframework.stereotype.Component;

/** Tells all recorded traffic again with a proposed vocabulary, and reports what would change, in counts. */
@Component
public final class Effect {

    private static final Duration RECENT = Duration.ofDays(30);
    private static final int EVENTS_AT_ONCE = 1_000;
    private static final int PERSONS_AT_ONCE = 1_000;
    private static final int COUNTABLE = 10;

    private final Events events;
    private final Feiten feiten;
    private final Partners partners;
    private final LiveVocabulary vocabulary;
    private final Clock clock;

    /** Reads from this journal. */
    public Effect(Journal journal, Partners partners, LiveVocabulary vocabulary, Clock clock) {
        this.events = journal.events();
        this.feiten = journal.feiten();
        this.partners = partners;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /**
     * What would change.
     *
     * @param berichten how many messages were told again
     * @param geraakt how many of them would be told differently
     * @param recent how many of those came in during the last thirty days
     * @param wachtend how many of those wait for a meaning now
     * @param dossiers how many persons' dossiers that concerns; few are not counted exactly
     * @param openDossiers how many of those are still open
     * @param aansluitingen the connected systems whose messages they are
     * @param codes code by code, the one of most messages first
     */
    public record Beeld(
            long berichten,
            long geraakt,
            long recent,
            long wachtend,
            String dossiers,
            String openDossiers,
            List<String> aansluitingen,
            List<Regel> codes) {

        /** Copies the lists. */
        public Beeld {
            aansluitingen = List.copyOf(aansluitingen);
            codes = List.copyOf(codes);
        }
    }

    /** What would change for one code. */
    public record Regel(
            String lijst,
            String code,
            String soort,
            List<String> was,
            List<String> wordt,
            long berichten,
            long recent,
            long wachtend,
            String dossiers,
            String openDossiers,
            List<String> aansluitingen) {

        /** Copies the lists. */
        public Regel {
            was = List.copyOf(was);
            wordt = List.copyOf(wordt);
            aansluitingen = List.copyOf(aansluitingen);
        }
    }

    /** Tells everything again with another release than the one in force. */
    public Beeld van(Release release) {
        Vocabulary nieuw = vocabulary.preview(release.bytes());
        var gevolgen = new Gevolgen(vocabulary.inForce(), nieuw, clock.instant().minus(RECENT));
        long positie = 0;
        for (var stuk = events.recorded(0, EVENTS_AT_ONCE);
                stuk.tot() > positie;
                stuk = events.recorded(positie, EVENTS_AT_ONCE)) {
            var wachtend = stuk.wachtend();
            stuk.events().forEach(event -> gevolgen.tel(event, wachtend.contains(event.positie())));
            positie = stuk.tot();
        }
        return beeld(gevolgen.uitkomst(), nieuw);
    }

    private Beeld beeld(Gevolg gevolg, Vocabulary nieuw) {
        return new Beeld(
                gevolg.berichten(),
                gevolg.geraakt(),
                gevolg.recent(),
                gevolg.wachtend(),
                telling(gevolg.dossiers().size()),
                telling(open(gevolg.dossiers())),
                aansluitingen(gevolg.afzenders()),
                gevolg.codes().stream().map(code -> regel(code, nieuw)).toList());
    }

    private Regel regel(Codegevolg code, Vocabulary nieuw) {
        return new Regel(
                code.code().schema(),
                code.code().waarde(),
                code.soort().name().toLowerCase(Locale.ROOT),
                namen(code.was(), vocabulary),
                namen(code.wordt(), nieuw),
                code.berichten(),
                code.recent(),
                code.wachtend(),
                telling(code.dossiers().size()),
                telling(open(code.dossiers())),
                aansluitingen(code.afzenders()));
    }

    private static List<String> namen(List<String> concepten, Vocabulary vocabulary) {
        return concepten.stream().map(iri -> vocabulary.label(iri).orElse(iri)).toList();
    }

    /** A small number of people may be somebody whom the reader knows. */
    private static String telling(int dossiers) {
        return dossiers > 0 && dossiers < COUNTABLE ? "minder dan " + COUNTABLE : Integer.toString(dossiers);
    }

    /** A dossier is open while anybody stands in a relation to its person; living together is none. */
    private int open(Collection<PersoonId> personen) {
        LocalDate vandaag = LocalDate.now(clock);
        var alle = new ArrayList<>(personen);
        int open = 0;
        for (int from = 0; from < alle.size(); from += PERSONS_AT_ONCE) {
            var deel = alle.subList(from, Math.min(from + PERSONS_AT_ONCE, alle.size()));
            open += (int) feiten.relaties(deel).stream()
                    .filter(feit -> feit.soort() != Relatiefeit.Soort.HUISHOUDLID)
                    .filter(feit -> feit.periode().omvat(vandaag))
                    .map(Relatiefeit::persoon)
                    .distinct()
                    .count();
        }
        return open;
    }

    private List<String> aansluitingen(Collection<Organisatiecode> afzenders) {
        return afzenders.stream()
                .map(afzender -> partners.of(afzender).map(Partner::naam).orElse(afzender.toString()))
                .distinct()
                .sorted()
                .toList();
    }
}
