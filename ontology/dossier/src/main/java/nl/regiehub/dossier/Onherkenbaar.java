package nl.regiehub.dossier;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.PersoonId;
import org.apache.jena.graph.Node;

/**
 * Shows what a dossierdeel says without whom it is about, for every road alike: grade <em>geanonimiseerd</em> leaves out what
 * somebody can be recognised by, grade <em>gemaskeerd</em> puts asterisks in its place. What no {@link Term} says is left out,
 * and a correctie too: it is in somebody's own words from beginning to end.
 *
 * <p>Persons, things and messages get names that hold for one answer, and differ per grade: two answers, or what is shown of
 * somebody by name and without, cannot be laid side by side.
 */
final class Onherkenbaar {

    /** What stands for a value in grade gemaskeerd, however long it is. */
    static final String STERREN = "*****";

    /** What somebody is called in grade geanonimiseerd, where something must be. */
    static final String ZONDER_NAAM = "Zonder naam";

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final Set<Graad> GRADEN = Set.of(Graad.GEANONIMISEERD, Graad.GEMASKEERD);

    private final Iris iris;
    private final String zout;

    /** For one answer. */
    Onherkenbaar(Iris iris) {
        this(iris, UUID.randomUUID().toString());
    }

    /** With names that follow from a secret. */
    Onherkenbaar(Iris iris, String zout) {
        this.iris = iris;
        this.zout = zout;
    }

    /** Whether a grade shows what was said, but not of whom. */
    static boolean geldtVoor(Graad graad) {
        return GRADEN.contains(graad);
    }

    /** As whom somebody is known in this answer. */
    PersoonId persoon(PersoonId persoon, Graad graad) {
        return geldtVoor(graad) ? new PersoonId(nummer(persoon, graad)) : persoon;
    }

    /** The name of a graph or a thing in this answer. */
    Node naam(Node ding, Graad graad) {
        return iris.schuilnaam(sleutel(ding, graad));
    }

    /** A version as its grade shows it; empty for a correctie. */
    Optional<Gelezen> van(Gelezen gezegd) {
        if (gezegd.heeft(Term.CORRECTIE)) {
            return Optional.empty();
        }
        var deel = gezegd.deel();
        var graad = gezegd.graad();
        var waarden = new EnumMap<Term, Node>(Term.class);
        gezegd.waarden()
                .forEach((term, waarde) -> waarde(term, waarde, graad).ifPresent(anders -> waarden.put(term, anders)));
        return Optional.of(new Gelezen(
                deel,
                graad,
                persoon(deel.persoon(), graad),
                naam(gezegd.iri(), graad),
                Map.copyOf(waarden),
                bron(gezegd.bron(), graad),
                gezegd));
    }

    /** A value as a grade shows it; empty when it does not. */
    Optional<Node> waarde(Term term, Node waarde, Graad graad) {
        return switch (term.herkenbaarheid()) {
            case NEUTRAAL -> Optional.of(waarde);
            case HERKENBAAR -> graad == Graad.GEMASKEERD ? Optional.of(Iris.tekst(STERREN)) : Optional.empty();
            case NAAM -> Optional.of(waarde.isURI() ? naam(waarde, graad) : Iris.tekst(sleutel(waarde, graad)));
            case MOMENT -> Optional.of(Iris.tijdstip(dag(Instant.parse(waarde.getLiteralLexicalForm()))));
            case INTERN -> Optional.empty();
        };
    }

    private Beeld.Bron bron(Beeld.Bron bron, Graad graad) {
        return new Beeld.Bron(
                null,
                bron.op(),
                dag(bron.ontvangen()),
                new BerichtId(nummer(bron.bericht(), graad)),
                nummer(bron.deel(), graad),
                graad);
    }

    /** The day of a moment in the Netherlands, as its first moment elsewhere, which is of that day there too. */
    private static Instant dag(Instant moment) {
        return LocalDate.ofInstant(moment, NEDERLAND)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private UUID nummer(Object wat, Graad graad) {
        return UUID.nameUUIDFromBytes(sleutel(wat, graad).getBytes(StandardCharsets.UTF_8));
    }

    private String sleutel(Object wat, Graad graad) {
        return Stand.sleutel(String.join("\n", zout, graad.name(), wat.toString()));
    }
}
