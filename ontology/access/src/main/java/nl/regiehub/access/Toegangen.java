package nl.regiehub.access;

/** Makes the deciders of a policy. */
public final class Toegangen {

    private Toegangen() {}

    /** Decides by a policy and the facts of the journal. */
    public static Toegang open(Beleid beleid, Feiten feiten) {
        return new Regeltoegang(new Regelboek(beleid), feiten);
    }

    /** Shields what leaves the hub by the same policy. */
    public static Afscherming afscherming(Beleid beleid) {
        return new Regelafscherming(new Regelboek(beleid));
    }
}
