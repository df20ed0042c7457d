package nl.regiehub.integrations.istandaarden;

import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.integrations.seam.Retourvraag;
import org.jspecify.annotations.Nullable;

/**
 * Answers messages of one standard with retourberichten. What breaks a rule between messages gets the retourcode of that rule
 * in the klasse that breaks it; everything else that is wrong with a message makes it technically unfit as a whole.
 */
final class Retouren {

    /** WJ001: nothing to say about this klasse. */
    static final List<String> GOED = List.of("0200");

    /** WJ001: the message is refused for technical reasons. */
    private static final List<String> ONGESCHIKT = List.of("0001");

    /** WJ001, TR019: the message cannot be tied to a toewijzing. */
    private static final List<String> GEEN_TOEWIJZING = List.of("9019");

    /** WJ001, TR382: there is no start with the same key. */
    private static final List<String> GEEN_START = List.of("9069");

    private final Standaard standaard;
    private final Plaats<Retour<Toewijzingsbericht>> toewijzing;
    private final Plaats<Retour<Startbericht>> start;
    private final Plaats<Retour<Stopbericht>> stop;

    Retouren(Standaard standaard) {
        this.standaard = standaard;
        this.toewijzing = wortel(new Retourschema(schema(Berichtsoort.TOEWIJZING)).bericht());
        this.start = wortel(new Leveringsschema(schema(Berichtsoort.START)).startretour());
        this.stop = wortel(new Leveringsschema(schema(Berichtsoort.STOP)).stopretour());
    }

    private Berichtschema schema(Berichtsoort soort) {
        return Berichtschema.retour(standaard, soort);
    }

    private static <T> Plaats<T> wortel(Klasse<T> bericht) {
        return new Plaats.Verplicht<>("Bericht", 0, bericht);
    }

    /**
     * Answers a message that could be read.
     *
     * @param vreemd what the message is refused with when it is about another person than what it refers to
     */
    Optional<Encoded> op(Bericht bericht, Retourvraag vraag, Problem vreemd) {
        boolean anderePersoon = vraag.problemen().equals(List.of(vreemd));
        return switch (bericht) {
            case Startbericht b
            when anderePersoon -> Optional.of(schrijf(Berichtsoort.START, start, oordeel(b, vraag, GEEN_TOEWIJZING)));
            case Stopbericht b
            when anderePersoon -> Optional.of(schrijf(Berichtsoort.STOP, stop, oordeel(b, vraag, GEEN_START)));
            case Toewijzingsbericht _, Startbericht _, Stopbericht _ -> op(bericht.kop(), vraag);
            case Casusbericht _, Betrokkenheidsbericht _, Verwijzing _, Terugkoppeling _ -> Optional.empty();
            case Correctie _, Correctieantwoord _ -> Optional.empty();
        };
    }

    /** Answers a message of which the envelope could be read, and nothing else need be said. */
    Optional<Encoded> op(Berichtkop kop, Retourvraag vraag) {
        List<String> codes = vraag.problemen().isEmpty() ? List.of() : ONGESCHIKT;
        for (Berichtsoort soort : Berichtsoort.values()) {
            if (standaard.soort(soort.nummer()).equals(kop.soort())) {
                return Optional.of(
                        switch (soort) {
                            case TOEWIJZING -> schrijf(soort, toewijzing, geheel(kop, vraag, codes));
                            case START -> schrijf(soort, start, geheel(kop, vraag, codes));
                            case STOP -> schrijf(soort, stop, geheel(kop, vraag, codes));
                        });
            }
        }
        return Optional.empty();
    }

    private static <B extends Bericht> Retour<B> oordeel(B bericht, Retourvraag vraag, List<String> codes) {
        return new Retour<>(bericht.kop(), vraag, GOED, codes, bericht);
    }

    private static <B> Retour<B> geheel(Berichtkop kop, Retourvraag vraag, List<String> codes) {
        @Nullable B bericht = null;
        return new Retour<>(kop, vraag, codes, List.of(), bericht);
    }

    private <B> Encoded schrijf(Berichtsoort soort, Plaats<Retour<B>> wortel, Retour<B> retour) {
        String nummer = soort.retournummer();
        byte[] bytes = new Berichtschrijver(standaard, nummer).schrijf(wortel, standaard.berichtruimte(nummer), retour);
        return new Encoded("application/xml", standaard.soort(nummer), bytes);
    }
}
