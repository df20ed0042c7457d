package nl.regiehub.integrations.istandaarden;

import java.util.function.Function;
import nl.regiehub.canonical.Bericht;

/**
 * The retourberichten (302, 306, 308): the header of the message they are about, with an id, a date and codes of their own,
 * and the client only when something is wrong with what is said of them.
 */
final class Retourschema {

    private final Berichtschema schema;

    Retourschema(Berichtschema schema) {
        this.schema = schema;
    }

    /** A retour that can say what is wrong with the client. */
    <B extends Bericht, C> Klasse<Retour<B>> bericht(Klasse<C> client, Function<B, C> ontleden) {
        var klasse = schema.klasse();
        var header = klasse.verplicht("Header", this.<B>header());
        var deel = klasse.optioneel("Client", client);
        return klasse.uit((retour, blok) -> {
            B bericht = retour.bericht();
            blok.zet(header, retour).zet(deel, bericht == null ? null : ontleden.apply(bericht));
        });
    }

    /** A retour on a message of which the hub judges nothing but the whole. */
    <B extends Bericht> Klasse<Retour<B>> bericht() {
        var klasse = schema.klasse();
        var header = klasse.verplicht("Header", this.<B>header());
        return klasse.uit((retour, blok) -> blok.zet(header, retour));
    }

    private <B extends Bericht> Klasse<Retour<B>> header() {
        var klasse = schema.klasse();
        var kop = schema.kop(klasse);
        var identificatie = klasse.verplicht("IdentificatieRetour", Tekstwaarde.regel(12));
        var dagtekening = klasse.verplicht("DagtekeningRetour", new Datumwaarde());
        var xsdVersie = klasse.verplicht("XsdVersieRetour", schema.basis().xsdVersie());
        var codes = klasse.optioneel("RetourCodes", schema.retourcodes());
        return klasse.uit((retour, blok) -> {
            kop.zet(retour.kop(), blok);
            blok.gesprek().oordeel(retour.oordeel());
            blok.zet(identificatie, retour.vraag().kenmerk())
                    .zet(dagtekening, retour.vraag().op())
                    .zet(xsdVersie, Berichtschema.SCHEMAVERSIE)
                    .zet(codes, retour.codes().isEmpty() ? null : retour.codes());
        });
    }
}
