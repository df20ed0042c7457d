package nl.regiehub.integrations.istandaarden;

import java.util.List;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;

/** Reads one message in one pass: checks each element against its place and makes the hub's value of what is right. */
final class Berichtlezer {

    private final Cursor cursor;
    private final Bevindingen bevindingen;
    private final Pad pad;
    private final Blok.Gesprek gesprek;

    /** @param gesprek learns who talks to whom, also when the rest of the message is not right */
    Berichtlezer(Cursor cursor, Pad pad, Bevindingen bevindingen, Blok.Gesprek gesprek) {
        this.cursor = cursor;
        this.pad = pad;
        this.bevindingen = bevindingen;
        this.gesprek = gesprek;
    }

    /**
     * Reads the element the cursor is at.
     *
     * @return what it says, or null when something is wrong with the message so far
     */
    <T> @Nullable T lees(Plaats<T> plaats, int nummer) throws Afgebroken {
        pad.in(plaats, nummer);
        attributen();
        T gelezen = switch (plaats.inhoud()) {
            case Klasse<T> klasse -> new Klasselezing<>(klasse).lees();
            case Waarde<T> waarde -> waarde(waarde);
        };
        pad.uit();
        return gelezen;
    }

    private <T> @Nullable T waarde(Waarde<T> waarde) throws Afgebroken {
        String tekst = cursor.tekst();
        if (tekst == null) {
            bevindingen.elementen(pad.toString());
            return null;
        }
        T gelezen = waarde.lees(tekst);
        if (gelezen == null && tekst.isEmpty()) {
            bevindingen.leeg(pad.toString());
        } else if (gelezen == null) {
            bevindingen.waarde(pad.toString(), waarde, tekst);
        }
        return gelezen;
    }

    /** Only the hint where a schema may be found is allowed; the hub never follows it. */
    private void attributen() {
        for (int i = 0; i < cursor.attributen(); i++) {
            boolean hint = cursor.attribuutruimte(i).equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)
                    && (cursor.attribuutnaam(i).equals("schemaLocation")
                            || cursor.attribuutnaam(i).equals("noNamespaceSchemaLocation"));
            if (!hint) {
                bevindingen.attribuut(pad.naar("@*[%d]".formatted(i + 1)));
            }
        }
    }

    /** One klasse while its elements are read: which places were filled, and how far down the klasse the last one was. */
    private final class Klasselezing<T> {

        private final Klasse<T> klasse;
        private final List<Plaats<?>> plaatsen;
        private final Blok blok;
        private int kinderen;
        private int gevuld;
        private int laatste;
        private int leden;

        Klasselezing(Klasse<T> klasse) {
            this.klasse = klasse;
            this.plaatsen = klasse.plaatsen();
            this.blok = new Blok(klasse, gesprek);
        }

        @Nullable
        T lees() throws Afgebroken {
            while (cursor.kind()) {
                kinderen++;
                int plaats = zoek(cursor.naam());
                if (plaats < 0) {
                    bevindingen.onbekend(pad.naar("*[%d]".formatted(kinderen)));
                    cursor.overslaan();
                } else {
                    kind(plaatsen.get(plaats));
                }
            }
            if (cursor.tekstTussenElementen()) {
                bevindingen.tekst(pad.toString());
            }
            ontbrekend();
            return bevindingen.geen() ? klasse.maak(blok) : null;
        }

        /** Looks ahead first: in a message that is right, the place is the next one or one of the next. */
        private int zoek(String naam) {
            for (int i = laatste; i < plaatsen.size(); i++) {
                if (plaatsen.get(i).naam().equals(naam)) {
                    return i;
                }
            }
            for (int i = 0; i < laatste; i++) {
                if (plaatsen.get(i).naam().equals(naam)) {
                    return i;
                }
            }
            return -1;
        }

        private void kind(Plaats<?> plaats) throws Afgebroken {
            boolean herhaling = (gevuld >> plaats.volgnummer() & 1) == 1;
            gevuld |= 1 << plaats.volgnummer();
            if (!cursor.ruimte().equals(klasse.ruimte())) {
                bevindingen.ruimte(pad.naar(plaats.naam()));
                cursor.overslaan();
            } else if (herhaling && !(plaats instanceof Plaats.Lijst<?>)) {
                bevindingen.teVaak(pad.naar(plaats.naam()));
                cursor.overslaan();
            } else {
                vul(plaats);
            }
        }

        private void vul(Plaats<?> plaats) throws Afgebroken {
            if (plaats.volgnummer() < laatste) {
                bevindingen.misplaatst(pad.naar(plaats.naam()));
            } else {
                laatste = plaats.volgnummer();
            }
            Object gelezen = Berichtlezer.this.lees(plaats, ++leden);
            if (gelezen != null) {
                blok.plaats(plaats, gelezen);
            }
        }

        private void ontbrekend() {
            for (Plaats<?> plaats : plaatsen) {
                if (!(plaats instanceof Plaats.Optioneel<?>) && (gevuld >> plaats.volgnummer() & 1) == 0) {
                    bevindingen.ontbreekt(pad.naar(plaats.naam()));
                }
            }
        }
    }
}
