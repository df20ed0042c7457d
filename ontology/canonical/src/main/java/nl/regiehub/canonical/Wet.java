package nl.regiehub.canonical;

/** The law under which help is given. Equal labels under different laws are closeMatch at most. */
public enum Wet {
    WMO("Wmo 2015"),
    JEUGDWET("Jeugdwet"),
    ZVW("Zorgverzekeringswet"),
    WLZ("Wet langdurige zorg"),
    PARTICIPATIEWET("Participatiewet"),
    WGS("Wet gemeentelijke schuldhulpverlening"),
    GEEN("geen wettelijke taak");

    private final String naam;

    Wet(String naam) {
        this.naam = naam;
    }

    /** The name as a person writes it. */
    public String naam() {
        return naam;
    }
}
