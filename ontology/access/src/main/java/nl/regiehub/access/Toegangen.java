package nl.regiehub.access;

import java.time.Clock;
import java.time.ZoneId;

/** Makes the deciders of a policy. */
public final class Toegangen {

    private Toegangen() {}

    /** Decides by a policy and the facts of the journal. */
    public static Toegang open(Beleid beleid, Feiten feiten) {
        return new Regeltoegang(new Regelboek(beleid), feiten);
    }

    /**
     * Leaves decisions to a point elsewhere; what that does not answer is denied. What leaves the hub in messages stays
     * with the policy.
     */
    public static Toegang open(Beleid beleid, Feiten feiten, Beslispunt punt, Clock klok) {
        return new Puntbesluiten(open(beleid, feiten), feiten, punt, klok);
    }

    /** Shields what leaves the hub by the same policy. */
    public static Afscherming afscherming(Beleid beleid) {
        return afscherming(beleid, Clock.system(ZoneId.of("Europe/Amsterdam")));
    }

    /** Shields what leaves the hub by the same policy, by a clock that says which rules are in force. */
    public static Afscherming afscherming(Beleid beleid, Clock klok) {
        return new Regelafscherming(new Regelboek(beleid), klok);
    }
}
