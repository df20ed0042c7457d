package nl.regiehub.integrations.istandaarden;

import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.seam.Peeked;
import org.jspecify.annotations.Nullable;

/** Looks at the first part of a message for its type, id, sender and person, and trusts nothing else of it. */
final class Herkenning {

    /** Header and BSN stand within the first two kilobytes of any message. */
    private static final int VENSTER = 65_536;

    private static final int IDENTIFICATIE = 12;
    private static final int GEMEENTECODE = 4;
    private static final int LANGSTE_CODE = 20;

    private final Standaard standaard;
    private final Xml xml;

    Herkenning(Standaard standaard, Xml xml) {
        this.standaard = standaard;
        this.xml = xml;
    }

    Peeked kijk(byte[] bytes) {
        if (!misschienXml(bytes)) {
            return new Peeked.NotMine();
        }
        try {
            return kijk(xml.open(bytes, Math.min(bytes.length, VENSTER)));
        } catch (Afgebroken afgebroken) {
            Afgebroken oorzaak = bytes.length > VENSTER
                    ? Afgebroken.grens("Type, identificatie en Bsn staan niet in het begin van het bericht.")
                    : afgebroken;
            return new Peeked.Unusable(oorzaak.op("/"));
        }
    }

    /** The first byte that is neither a byte order mark of UTF-8 nor white space decides. */
    private static boolean misschienXml(byte[] bytes) {
        int begin = bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
        while (begin < bytes.length && Witruimte.is((char) bytes[begin])) {
            begin++;
        }
        return begin < bytes.length && (bytes[begin] == '<' || bytes[begin] <= 0);
    }

    private Peeked kijk(Cursor cursor) throws Afgebroken {
        cursor.volgende();
        Herkomst herkomst = Herkomst.van(standaard, cursor.ruimte());
        if (herkomst == null || !cursor.naam().equals("Bericht")) {
            return new Peeked.NotMine();
        }
        if (herkomst.nummer() == null) {
            return new Peeked.Unusable(herkomst.bezwaar());
        }
        var kop = new Kop();
        kop.bericht(cursor);
        return gezien(standaard.soort(herkomst.nummer()), kop);
    }

    private static Peeked gezien(String soort, Kop kop) {
        if (kop.identificatie.isBlank() || kop.identificatie.length() > IDENTIFICATIE) {
            return onbruikbaar("BerichtIdentificatie/Identificatie", "1 tot en met 12 tekens");
        }
        if (kop.afzender.isBlank() || kop.afzender.length() > LANGSTE_CODE) {
            return onbruikbaar("Afzender", "een gemeentecode of AGB-code");
        }
        return new Peeked.Seen(soort, kop.identificatie, organisatie(kop.afzender), kop.bsn);
    }

    /** Only gemeenten have codes of four digits; what is no code at all is left for decoding to refuse. */
    private static Organisatiecode organisatie(String code) {
        return code.length() == GEMEENTECODE ? Organisatiecode.gemeente(code) : Organisatiecode.agb(code);
    }

    private static Peeked onbruikbaar(String plaats, String eis) {
        return new Peeked.Unusable(new Problem(
                Kind.MISSING_VALUE,
                "/Bericht/Header/" + plaats,
                "Verwacht: " + eis + ".",
                "Vul dit element; zonder neemt de hub het bericht niet in ontvangst."));
    }

    /** What is gathered on the way to the first BSN, by element name only: the namespace may be of another version. */
    private static final class Kop {

        private String identificatie = "";
        private String afzender = "";
        private @Nullable String bsn;

        /** Stops at the first client, so that the rest of the message costs nothing. */
        void bericht(Cursor cursor) throws Afgebroken {
            while (cursor.kind()) {
                switch (cursor.naam()) {
                    case "Header" -> header(cursor);
                    case "Client" -> {
                        client(cursor);
                        return;
                    }
                    default -> cursor.overslaan();
                }
            }
        }

        private void header(Cursor cursor) throws Afgebroken {
            while (cursor.kind()) {
                switch (cursor.naam()) {
                    case "Afzender" -> afzender = tekst(cursor);
                    case "BerichtIdentificatie" -> identificatie(cursor);
                    default -> cursor.overslaan();
                }
            }
        }

        private void identificatie(Cursor cursor) throws Afgebroken {
            while (cursor.kind()) {
                if (cursor.naam().equals("Identificatie")) {
                    identificatie = tekst(cursor);
                } else {
                    cursor.overslaan();
                }
            }
        }

        private void client(Cursor cursor) throws Afgebroken {
            while (bsn == null && cursor.kind()) {
                if (cursor.naam().equals("Bsn")) {
                    bsn = tekst(cursor);
                } else {
                    cursor.overslaan();
                }
            }
        }

        private static String tekst(Cursor cursor) throws Afgebroken {
            String tekst = cursor.tekst();
            return tekst == null ? "" : tekst;
        }
    }
}
