package nl.regiehub.integrations.istandaarden;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The messages the hub speaks, with the codes of list COD002-VEKT. */
enum Berichtsoort {
    TOEWIJZING("301", "414", "436", true),
    START("305", "418", "438", false),
    STOP("307", "420", "440", false);

    private final String nummer;
    private final String iwmoCode;
    private final String ijwCode;
    private final boolean vanGemeente;

    Berichtsoort(String nummer, String iwmoCode, String ijwCode, boolean vanGemeente) {
        this.nummer = nummer;
        this.iwmoCode = iwmoCode;
        this.ijwCode = ijwCode;
        this.vanGemeente = vanGemeente;
    }

    /** The number in the message's name. */
    String nummer() {
        return nummer;
    }

    String code(Standaard standaard) {
        return standaard == Standaard.IWMO ? iwmoCode : ijwCode;
    }

    /** The number in the name of the retourbericht on it: of each pair the next one. */
    String retournummer() {
        return String.valueOf(Integer.parseInt(nummer) + 1);
    }

    /** The code of the retourbericht on it: of each pair the next one. */
    String retourcode(Standaard standaard) {
        return String.valueOf(Integer.parseInt(code(standaard)) + 1);
    }

    /** Whether the gemeente sends it; otherwise the provider does. */
    boolean vanGemeente() {
        return vanGemeente;
    }

    /** The names of all of them in one standard, for people. */
    static String namen(Standaard standaard) {
        return Stream.of(values()).map(soort -> standaard.soort(soort.nummer())).collect(Collectors.joining(", "));
    }
}
