package nl.regiehub.dossier;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Product;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.dossier.Versie.Eigenschap;
import nl.regiehub.dossier.Versie.Eigenschappen;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** One event while it is taken apart: names its versions, and says what its codes were taken to mean. */
final class Schrift {

    private static final String OPGAVE = "opgave";

    private final Iris iris;
    private final Gebeurtenis gebeurtenis;
    private final Node bericht;
    private final Set<Code> onvertaald = new LinkedHashSet<>();

    Schrift(Iris iris, Gebeurtenis gebeurtenis) {
        this.iris = iris;
        this.gebeurtenis = gebeurtenis;
        this.bericht = iris.bericht(gebeurtenis.inhoud().kop());
    }

    /** The message itself. */
    Node bericht() {
        return bericht;
    }

    PersoonId hoofdpersoon() {
        return gebeurtenis.personen().getFirst();
    }

    PersoonId persoon(int plaats) {
        return gebeurtenis.personen().get(plaats);
    }

    /** The hub's id of a relation of the cliënt; null when it has none. */
    @Nullable
    PersoonId gerelateerde(String nummer) {
        return gebeurtenis.relaties().get(nummer);
    }

    List<Vertaling> vertalingen() {
        return gebeurtenis.vertalingen();
    }

    /** A business object begins by saying from which message it is derived. */
    Eigenschappen object() {
        return new Eigenschappen().naar(Term.AFGELEID_VAN, bericht);
    }

    /** The class of what it states. */
    Node soort(String naam) {
        return iris.soort(naam);
    }

    /** A thing as this message states it: of the same name in every dossierdeel that says something of it. */
    Versie versie(Dossierdeel deel, String wat, List<Eigenschap> inhoud, List<Eigenschap> bestaan) {
        return new Versie(deel, iris.versie(bericht, Inbreng.van(deel), wat), inhoud, bestaan);
    }

    /** What the message says of its person: facts that hang together, and differ in who may know them. */
    Versie opgave(Dossierdeel deel, Eigenschappen inhoud) {
        return versie(deel, OPGAVE, inhoud.lijst(), List.of());
    }

    /** What a code was taken to mean when the message was recorded; the code alone when it was not translated. */
    @Nullable
    Node code(@Nullable Code code) {
        if (code == null) {
            return null;
        }
        return gebeurtenis.vertalingen().stream()
                .filter(vertaling -> vertaling.bron().equals(code))
                .findFirst()
                .map(vertaling -> iris.vertaling(vertaling, gebeurtenis.publicatie()))
                .orElseGet(() -> onvertaald(code));
    }

    private Node onvertaald(Code code) {
        onvertaald.add(code);
        return iris.onvertaald(code.toString());
    }

    /** The codes met so far that were not translated. */
    Set<Code> onvertaald() {
        return onvertaald;
    }

    /** The product's category is what has a meaning for others; a product without one is generic. */
    @Nullable
    Node product(@Nullable Product product) {
        return product == null ? null : code(product.categorie());
    }
}
