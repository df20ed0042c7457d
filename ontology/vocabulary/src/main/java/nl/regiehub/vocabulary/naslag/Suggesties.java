package nl.regiehub.vocabulary.naslag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Concept.Status;
import nl.regiehub.vocabulary.Vocabulary.Translation;
import nl.regiehub.vocabulary.naslag.Suggestie.Grond;

/** Looks for concepts that a code without a meaning may mean, and says of each why. It decides nothing. */
public final class Suggesties {

    private static final int FOR_THE_NAME = 60;
    private static final int FOR_ANOTHER_LIST = 30;
    private static final int FOR_THE_NEIGHBOURS = 10;
    private static final int LOOKED_AT = 25;
    private static final double ALIKE = 0.5;
    private static final double A_LITTLE_ALIKE = 0.2;

    private final Naslagwerk werk;
    private final Code code;
    private final LocalDate op;
    private final Gelijkenis gelijkenis;
    private final String label;
    private final Map<String, List<Grond>> gronden = new LinkedHashMap<>();

    private Suggesties(Naslagwerk werk, Code code, LocalDate op) {
        this.werk = werk;
        this.code = code;
        this.op = op;
        this.label = werk.code(code).map(begrip -> begrip.concept().label()).orElse(code.waarde());
        this.gelijkenis = new Gelijkenis(label);
    }

    /**
     * The concepts for which most speaks.
     *
     * @param op the day on which mappings of other codes must hold
     * @param aantal how many at most
     */
    public static List<Suggestie> voor(Naslagwerk werk, Code code, LocalDate op, int aantal) {
        var suggesties = new Suggesties(werk, code, op);
        suggesties.namen();
        suggesties.andereLijsten();
        suggesties.buren();
        return suggesties.beste(aantal);
    }

    private void namen() {
        for (Begrip begrip : gevonden(Zoekvraag.Soort.BEGRIPPEN)) {
            double lijkt = gelijkenis.met(begrip);
            if (lijkt >= A_LITTLE_ALIKE) {
                grond(
                        begrip,
                        Grond.Soort.NAAM,
                        FOR_THE_NAME * lijkt,
                        begrip.concept().label());
            }
        }
    }

    /** The same word elsewhere often means the same; that somebody decided so there is worth knowing. */
    private void andereLijsten() {
        for (Begrip ander : gevonden(Zoekvraag.Soort.CODES)) {
            double lijkt = gelijkenis.met(ander);
            if (!ander.concept().code().equals(code) && lijkt >= ALIKE) {
                betekenissen(ander)
                        .forEach(begrip ->
                                grond(begrip, Grond.Soort.ANDERE_LIJST, FOR_ANOTHER_LIST * lijkt, lijst(ander)));
            }
        }
    }

    private List<Begrip> gevonden(Zoekvraag.Soort soort) {
        return werk.zoek(new Zoekvraag(label, null, soort, 0, LOOKED_AT)).treffers();
    }

    private String lijst(Begrip begrip) {
        var concept = begrip.concept();
        return "%s, %s"
                .formatted(
                        werk.lijst(concept.code().schema())
                                .map(lijst -> lijst.label())
                                .orElse(concept.code().schema()),
                        concept.code().waarde());
    }

    /** What the other codes of the list mean falls under a few broader concepts: a sibling of those fits in. */
    private void buren() {
        var ruimer = new HashMap<String, Integer>();
        var buren = werk.inhoud(code.schema());
        for (Begrip buur : buren) {
            betekenissen(buur).stream()
                    .flatMap(begrip -> begrip.concept().ruimer().stream())
                    .forEach(iri -> ruimer.merge(iri, 1, Integer::sum));
        }
        for (String iri : List.copyOf(gronden.keySet())) {
            werk.begrip(iri).ifPresent(begrip -> buur(begrip, ruimer, buren.size()));
        }
    }

    private void buur(Begrip begrip, Map<String, Integer> ruimer, int buren) {
        begrip.concept().ruimer().stream()
                .filter(ruimer::containsKey)
                .max(Comparator.comparingInt(iri -> ruimer.getOrDefault(iri, 0)))
                .ifPresent(iri -> grond(
                        begrip,
                        Grond.Soort.BUREN,
                        FOR_THE_NEIGHBOURS * Math.min(1.0, 2.0 * ruimer.getOrDefault(iri, 0) / buren),
                        werk.vocabulary().label(iri).orElse(iri)));
    }

    private Set<Begrip> betekenissen(Begrip begrip) {
        if (!(werk.vocabulary().translate(begrip.concept().code(), op) instanceof Translation.Mapped(var matches))) {
            return Set.of();
        }
        var found = new LinkedHashSet<Begrip>();
        for (Vertaling match : matches) {
            werk.begrip(match.concept()).ifPresent(found::add);
        }
        return found;
    }

    /** Of each kind only the strongest ground counts: ten lists with one word say it once. */
    private void grond(Begrip begrip, Grond.Soort soort, double punten, String waaraan) {
        if (begrip.concept().status() == Status.VERVALLEN) {
            return;
        }
        var grond = new Grond(soort, (int) Math.round(punten), waaraan);
        var al = gronden.computeIfAbsent(begrip.concept().iri(), _ -> new ArrayList<>());
        boolean sterker = al.stream().noneMatch(each -> each.soort() == soort && each.punten() >= grond.punten());
        if (grond.punten() > 0 && sterker) {
            al.removeIf(each -> each.soort() == soort);
            al.add(grond);
        }
    }

    private List<Suggestie> beste(int aantal) {
        return gronden.keySet().stream()
                .flatMap(iri -> werk.begrip(iri).stream())
                .map(this::suggestie)
                .filter(suggestie -> suggestie.punten() > 0)
                .sorted(Comparator.comparingInt(Suggestie::punten)
                        .reversed()
                        .thenComparing(suggestie -> suggestie.begrip().concept().label()))
                .limit(aantal)
                .toList();
    }

    private Suggestie suggestie(Begrip begrip) {
        var voor = gronden.getOrDefault(begrip.concept().iri(), List.of()).stream()
                .sorted(Comparator.comparingInt(Grond::punten).reversed())
                .toList();
        return new Suggestie(
                begrip, relatie(begrip), voor.stream().mapToInt(Grond::punten).sum(), voor);
    }

    /** The same word under a law is not yet the same thing under another, so a list of one law gets no exact match here. */
    private Relatie relatie(Begrip begrip) {
        double lijkt = gelijkenis.met(begrip);
        boolean wet =
                werk.lijst(code.schema()).filter(lijst -> lijst.wet() != null).isPresent();
        if (lijkt == 1 && !wet) {
            return Relatie.EXACT_MATCH;
        }
        return lijkt >= ALIKE ? Relatie.CLOSE_MATCH : Relatie.BROAD_MATCH;
    }
}
