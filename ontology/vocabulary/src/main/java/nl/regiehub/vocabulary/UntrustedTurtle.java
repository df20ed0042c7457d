package nl.regiehub.vocabulary;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The one place where RDF that somebody else wrote is parsed. Only Turtle (and so N-Triples) is taken: nothing in it can make
 * the parser fetch another file. Depth is measured before parsing, because Jena's parser calls itself at each bracket.
 */
public final class UntrustedTurtle {

    private static final int DEEPEST = 32;
    private static final int LARGEST_RELEASE = 256 << 20;
    private static final String RELEASE = "release";

    private UntrustedTurtle() {}

    /**
     * Parses a file.
     *
     * @param naam what the file is called in problems
     * @param turtle the file, in UTF-8
     * @return the triples when all of the file could be read, or every problem with its line and column
     */
    public static Parsed parse(String naam, byte[] turtle) {
        var problems = new ArrayList<Problem>();
        Optional<String> decoded = UntrustedText.of(naam, turtle, problems);
        if (decoded.isEmpty()) {
            return new Parsed.Refused(problems);
        }
        String text = decoded.get();
        NestingScan scan = NestingScan.of(text, DEEPEST);
        if (scan.tooDeep()) {
            return refused(
                    "%s:%d:%d".formatted(naam, scan.line(), scan.column()),
                    Kind.LIMIT_EXCEEDED,
                    "Haken zijn meer dan %d diep genest.".formatted(DEEPEST),
                    "Geef wat tussen de haken staat een eigen IRI.");
        }
        return triples(naam, text);
    }

    /**
     * Parses a release: N-Triples, which no bracket can nest, so that it is read as it comes however large it is.
     *
     * @param release at most 256 MB
     */
    static Parsed release(byte[] release) {
        if (release.length > LARGEST_RELEASE) {
            return refused(
                    RELEASE, Kind.LIMIT_EXCEEDED, "De publicatie is groter dan 256 MB.", "Verdeel het vocabulaire.");
        }
        return parsed(
                RELEASE, RDFParser.source(new ByteArrayInputStream(release)).lang(Lang.NTRIPLES));
    }

    private static Parsed triples(String naam, String text) {
        return parsed(naam, RDFParser.fromString(text, Lang.TURTLE).base(Term.BASE));
    }

    private static Parsed parsed(String naam, RDFParserBuilder parser) {
        Graph graph = GraphFactory.createDefaultGraph();
        var complaints = new Complaints(naam);
        try {
            parser.checking(true).errorHandler(complaints).parse(graph);
        } catch (RiotException e) {
            if (complaints.problems.isEmpty()) {
                complaints.add(String.valueOf(e.getMessage()), -1, -1);
            }
        }
        return complaints.problems.isEmpty() ? new Parsed.Read(graph) : new Parsed.Refused(complaints.problems);
    }

    private static Parsed refused(String where, Kind kind, String detail, String herstel) {
        return new Parsed.Refused(List.of(new Problem(kind, where, detail, herstel)));
    }

    /** What became of a file. */
    public sealed interface Parsed {

        /** All of it could be read. */
        record Read(Graph graph) implements Parsed {}

        /** Why not: every problem that was found, at least one. */
        record Refused(List<Problem> problems) implements Parsed {

            /** Copies the list. */
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Takes down what the parser objects to. A warning counts too: a date that is no date would be lost later. */
    private static final class Complaints implements ErrorHandler {

        private final String naam;
        private final List<Problem> problems = new ArrayList<>();

        Complaints(String naam) {
            this.naam = naam;
        }

        @Override
        public void warning(String message, long line, long column) {
            add(message, line, column);
        }

        @Override
        public void error(String message, long line, long column) {
            add(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            add(message, line, column);
            throw new RiotException(message);
        }

        private void add(String message, long line, long column) {
            String where = line < 0 ? naam : "%s:%d:%d".formatted(naam, line, column);
            problems.add(new Problem(
                    Kind.UNREADABLE, where, "Geen geldige Turtle: " + message, "Verbeter het bestand op deze plaats."));
        }
    }
}
