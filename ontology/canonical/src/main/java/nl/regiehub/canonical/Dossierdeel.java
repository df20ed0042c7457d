package nl.regiehub.canonical;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One part of what is known about a person: the unit that access is decided on and, in the graph, one named graph.
 *
 * @param persoon whom it is about
 * @param bron who said it
 * @param categorie what kind of data
 * @param kring in which circle it was shared
 * @param wet under which law it was obtained
 * @param verantwoordelijke the verwerkingsverantwoordelijke (AVG art. 4 lid 7)
 */
public record Dossierdeel(
        PersoonId persoon,
        Organisatiecode bron,
        Categorie categorie,
        Kring kring,
        Wet wet,
        Organisatiecode verantwoordelijke) {

    /** What the same source said about the same person in the same circle, of another kind. */
    public Dossierdeel van(Categorie andere) {
        return new Dossierdeel(persoon, bron, andere, kring, wet, verantwoordelijke);
    }

    /** By what somebody who sees it can point at it: always the same, and nothing can be read from it. */
    public UUID kenmerk() {
        var tekst = String.join(
                "\n",
                persoon.toString(),
                bron.toString(),
                categorie.name(),
                kring.soort().name(),
                kring.sleutel(),
                wet.name(),
                verantwoordelijke.toString());
        return UUID.nameUUIDFromBytes(tekst.getBytes(StandardCharsets.UTF_8));
    }
}
