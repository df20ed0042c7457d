package nl.regiehub.integrations.istandaarden;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.seam.UnencodableException;
import org.jspecify.annotations.Nullable;

/** Writes one message, and refuses to write anything that a reader of the standard would not take. */
final class Berichtschrijver {

    private static final int GEWONE_LENGTE = 8_192;

    private final Standaard standaard;
    private final String voorvoegsel;
    private final Blok.Gesprek gesprek = new Blok.Gesprek();
    private final Pad pad = new Pad();
    private final StringBuilder uit = new StringBuilder(GEWONE_LENGTE);

    /** @param nummer the number in the name of the message */
    Berichtschrijver(Standaard standaard, String nummer) {
        this.standaard = standaard;
        this.voorvoegsel = standaard.voorvoegsel(nummer);
    }

    /** Writes a whole message in UTF-8. */
    <T> byte[] schrijf(Plaats<T> wortel, String ruimte, T bericht) {
        uit.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<")
                .append(voorvoegsel)
                .append(":Bericht");
        naamruimte(standaard.voorvoegsel(), standaard.basisruimte());
        naamruimte(voorvoegsel, ruimte);
        uit.append('>');
        pad.in(wortel, 1);
        inhoud(wortel.inhoud(), bericht);
        uit.append("</").append(voorvoegsel).append(":Bericht>\n");
        return uit.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void naamruimte(String prefix, String ruimte) {
        uit.append(" xmlns:").append(prefix).append("=\"").append(ruimte).append('"');
    }

    private <T> void inhoud(Inhoud<T> inhoud, T waarde) {
        switch (inhoud) {
            case Klasse<T> klasse -> klasse(klasse, waarde);
            case Waarde<T> soort -> waarde(soort, waarde);
        }
    }

    private <T> void klasse(Klasse<T> klasse, T waarde) {
        var blok = new Blok(klasse, gesprek);
        klasse.ontleed(waarde, blok);
        Blok.Onzegbaar onzegbaar = blok.bezwaar();
        if (onzegbaar != null) {
            throw weigering(Kind.INVALID_VALUE, pad.naar(onzegbaar.naam()), onzegbaar.detail());
        }
        String prefix = klasse.ruimte().equals(standaard.basisruimte()) ? standaard.voorvoegsel() : voorvoegsel;
        for (Plaats<?> plaats : klasse.plaatsen()) {
            plaats(prefix, plaats, blok);
        }
    }

    private <T> void plaats(String prefix, Plaats<T> plaats, Blok blok) {
        switch (plaats) {
            case Plaats.Verplicht<T> verplicht -> element(prefix, verplicht, eis(plaats, blok.waarde(verplicht)), 1);
            case Plaats.Optioneel<T> optioneel -> {
                T waarde = blok.van(optioneel);
                if (waarde != null) {
                    element(prefix, optioneel, waarde, 1);
                }
            }
            case Plaats.Lijst<T> lijst -> lijst(prefix, lijst, blok.van(lijst));
        }
    }

    private <T> T eis(Plaats<T> plaats, @Nullable T waarde) {
        if (waarde == null) {
            throw weigering(
                    Kind.MISSING_VALUE,
                    pad.naar(plaats.naam()),
                    "De standaard vraagt dit, maar de hub heeft het niet.");
        }
        return waarde;
    }

    private <T> void lijst(String prefix, Plaats.Lijst<T> plaats, List<T> waarden) {
        if (waarden.isEmpty()) {
            eis(plaats, null);
        }
        int nummer = 0;
        for (T waarde : waarden) {
            element(prefix, plaats, waarde, ++nummer);
        }
    }

    private <T> void element(String prefix, Plaats<T> plaats, T waarde, int nummer) {
        pad.in(plaats, nummer);
        uit.append('<').append(prefix).append(':').append(plaats.naam()).append('>');
        inhoud(plaats.inhoud(), waarde);
        uit.append("</").append(prefix).append(':').append(plaats.naam()).append('>');
        pad.uit();
    }

    /** What the datatype would not read is not written: nothing is cut off, rounded or left out without a word. */
    private <T> void waarde(Waarde<T> soort, T waarde) {
        String tekst = soort.schrijf(waarde);
        if (!waarde.equals(soort.lees(tekst))) {
            throw weigering(soort.bezwaar(), pad.toString(), "De standaard vraagt " + soort.eis() + ".");
        }
        for (int i = 0; i < tekst.length(); i++) {
            i += teken(tekst, i);
        }
    }

    /** Writes one character; 1 when it took the place of two. */
    private int teken(String tekst, int plaats) {
        int teken = tekst.codePointAt(plaats);
        switch (teken) {
            case '<' -> uit.append("&lt;");
            case '>' -> uit.append("&gt;");
            case '&' -> uit.append("&amp;");
            case '\r' -> uit.append("&#13;");
            default -> gewoon(teken);
        }
        return Character.charCount(teken) - 1;
    }

    private void gewoon(int teken) {
        boolean xml = teken >= ' ' || teken == '\t' || teken == '\n';
        if (!xml
                || (teken >= Character.MIN_SURROGATE && teken <= Character.MAX_SURROGATE)
                || (teken & 0xFFFE) == 0xFFFE) {
            throw weigering(Kind.INVALID_VALUE, pad.toString(), "De tekst bevat een teken dat in XML niet kan.");
        }
        uit.appendCodePoint(teken);
    }

    private UnencodableException weigering(Kind soort, String plaats, String detail) {
        return new UnencodableException(new Problem(
                soort,
                plaats,
                detail,
                "Pas het gegeven aan bij de bron, of geef het buiten %s om door.".formatted(standaard.naam())));
    }
}
