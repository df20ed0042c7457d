package nl.regiehub.vocabulary.wijziging;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.vocabulary.Vocabulary;
import nl.regiehub.vocabulary.Vocabulary.Translated;
import nl.regiehub.vocabulary.wijziging.Gevolg.Codegevolg;
import nl.regiehub.vocabulary.wijziging.Gevolg.Soort;

/** Tells recorded messages again with another vocabulary, and counts what comes out differently. Used by one thread. */
public final class Gevolgen {

    private final Vocabulary oud;
    private final Vocabulary nieuw;
    private final Instant recentVanaf;
    private final Map<Wending, Telling> tellingen = new HashMap<>();
    private long berichten;
    private long geraakt;
    private long recent;
    private long wachtend;

    /**
     * Begins to count.
     *
     * @param oud the vocabulary in force
     * @param nieuw the one that may take its place
     * @param recentVanaf from when a message counts as recent
     */
    public Gevolgen(Vocabulary oud, Vocabulary nieuw, Instant recentVanaf) {
        this.oud = oud;
        this.nieuw = nieuw;
        this.recentVanaf = recentVanaf;
    }

    /**
     * Counts a message.
     *
     * @param wacht whether it waits for the meaning of a code
     */
    public void tel(Gebeurtenis gebeurtenis, boolean wacht) {
        berichten++;
        Translated was = oud.translate(gebeurtenis.inhoud());
        Translated wordt = nieuw.translate(gebeurtenis.inhoud());
        if (was.equals(wordt)) {
            return;
        }
        boolean onlangs = !gebeurtenis.ontvangen().isBefore(recentVanaf);
        geraakt++;
        recent += onlangs ? 1 : 0;
        wachtend += wacht ? 1 : 0;
        wendingen(was, wordt)
                .forEach(wending ->
                        tellingen.computeIfAbsent(wending, _ -> new Telling()).tel(gebeurtenis, onlangs, wacht));
    }

    private static List<Wending> wendingen(Translated was, Translated wordt) {
        Map<Code, List<Vertaling>> toen = perCode(was);
        Map<Code, List<Vertaling>> straks = perCode(wordt);
        Set<Code> codes = new LinkedHashSet<>(toen.keySet());
        codes.addAll(straks.keySet());
        return codes.stream()
                .flatMap(code ->
                        wending(code, toen.getOrDefault(code, List.of()), straks.getOrDefault(code, List.of()))
                                .stream())
                .toList();
    }

    private static Map<Code, List<Vertaling>> perCode(Translated translated) {
        return translated.vertalingen().stream()
                .collect(Collectors.groupingBy(Vertaling::bron, LinkedHashMap::new, Collectors.toList()));
    }

    private static Optional<Wending> wending(Code code, List<Vertaling> was, List<Vertaling> wordt) {
        return was.equals(wordt)
                ? Optional.empty()
                : Optional.of(new Wending(code, soort(was, wordt), concepten(was), concepten(wordt)));
    }

    private static Soort soort(List<Vertaling> was, List<Vertaling> wordt) {
        if (was.isEmpty()) {
            return meerduidig(wordt) ? Soort.WORDT_MEERDUIDIG : Soort.KRIJGT_BETEKENIS;
        }
        if (wordt.isEmpty()) {
            return Soort.VERLIEST_BETEKENIS;
        }
        if (meerduidig(wordt) && !meerduidig(was)) {
            return Soort.WORDT_MEERDUIDIG;
        }
        return was.getFirst().concept().equals(wordt.getFirst().concept())
                ? Soort.ANDERE_RELATIE
                : Soort.ANDERE_BETEKENIS;
    }

    /** The two nearest are equally near: which one leads is an accident of the alphabet. */
    private static boolean meerduidig(List<Vertaling> betekenissen) {
        return betekenissen.size() > 1
                && betekenissen.get(0).relatie() == betekenissen.get(1).relatie();
    }

    private static List<String> concepten(List<Vertaling> betekenissen) {
        return betekenissen.stream().map(Vertaling::concept).toList();
    }

    /** What was counted so far. */
    public Gevolg uitkomst() {
        return new Gevolg(
                berichten,
                geraakt,
                recent,
                wachtend,
                tellingen.entrySet().stream()
                        .map(each -> each.getValue().van(each.getKey()))
                        .sorted(Comparator.comparingLong(Codegevolg::berichten)
                                .reversed()
                                .thenComparing(code -> code.code().toString()))
                        .toList());
    }

    private record Wending(Code code, Soort soort, List<String> was, List<String> wordt) {}

    private static final class Telling {

        private final Set<Organisatiecode> afzenders = new HashSet<>();
        private final Set<PersoonId> dossiers = new HashSet<>();
        private long berichten;
        private long recent;
        private long wachtend;

        void tel(Gebeurtenis gebeurtenis, boolean onlangs, boolean wacht) {
            berichten++;
            recent += onlangs ? 1 : 0;
            wachtend += wacht ? 1 : 0;
            afzenders.add(gebeurtenis.inhoud().kop().afzender());
            dossiers.add(gebeurtenis.personen().getFirst());
        }

        Codegevolg van(Wending wending) {
            return new Codegevolg(
                    wending.code(),
                    wending.soort(),
                    wending.was(),
                    wending.wordt(),
                    berichten,
                    recent,
                    wachtend,
                    afzenders,
                    dossiers);
        }
    }
}
