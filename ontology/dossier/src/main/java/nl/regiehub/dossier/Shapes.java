package nl.regiehub.dossier;

import java.util.Comparator;
import java.util.List;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.graph.GraphFactory;

/** What every canonical message must at least say, whatever standard it came in. Safe to share. */
public final class Shapes {

    private static final List<String> FILES =
            List.of("berichten.ttl", "toewijzing.ttl", "casus.ttl", "betrokkenheid.ttl");

    private final Graph bron;
    private final org.apache.jena.shacl.Shapes shapes;

    private Shapes(Graph bron) {
        this.bron = bron;
        this.shapes = org.apache.jena.shacl.Shapes.parse(bron);
    }

    /**
     * The shapes that come with the hub, compiled once.
     *
     * @throws HubException when a file is missing or is not Turtle
     */
    public static Shapes bundled() {
        var bron = GraphFactory.createGraphMem();
        try {
            FILES.forEach(file -> RDFDataMgr.read(bron, "shapes/" + file));
        } catch (JenaException e) {
            throw new HubException(HubException.Fault.MISCONFIGURED, "the shapes cannot be read", e);
        }
        return new Shapes(bron);
    }

    /**
     * What is wrong with a message, all at once; empty when nothing is. Problems name places in the canonical message and
     * hold nothing of its content.
     */
    public List<Problem> check(Bericht bericht) {
        return ShaclValidator.get().validate(shapes, Berichtgraaf.van(bericht)).getEntries().stream()
                .map(this::problem)
                .sorted(Comparator.comparing(Problem::where).thenComparing(Problem::detail))
                .toList();
    }

    private Problem problem(ReportEntry entry) {
        return new Problem(kind(entry), where(entry), entry.message(), herstel(entry));
    }

    private static Kind kind(ReportEntry entry) {
        return switch (entry.sourceConstraintComponent().getLocalName()) {
            case "MinCountConstraintComponent", "MinLengthConstraintComponent" -> Kind.MISSING_VALUE;
            case "LessThanOrEqualsConstraintComponent", "ClassConstraintComponent" -> Kind.INCONSISTENT;
            default -> Kind.INVALID_VALUE;
        };
    }

    /** The place in the message and the property there; never the value. */
    private static String where(ReportEntry entry) {
        var plaats = entry.focusNode().getURI().substring(Berichtgraaf.PLAATS.length());
        var pad = entry.resultPath()
                .toString()
                .replace("<" + Berichtgraaf.TERM, "")
                .replace(">", "");
        return plaats.isEmpty() ? pad : plaats + "." + pad;
    }

    private String herstel(ReportEntry entry) {
        return bron.find(entry.source(), SHACL.description, Node.ANY)
                .nextOptional()
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .orElse("Vul het bericht aan en stuur het opnieuw met een nieuwe identificatie.");
    }
}
