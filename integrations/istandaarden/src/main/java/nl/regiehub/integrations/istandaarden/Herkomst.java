package nl.regiehub.integrations.istandaarden;

import java.util.Set;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the namespace of a root says: a message of one version of a standard.
 *
 * @param standaard the standard it is of
 * @param versie its version, such as {@code 3.1}; null when it is not written as one
 * @param nummer the number in the message's name; null when the standard has no such message
 */
record Herkomst(
        Standaard standaard,
        @Nullable String versie,
        @Nullable String nummer) {

    /** All messages of both standards, now or in the releases before. */
    private static final Set<String> NUMMERS = Set.of(
            "301", "302", "303", "304", "305", "306", "307", "308", "315", "316", "317", "318", "319", "320", "321",
            "322", "323", "325");

    /** Reads a namespace; null when it is not one of the standard's. */
    static @Nullable Herkomst van(Standaard standaard, String ruimte) {
        String begin = Standaard.DOMEIN + standaard.voorvoegsel() + "/";
        if (!ruimte.startsWith(begin)) {
            return null;
        }
        String[] delen = ruimte.substring(begin.length()).split("/", 4);
        return new Herkomst(standaard, versie(delen[0]), delen.length > 1 ? nummer(standaard, delen[1]) : null);
    }

    private static @Nullable String versie(String deel) {
        boolean versie = deel.length() <= 5
                && deel.indexOf('_') > 0
                && deel.chars().allMatch(teken -> (teken >= '0' && teken <= '9') || teken == '_');
        return versie ? deel.replace('_', '.') : null;
    }

    private static @Nullable String nummer(Standaard standaard, String deel) {
        String nummer = deel.substring(Math.max(0, deel.length() - 3));
        return NUMMERS.contains(nummer) && deel.equals(standaard.voorvoegsel(nummer)) ? nummer : null;
    }

    /** Why the hub does not read this message. */
    Problem bezwaar() {
        String naam = standaard.naam();
        if (!Standaard.VERSIE.equals(versie)) {
            return new Problem(
                    Kind.WRONG_VERSION,
                    "/Bericht",
                    "Het bericht is volgens %s %s; de hub spreekt %s %s."
                            .formatted(
                                    naam, versie == null ? "in een onbekende versie" : versie, naam, Standaard.VERSIE),
                    "Verstuur het bericht volgens %s %s.".formatted(naam, Standaard.VERSIE));
        }
        return new Problem(
                Kind.UNREADABLE,
                "/Bericht",
                nummer == null
                        ? "%s kent dit bericht niet.".formatted(naam)
                        : "De hub spreekt bericht %s nog niet.".formatted(standaard.soort(nummer)),
                "Verstuur een bericht dat de hub spreekt: %s.".formatted(Berichtsoort.namen(standaard)));
    }
}
