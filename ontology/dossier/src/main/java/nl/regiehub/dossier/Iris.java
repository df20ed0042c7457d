package nl.regiehub.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Vertaling;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * Names everything in the graph. A name is made of what it names and of nothing else, so that the same messages give the same
 * graph; and it is opaque, so that knowing it tells nothing.
 */
final class Iris {

    private static final String BERICHT = "bericht/";
    private static final String ONTVANGST = "ontvangst/";
    private static final String ORGANISATIE = "organisatie/";
    private static final int LENGTH_OF_A_FRAGMENT = 12;

    private final String base;
    private final Map<Term, Node> termen = new EnumMap<>(Term.class);
    private final Map<Node, Term> terug = new HashMap<>();
    private final Map<Categorie, Node> categorieen = new EnumMap<>(Categorie.class);
    private final Node delen;
    private final Node berichten;
    private final Node vertalingen;
    private final Node projectie;

    Iris(String baseIri) {
        this.base = baseIri.endsWith("/") || baseIri.endsWith("#") ? baseIri : baseIri + "/";
        for (var term : Term.values()) {
            var node = NodeFactory.createURI(term.iri(base));
            termen.put(term, node);
            terug.put(node, term);
        }
        for (var categorie : Categorie.values()) {
            categorieen.put(categorie, iri("categorie/" + categorie.name().toLowerCase(Locale.ROOT)));
        }
        this.delen = iri("delen");
        this.berichten = iri("berichten");
        this.vertalingen = iri("vertalingen");
        this.projectie = iri("projectie");
    }

    Node term(Term term) {
        return Objects.requireNonNull(termen.get(term));
    }

    Optional<Term> term(Node node) {
        return Optional.ofNullable(terug.get(node));
    }

    /** The property that ties an inbreng to its dossierdeel of a category. */
    Node categorie(Categorie categorie) {
        return Objects.requireNonNull(categorieen.get(categorie));
    }

    /** The graph that says of each dossierdeel what it is; never part of what anyone sees. */
    Node delen() {
        return delen;
    }

    /** The graph that says when each message was dated. */
    Node berichten() {
        return berichten;
    }

    /** The graph that says what codes were taken to mean; nothing in it is about a person. */
    Node vertalingen() {
        return vertalingen;
    }

    /** The graph that holds the position of the projection. */
    Node projectie() {
        return projectie;
    }

    Node inhoud(Dossierdeel deel) {
        return iri("deel/" + sleutel(deel));
    }

    Node bestaan(Dossierdeel deel) {
        return iri("deel/" + sleutel(deel) + "/bestaan");
    }

    /**
     * The graph that a grade is read from: all of the dossierdeel, or its twin. What {@link Onherkenbaar} holds for is never
     * shown as it is read.
     */
    Optional<Node> graaf(Dossierdeel deel, Graad graad) {
        return switch (graad) {
            case INHOUD, GEANONIMISEERD, GEMASKEERD -> Optional.of(inhoud(deel));
            case BESTAAN -> Optional.of(bestaan(deel));
            case AANTAL, NIETS -> Optional.empty();
        };
    }

    /** What something is called in one answer only. */
    Node schuilnaam(String sleutel) {
        return iri("schuilnaam/" + sleutel);
    }

    Node inbreng(Inbreng inbreng) {
        return iri("inbreng/" + Stand.sleutel(sleutel(inbreng)));
    }

    Node afkomst(Inbreng inbreng, @Nullable Organisatiecode aanbieder) {
        return iri("afkomst/"
                + Stand.sleutel(String.join(
                        "\n",
                        inbreng.bron().toString(),
                        inbreng.wet().name(),
                        inbreng.verantwoordelijke().toString(),
                        inbreng.kring().soort().name(),
                        String.valueOf(aanbieder))));
    }

    /** The series of stands that one organisation gives in one circle: the latest says all that it now says there. */
    Node reeks(Organisatiecode bron, Kring kring) {
        return iri("reeks/" + Stand.sleutel(bron + "\n" + kring.soort() + "\n" + kring.sleutel()));
    }

    Node kring(Kring kring) {
        return iri("kring/" + Stand.sleutel(kring.soort() + "\n" + kring.sleutel()));
    }

