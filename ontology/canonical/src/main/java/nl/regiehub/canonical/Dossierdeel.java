package nl.regiehub.canonical;

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
}
