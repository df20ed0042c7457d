package nl.regiehub.access;

import java.time.Clock;
import java.time.ZoneId;

/** Makes the deciders of a policy. */
public final class Toegangen {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private Toegangen() {}

    /** Decides by a policy and the facts of the journal. */
    public static Toegang open(Beleid beleid, Feiten feiten) {
        return open(beleid, feiten, Clock.system(NEDERLAND));
    }

    /** Decides by a policy and the facts of the journal, by a clock that says what is open at the moment. */
    public static Toegang open(Beleid beleid, Feiten feiten, Clock klok) {
        return new Regeltoegang(new Regelboek(beleid), feiten, klok);
    }

    /** Leaves decisions to a point elsewhere; what that does not answer is denied. */
    public static Toegang open(Beleid beleid, Feiten feiten, Beslispunt punt, Clock klok) {
        var regels = new Regelboek(beleid);
        return new Puntbesluiten(new Regeltoegang(regels, feiten, klok), regels, feiten, punt, klok);
    }

    /** Shields what leaves the hub by the same policy and the same facts, by a clock that says what is in force. */
    public static Afscherming afscherming(Beleid beleid, Feiten feiten, Clock klok) {
        return new Regelafscherming(new Regeloordelen(new Regelboek(beleid), feiten, klok));
    }

    /** Shields what leaves the hub as a point elsewhere decides; while that does not answer nothing can be shielded. */
    public static Afscherming afscherming(Beslispunt punt, Clock klok) {
        return new Regelafscherming(new Puntoordelen(punt, klok));
    }
}
