package nl.regiehub.gateway.termen;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Partners;
import nl.regiehub.vocabulary.naslag.Spraakverwarring.Dekking;
import nl.regiehub.vocabulary.naslag.Uitgave;
import org.springframework.stereotype.Component;

/** Which lists each partner's messages use, and how far those are translated. */
@Component
public final class Partnerlijsten {

    /** What FHIR calls the messages of the iStandaarden. */
    private static final Map<String, List<String>> OOK = Map.of(
            "opdracht", List.of("WMO301", "JW301"),
            "start", List.of("WMO305", "JW305"),
            "stop", List.of("WMO307", "JW307"));

    private static final String ALLE = "alle";
    private static final String FHIR = "fhir";
    private static final List<String> STANDAARDEN = List.of("iwmo", "ijw", "iwlz");

    private final Partners partners;

    Partnerlijsten(Partners partners) {
        this.partners = partners;
    }

    /**
     * How far a partner's lists are translated.
     *
     * @param partner its name
     * @param lijsten URIs of its lists
     * @param codes how many codes those have that are to be translated
     * @param exact how many mean just one concept
     * @param vrijwel how many mean nearly a concept
     * @param ruimer how many have only a broader concept
     * @param nauwer how many have only narrower concepts
     * @param verwant how many have only a related concept
     * @param zonder how many have none
     * @param meegedragen how many codes go as they are
     */
    public record Partnerdekking(
            String partner,
            List<String> lijsten,
            int codes,
            int exact,
            int vrijwel,
            int ruimer,
            int nauwer,
            int verwant,
            int zonder,
            int meegedragen) {

        /** Copies the list. */
        public Partnerdekking {
            lijsten = List.copyOf(lijsten);
        }

        Partnerdekking plus(Dekking lijst) {
            boolean vertaald = lijst.lijst().vertaald();
            return new Partnerdekking(
                    partner,
                    Stream.concat(lijsten.stream(), Stream.of(lijst.lijst().schema()))
                            .toList(),
                    codes + (vertaald ? lijst.codes() : 0),
                    exact + lijst.exact(),
                    vrijwel + lijst.vrijwel(),
                    ruimer + lijst.ruimer(),
                    nauwer + lijst.nauwer(),
                    verwant + lijst.verwant(),
                    zonder + (vertaald ? lijst.zonder() : 0),
                    meegedragen + (vertaald ? 0 : lijst.codes()));
        }
    }

    /** Every partner that uses a list, by name. */
    public List<Partnerdekking> dekking(Uitgave uitgave, List<Dekking> lijsten) {
        var perBericht = uitgave.data().lijstenPerBericht();
        return partners.all().stream()
                .map(partner -> dekking(partner, gebruikt(partner, perBericht), lijsten))
                .filter(dekking -> !dekking.lijsten().isEmpty())
                .sorted(Comparator.comparing(Partnerdekking::partner))
                .toList();
    }

    /** The names of the partners whose messages use a list. */
    public List<String> gebruikers(Uitgave uitgave, String lijst) {
        var perBericht = uitgave.data().lijstenPerBericht();
        return partners.all().stream()
                .filter(partner -> gebruikt(partner, perBericht).contains(lijst))
                .map(Partner::naam)
                .sorted()
                .toList();
    }

    private static Partnerdekking dekking(Partner partner, Set<String> gebruikt, List<Dekking> lijsten) {
        return lijsten.stream()
                .filter(lijst -> gebruikt.contains(lijst.lijst().schema()))
                .reduce(
                        new Partnerdekking(partner.naam(), List.of(), 0, 0, 0, 0, 0, 0, 0, 0),
                        Partnerdekking::plus,
                        (een, _) -> een);
    }

    private static Set<String> gebruikt(Partner partner, Map<String, Set<String>> perBericht) {
        var gebruikt = new TreeSet<String>();
        Stream.of(partner.verstuurt(), partner.ontvangt())
                .flatMap(Set::stream)
                .flatMap(bericht -> OOK.getOrDefault(bericht, List.of(bericht.toUpperCase(Locale.ROOT))).stream())
                .forEach(bericht -> gebruikt.addAll(perBericht.getOrDefault(bericht, Set.of())));
        gebruikt.addAll(perBericht.getOrDefault(ALLE, Set.of()));
        gebruikt.removeIf(lijst -> !spreekt(partner, lijst));
        return gebruikt;
    }

    /** A list of a standard counts for who speaks that standard; in FHIR the codes of all of them travel. */
    private static boolean spreekt(Partner partner, String lijst) {
        return STANDAARDEN.stream()
                .filter(standaard -> lijst.contains("/" + standaard + "/"))
                .allMatch(standaard -> partner.formaten().stream()
                        .anyMatch(formaat -> formaat.startsWith(standaard) || formaat.startsWith(FHIR)));
    }
}
