package nl.regiehub.routes.arrive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Partners;
import nl.regiehub.routes.Processing.Received;

/** What stands in a message against who brought it, what it was taken for, and whom its sender may name by BSN. */
public record Sender(Partners partners) {

    /** What is wrong with who sends a message that was read whole, and whom it names; empty when nothing is. */
    public List<Problem> problems(Received received, Bericht bericht) {
        var kop = bericht.kop();
        var problems = new ArrayList<Problem>();
        if (!kop.soort().equals(received.soort())) {
            problems.add(other("soort", "De berichtsoort"));
        }
        partners.find(received.partner())
                .flatMap(partner -> organisation(partner, kop.afzender()))
                .ifPresent(problems::add);
        partners.find(received.partner())
                .flatMap(partner ->
                        bsn(partner, bericht.personen().stream().anyMatch(persoon -> persoon.bsn() != null)))
                .ifPresent(problems::add);
        return problems;
    }

    /** Why a partner may not name somebody by BSN; empty when it may, or does not. */
    static Optional<Problem> bsn(Partner partner, boolean named) {
        return !named || partner.magBsn()
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                Kind.NOT_PERMITTED,
                                "bsn",
                                "Dit systeem mag niemand bij het burgerservicenummer noemen: zijn aansluiting noemt geen wetsartikel dat het toestaat.",
                                "Gebruik het pseudoniem dat u van de hub kreeg, of een sleutel van uzelf. Staat de wet het toe, laat dan bij de aansluiting onder bsnArtikel het artikel opnemen, zoals Wmo 2015 art. 5.2.9 of Jeugdwet art. 7.2.1."));
    }

    /** Why a partner may not send for an organisation; empty when it may. */
    static Optional<Problem> organisation(Partner partner, Organisatiecode afzender) {
        return partner.organisaties().contains(afzender)
                ? Optional.empty()
                : Optional.of(new Problem(
                        Kind.NOT_PERMITTED,
                        "afzender",
                        "Dit systeem mag niet namens de afzender in het bericht sturen.",
                        "Stuur met het systeem van die afzender, of laat de aansluiting aanpassen."));
    }

    /** Why a partner may not send messages of a type; empty when it may. */
    static Optional<Problem> type(Partner partner, String soort) {
        return partner.verstuurt().contains(soort)
                ? Optional.empty()
                : Optional.of(new Problem(
                        Kind.NOT_PERMITTED,
                        "soort",
                        "Dit systeem mag berichten van deze soort niet sturen.",
                        "Laat de aansluiting uitbreiden met deze berichtsoort."));
    }

    private static Problem other(String where, String wat) {
        return new Problem(
                Kind.INCONSISTENT,
                where,
                wat + " is niet eenduidig: bij tweede lezing staat er iets anders dan bij ontvangst.",
                "Zorg dat dit gegeven precies één keer in het bericht staat.");
    }
}
