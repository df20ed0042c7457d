package nl.regiehub.gateway.fhir;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Lijst;
import nl.regiehub.vocabulary.naslag.Naslagwerk;
import org.springframework.http.HttpStatus;

/** A release with the names that FHIR needs for it: each list has an id, a value set of all its codes, and a concept map. */
final class Bron {

    private static final Pattern NO_ID = Pattern.compile("[^A-Za-z0-9.-]+");
    private static final Pattern NOTHING_SAID =
            Pattern.compile("^https?://[^/]+/|\\b(informatiemodel|codelijsten|estafette|id|lijst|fhir|CodeSystem)/");
    private static final int LONGEST_ID = 64;
    private static final int LEFT_OF_A_LONG_ONE = 55;

    private final Naslagwerk werk;
    private final String baseIri;
    private final Map<String, Lijst> byId = new LinkedHashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    Bron(Naslagwerk werk, String baseIri) {
        this.werk = werk;
        this.baseIri = baseIri;
        werk.lijsten().forEach(lijst -> {
            String id = id(lijst.schema());
            byId.put(id, lijst);
            ids.put(lijst.schema(), id);
        });
    }

    private String id(String schema) {
        String kort = NOTHING_SAID.matcher(schema).replaceAll("");
        String id = NO_ID.matcher(kort).replaceAll("-").replaceAll("^-+|-+$", "");
        boolean unusable = id.isEmpty() || id.length() > LONGEST_ID || byId.containsKey(id);
        return unusable
                ? id.substring(0, Math.min(id.length(), LEFT_OF_A_LONG_ONE)) + "-"
                        + Integer.toHexString(schema.hashCode())
                : id;
    }

    Naslagwerk werk() {
        return werk;
    }

    Map<String, Lijst> lijsten() {
        return byId;
    }

    String id(Lijst lijst) {
        return ids.getOrDefault(lijst.schema(), "");
    }

    /** A list by its URI; each gemeente's own list of products is found by the one that stands for all of them. */
    Optional<Lijst> lijst(String systeem) {
        return werk.lijst(systeem)
                .or(() -> byId.values().stream()
                        .filter(lijst -> lijst.maximaleLengte() > 0 && systeem.startsWith(lijst.schema() + "/"))
                        .findFirst());
    }

    /** Whether messages write its codes with its own URI; a set of concepts of one law is part of the concepts of the region. */
    boolean isCodestelsel(Lijst lijst) {
        return isBegrippen(lijst) || werk.inhoud(lijst.schema()).stream().noneMatch(Naslagwerk::isBegrip);
    }

    /** Whether codes of a list are to be mapped, or were anyway. */
    boolean heeftVertaling(Lijst lijst, LocalDate op) {
        return !isBegrippen(lijst)
                && isCodestelsel(lijst)
                && (lijst.vertaald()
                        || werk.inhoud(lijst.schema()).stream()
                                .anyMatch(code -> !werk.vocabulary()
                                        .matches(code.concept().code(), op)
                                        .isEmpty()));
    }

    /** What is in a list; the concepts of all laws are in the list of concepts. */
    List<Begrip> inhoud(Lijst lijst) {
        return isBegrippen(lijst) ? werk.begrippen() : werk.inhoud(lijst.schema());
    }

    Lijst metId(String id) {
        Lijst lijst = byId.get(id);
        if (lijst == null) {
            throw FhirFout.onbekend("Er is geen lijst met dit id.");
        }
        return lijst;
    }

    String waardelijst(Lijst lijst) {
        return baseIri + "fhir/ValueSet/" + id(lijst);
    }

    String vertaaltabel(Lijst lijst) {
        return baseIri + "fhir/ConceptMap/" + id(lijst);
    }

    /** The list that a value set holds all codes of; the URI of the list itself is taken too. */
    Lijst vanWaardelijst(String url) {
        return vanUrl(url, baseIri + "fhir/ValueSet/")
                .or(() -> lijst(zonderVersie(url)))
                .orElseThrow(() -> FhirFout.onbekend("De hub heeft geen waardelijst met deze url."));
    }

    Lijst vanVertaaltabel(String url) {
        return vanUrl(url, baseIri + "fhir/ConceptMap/")
                .orElseThrow(() -> FhirFout.onbekend("De hub heeft geen vertaaltabel met deze url."));
    }

    private Optional<Lijst> vanUrl(String url, String begin) {
        String kaal = zonderVersie(url);
        return kaal.startsWith(begin)
                ? Optional.ofNullable(byId.get(kaal.substring(begin.length())))
                : Optional.empty();
    }

    private static String zonderVersie(String url) {
        int streep = url.indexOf('|');
        return streep < 0 ? url : url.substring(0, streep);
    }

    Lijst bekendeLijst(String systeem) {
        return lijst(systeem)
                .orElseThrow(() ->
                        new FhirFout(HttpStatus.NOT_FOUND, "not-found", "De hub kent dit codestelsel (system) niet."));
    }

    /** The version of a list: what its publisher calls it, else the release. */
    String versie(Lijst lijst) {
        return lijst.versie().isEmpty() ? werk.publicatie().substring(0, 12) : lijst.versie();
    }

    static boolean isBegrippen(Lijst lijst) {
        return lijst.schema().equals(Codelijst.BEGRIP);
    }

    static String status(Begrip begrip) {
        return begrip.concept().status().name().toLowerCase(Locale.ROOT);
    }
}
