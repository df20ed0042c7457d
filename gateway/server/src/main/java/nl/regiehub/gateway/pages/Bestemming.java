package nl.regiehub.gateway.pages;

import java.util.List;
import java.util.Locale;
import nl.regiehub.access.Telbaar;
import nl.regiehub.gateway.inzage.Huishoudens;
import nl.regiehub.gateway.rechten.Bewaarplicht;
import nl.regiehub.gateway.rechten.Bezwaren;
import nl.regiehub.gateway.rechten.Inzagerecht;
import nl.regiehub.gateway.rechten.Toestemmingen;

/** Where somebody can go from every screen, in the order of the menu. */
enum Bestemming {
    HUISHOUDENS("/huishoudens", Huishoudens.ZOEK, Huishoudens.EIGEN),
    VERWIJZINGEN("/verwijzingen", "verwijzing:beantwoorden"),
    VENTIELEN("/ventielen", "ventiel:aanvragen", "ventiel:openen", "ventiel:toetsen"),
    TOEZICHT("/toezicht/log", "audit:inzien"),
    MIJN("/mijn/inzage", "audit:eigen"),
    GEGEVENS("/mijn-gegevens", Inzagerecht.OPERATIE),

    /** Others may record what an inwoner wants as well, but this screen is the inwoner's own. */
    TOESTEMMINGEN("/toestemmingen", Toestemmingen.OPERATIE) {
        @Override
        boolean staatOpenVoor(String rol, Rolkaart rollen) {
            return super.staatOpenVoor(rol, rollen) && rollen.doelen(rol).contains("eigen-inzage");
        }
    },
    BEZWAREN("/bezwaren", Bezwaren.OPERATIE),
    VERNIETIGING("/vernietiging", Bewaarplicht.VOORSTELLEN),
    TELLINGEN("/tellingen", Telbaar.OPERATIE),
    BEHEER("/beheer/boekhouding", "boekhouding:alles"),
    VOCABULAIRE("/vocabulaire/werkvoorraad", "vocabulaire:lezen"),

    /** Who has the whole of the vocabulary finds proposals there. */
    VOORSTELLEN("/vocabulaire/voorstellen", "vocabulaire:voorstellen") {
        @Override
        boolean staatOpenVoor(String rol, Rolkaart rollen) {
            return super.staatOpenVoor(rol, rollen) && !VOCABULAIRE.staatOpenVoor(rol, rollen);
        }
    };

    private final String pad;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> operaties;

    Bestemming(String pad, String... operaties) {
        this.pad = pad;
        this.operaties = List.of(operaties);
    }

    /** Whether a role may do any of what can be done there. */
    boolean staatOpenVoor(String rol, Rolkaart rollen) {
        return operaties.stream().anyMatch(operatie -> rollen.mag(rol, operatie));
    }

    /** Its address on this hub. */
    public String pad() {
        return pad;
    }

    /** By what its words are found: {@code menu.*}, {@code start.*.titel} and {@code start.*.tekst}. */
    public String sleutel() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which part of the menu a screen belongs to when it is there: screens of proposals belong to the vocabulary. */
    public String rubriek() {
        return this == VOORSTELLEN ? VOCABULAIRE.sleutel() : sleutel();
    }
}
