package nl.regiehub.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.PersoonId;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The only road to what dossierdelen say. It opens a graph by its name, and takes that name from the visible set and from
 * nothing else: what is not visible is never asked for, so nothing has to be filtered out of an answer. Grade <em>bestaan</em>
 * opens the twin of a dossierdeel; the three above and below it open the dossierdeel, as {@link Onherkenbaar} shows it where
 * the grade is not all of it. To be counted opens nothing.
 *
 * <p>Beside the graphs it reads only which stand of a series is the latest and when a message was dated and received, for
 * series and messages that a visible graph named.
 */
final class Venster {

    private static final Set<Categorie> NAAMLOOS = Set.of(Categorie.GGZ, Categorie.VERSLAVING, Categorie.MEDISCH);

    private final DatasetGraph graaf;
    private final Iris iris;
    private final Map<PersoonId, List<Dossierdeel>> delen = new HashMap<>();
    private final Zichtbaar zichtbaar;
    private final Onherkenbaar onherkenbaar;
    private final Map<Dossierdeel, List<Gelezen>> gelezen = new HashMap<>();
    private final Map<Node, List<String>> standen = new HashMap<>();
    private final Map<Node, Datering> dateringen = new HashMap<>();

    /** When a message was dated and received. */
    private record Datering(LocalDate op, Instant ontvangen, Node ontvangst) {}

    Venster(DatasetGraph graaf, Iris iris, Zichtbaar zichtbaar) {
        this.graaf = graaf;
        this.iris = iris;
        this.zichtbaar = zichtbaar;
        this.onherkenbaar = new Onherkenbaar(iris);
        zichtbaar
                .delen()
                .keySet()
                .forEach(deel -> delen.computeIfAbsent(
                                onherkenbaar.persoon(deel.persoon(), graad(deel)), _ -> new ArrayList<>())
                        .add(deel));
    }

    /** As whom the asker knows somebody: by name, without one, or as several who are not told to be one. */
    Stream<PersoonId> gedaanten(PersoonId persoon) {
        return Stream.of(Graad.INHOUD, Graad.GEANONIMISEERD, Graad.GEMASKEERD)
                .map(graad -> onherkenbaar.persoon(persoon, graad))
                .filter(delen::containsKey);
    }

    /** What now holds of a person in these categories by who said it, in no order. */
    List<Gelezen> lees(PersoonId persoon, Collection<Categorie> categorieen) {
        return delen.getOrDefault(persoon, List.of()).stream()
                .filter(deel -> categorieen.contains(deel.categorie()))
                .flatMap(deel -> lees(deel).stream())
                .filter(wat -> !wat.heeft(Term.CORRECTIE))
                .toList();
    }

    /** What was said of a person's dossierdelen by way of correctie, and in answer to that, in no order. */
    List<Gelezen> correcties(PersoonId persoon) {
        return delen.getOrDefault(persoon, List.of()).stream()
                .flatMap(deel -> lees(deel).stream())
                .filter(wat -> wat.heeft(Term.CORRECTIE))
                .toList();
    }

    /** Each graph is read once in a request, however many parts of the view are made of it. */
    private List<Gelezen> lees(Dossierdeel deel) {
        return gelezen.computeIfAbsent(deel, _ -> {
            var graad = graad(deel);
            var gezegd =
                    iris.graaf(deel, graad).map(naam -> lees(deel, graad, naam)).orElse(List.of());
            return Onherkenbaar.geldtVoor(graad)
                    ? gezegd.stream()
                            .flatMap(wat -> onherkenbaar.van(wat).stream())
                            .toList()
                    : gezegd;
        });
    }

    /** How often an organisation spoke in the circle of a dossierdeel: more than once is a correction or a renewal. */
    int keren(Dossierdeel deel) {
        return standen(deel).size();
    }

    private Graad graad(Dossierdeel deel) {
        var besluit = zichtbaar.delen().get(deel);
        return besluit == null ? Graad.NIETS : besluit.graad();
    }

    private List<Gelezen> lees(Dossierdeel deel, Graad graad, Node naam) {
        var versies = new HashMap<Node, Map<Term, Node>>();
        zoek(naam, Node.ANY)
                .forEachRemaining(quad -> iris.term(quad.getPredicate())
                        .ifPresent(term -> versies.computeIfAbsent(quad.getSubject(), _ -> new EnumMap<>(Term.class))
                                .merge(term, quad.getObject(), Venster::eerste)));
        return versies.entrySet().stream()
                .filter(versie -> geldt(deel, versie.getKey(), versie.getValue()))
                .map(versie -> new Gelezen(
                        deel,
                        graad,
                        deel.persoon(),
                        versie.getKey(),
                        versie.getValue(),
                        bron(deel, graad, versie.getKey()),
                        null))
                .toList();
    }

    /** Two meanings of one code, from two releases: either is right, but it must be the same one every time. */
    private static Node eerste(Node een, Node ander) {
        return een.toString().compareTo(ander.toString()) <= 0 ? een : ander;
    }

    /** Deliveries and answers are events that stay; of the rest only the latest stand of its series holds. */
    private boolean geldt(Dossierdeel deel, Node versie, Map<Term, Node> waarden) {
        if (deel.categorie() == Categorie.LEVERING || waarden.containsKey(Term.STATUS_OP)) {
            return true;
        }
        var reeks = standen(deel);
        return !reeks.isEmpty() && iris.uitStand(versie, reeks.getLast());
    }

    private List<String> standen(Dossierdeel deel) {
        return standen.computeIfAbsent(iris.reeks(deel.bron(), deel.kring()), reeks -> {
            var gevonden = new ArrayList<String>();
            graaf.find(iris.delen(), reeks, iris.term(Term.STAND), Node.ANY)
                    .forEachRemaining(quad -> gevonden.add(quad.getObject().getLiteralLexicalForm()));
            gevonden.sort(null);
            return gevonden;
        });
    }

    /** Where a fact comes from; an organisation whose name would be the diagnosis is not named for its mere existence. */
    private Beeld.Bron bron(Dossierdeel deel, Graad graad, Node versie) {
        var datering = dateringen.computeIfAbsent(iris.berichtVan(versie), this::datering);
        var naamloos = graad == Graad.BESTAAN && NAAMLOOS.contains(deel.categorie());
        return new Beeld.Bron(
                naamloos ? null : deel.bron(),
                datering.op(),
                datering.ontvangen(),
                iris.ontvangst(datering.ontvangst()),
                deel.kenmerk(),
                graad);
    }

    private Datering datering(Node bericht) {
        var op = graaf.find(iris.berichten(), bericht, iris.term(Term.DAGTEKENING), Node.ANY)
                .next();
        var ontvangst = graaf.find(Node.ANY, bericht, iris.term(Term.ONTVANGEN), Node.ANY)
                .next();
        return new Datering(
                LocalDate.parse(op.getObject().getLiteralLexicalForm()),
                Instant.parse(ontvangst.getObject().getLiteralLexicalForm()),
                ontvangst.getGraph());
    }

    private Iterator<Quad> zoek(Node naam, Node over) {
        return graaf.findNG(naam, over, Node.ANY, Node.ANY);
    }
}
