package nl.regiehub.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A vocabulary that passed every check, whole and in one piece. The same content gives the same bytes, however its files were
 * laid out; the bytes are sorted N-Triples, so that any RDF tool can read them in ten years' time.
 */
public final class Release {

    private final String id;
    private final byte[] bytes;

    private Release(byte[] bytes) {
        this.bytes = bytes;
        this.id = hash(bytes);
    }

    /** Makes one from files that were found to be in order. */
    static Release of(Draft draft) {
        Graph graph = GraphFactory.createDefaultGraph();
        draft.facts().graph().find().forEach(graph::add);
        draft.mappings().forEach(mapping -> MappingGraph.describe(graph, mapping));
        draft.velden().forEach(veld -> describe(graph, veld));
        String lines = graph.find().mapWith(NodeFmtLib::strNT).toList().stream()
                .sorted()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return new Release(lines.getBytes(UTF_8));
    }

    /** The one that the build put into the program. */
    static Release bundled() {
        try (InputStream in = Objects.requireNonNull(Release.class.getResourceAsStream("release.nt"), "release.nt")) {
            return new Release(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("release.nt", e);
        }
    }

    /** SHA-256 of the content, in hexadecimal. */
    public String id() {
        return id;
    }

    /** The content, for the journal to keep and for {@link Vocabularies#open} to read. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Release release && Arrays.equals(bytes, release.bytes);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Release " + id;
    }

    static String hash(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void describe(Graph graph, Veld veld) {
        Node subject = named("veld", veld.naam());
        graph.add(Triple.create(subject, Term.TYPE, Term.VELD));
        graph.add(Triple.create(subject, Term.PREF_LABEL, Term.text(veld.naam())));
        graph.add(Triple.create(subject, Term.BERICHTEN, Term.text(veld.berichten())));
        graph.add(Triple.create(subject, Term.BEHANDELING, Term.text(veld.behandeling())));
        veld.lijsten().forEach(list -> graph.add(Triple.create(subject, Term.LIJST, Term.iri(list))));
    }

    /** Rows have no name of their own, and a blank node would spoil the hash: what a row says is its name. */
    static Node named(String kind, String... parts) {
        String hash = hash(String.join("|", List.of(parts)).getBytes(UTF_8));
        return Term.iri(Term.BASE + kind + "/" + hash.substring(0, 20));
    }
}
