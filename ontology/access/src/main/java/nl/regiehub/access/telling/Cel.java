package nl.regiehub.access.telling;

import java.util.BitSet;
import java.util.List;

/** A cell with the persons in it, by number; one of a table that was told before has the number that was told. */
final class Cel {

    private final Vak vak;
    private final BitSet personen;
    private final int vandaag;
    private final int aantal;
    private final boolean verteld;

    private Cel(Vak vak, BitSet personen, int vandaag, int aantal, boolean verteld) {
        this.vak = vak;
        this.personen = personen;
        this.vandaag = vandaag;
        this.aantal = aantal;
        this.verteld = verteld;
    }

    /** One that may be withheld. */
    static Cel nieuw(Vak vak, BitSet personen) {
        return new Cel(vak, personen, personen.cardinality(), personen.cardinality(), false);
    }

    /** One whose number is known already, with the persons who are in it today. */
    static Cel verteld(Vak vak, BitSet personen, int aantal) {
        return new Cel(vak, personen, personen.cardinality(), aantal, true);
    }

    Vak vak() {
        return vak;
    }

    int aantal() {
        return aantal;
    }

    boolean verteld() {
        return verteld;
    }

    /** Whether it is not too small to be told. */
    boolean telt() {
        return aantal >= Tellingen.KLEINSTE;
    }

    /** Whether everybody in another cell is in this one. */
    boolean omvat(Cel ander) {
        if (this == ander || ander.vandaag > vandaag) {
            return false;
        }
        int persoon = ander.personen.nextSetBit(0);
        while (persoon >= 0 && personen.get(persoon)) {
            persoon = ander.personen.nextSetBit(persoon + 1);
        }
        return persoon < 0;
    }

    /** Whether one to nine persons are in this cell and in none of those within it, in fact or by what was told. */
    boolean verraadt(List<Cel> binnen) {
        return binnen.size() == 1 ? verraadt(binnen.getFirst()) : teWeinig(rest(binnen));
    }

    private boolean verraadt(Cel deel) {
        return teWeinig(vandaag - deel.vandaag) || teWeinig(Math.abs(aantal - deel.aantal));
    }

    private int rest(List<Cel> zonder) {
        var rest = (BitSet) personen.clone();
        zonder.forEach(cel -> rest.andNot(cel.personen));
        return rest.cardinality();
    }

    private static boolean teWeinig(int personen) {
        return 0 < personen && personen < Tellingen.KLEINSTE;
    }
}