    Node persoon(PersoonId persoon) {
        return iri("persoon/" + Stand.sleutel(persoon.toString()));
    }

    Node bericht(Berichtkop kop) {
        return iri(BERICHT + Stand.sleutel(kop));
    }

    /** One thing as one message states it; the message's own IRI is what stands before the fragment. */
    Node versie(Node bericht, Inbreng inbreng, String wat) {
        var fragment = Stand.sleutel(sleutel(inbreng) + "\n" + wat).substring(0, LENGTH_OF_A_FRAGMENT);
        return NodeFactory.createURI(bericht.getURI() + "#" + fragment);
    }

    Node berichtVan(Node versie) {
        var iri = versie.getURI();
        return NodeFactory.createURI(iri.substring(0, iri.indexOf('#')));
    }

    /** Whether a version is of the message that a stand ends with. */
    boolean uitStand(Node versie, String stand) {
        var iri = versie.getURI();
        var sleutel = stand.substring(stand.lastIndexOf('#') + 1);
        return iri.startsWith(sleutel, base.length() + BERICHT.length());
    }

    /** The graph of one receipt: what the hub noted when a message came in. Not part of the hash. */
    Node ontvangst(BerichtId bericht) {
        return iri(ONTVANGST + bericht);
    }

    BerichtId ontvangst(Node graaf) {
        return new BerichtId(UUID.fromString(graaf.getURI().substring(base.length() + ONTVANGST.length())));
    }

    /** Whether a graph tells how this hub came by its messages, and not what they say. */
    boolean eigenBoekhouding(Node graaf) {
        return graaf.equals(projectie) || graaf.getURI().startsWith(base + ONTVANGST);
    }

    Node vertaling(Vertaling vertaling, String publicatie) {
        return iri("vertaling/" + Stand.sleutel(publicatie + "\n" + vertaling));
    }

    /** A code that means nothing beyond itself. */
    Node onvertaald(String code) {
        return iri("vertaling/" + Stand.sleutel(code));
    }

    Node organisatie(Organisatiecode code) {
        return iri(ORGANISATIE + code.stelsel() + "/" + veilig(code.waarde()));
    }

    Organisatiecode organisatie(Node node) {
        var rest = node.getURI().substring(base.length() + ORGANISATIE.length());
        return Organisatiecode.van(rest.replaceFirst("/", ":"));
    }

    Node soort(String naam) {
        return iri("term/" + naam);
    }

    Node concept(String iri) {
        return NodeFactory.createURI(iri);
    }

    static Node tekst(String tekst) {
        return NodeFactory.createLiteralString(tekst);
    }

    static Node dag(LocalDate dag) {
        return NodeFactory.createLiteralDT(dag.toString(), XSDDatatype.XSDdate);
    }

    static Node tijdstip(Instant tijdstip) {
        return NodeFactory.createLiteralDT(tijdstip.toString(), XSDDatatype.XSDdateTime);
    }

    static Node getal(long getal) {
        return NodeFactory.createLiteralDT(Long.toString(getal), XSDDatatype.XSDinteger);
    }

    static Node jaNee(boolean waarde) {
        return NodeFactory.createLiteralDT(Boolean.toString(waarde), XSDDatatype.XSDboolean);
    }

    private static String sleutel(Dossierdeel deel) {
        return Stand.sleutel(deel.categorie() + "\n" + sleutel(Inbreng.van(deel)));
    }

    private static String sleutel(Inbreng inbreng) {
        return String.join(
                "\n",
                inbreng.persoon().toString(),
                inbreng.bron().toString(),
                inbreng.kring().soort().name(),
                inbreng.kring().sleutel(),
                inbreng.wet().name(),
                inbreng.verantwoordelijke().toString());
    }

    /** Registers have digits; what a sender wrote instead is kept out of the IRI's syntax. */
    private static String veilig(String waarde) {
        return waarde.matches("[A-Za-z0-9-]{1,40}") ? waarde : Stand.sleutel(waarde);
    }

    private Node iri(String rest) {
        return NodeFactory.createURI(base + rest);
    }
}
