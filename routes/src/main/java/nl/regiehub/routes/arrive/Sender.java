package nl.regiehub.routes.arrive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Partners;
import nl.regiehub.routes.Processing.Received;

/** What stands on the envelope of a message against who brought it and what it was taken for. */
public record Sender(Partners partners) {

    /** What is wrong with the envelope of a message that was read whole; empty when nothing is. */
    public List<Problem> problems(Received received, Berichtkop kop) {
        var problems = new ArrayList<Problem>();
        if (!kop.soort().equals(received.soort())) {
            problems.add(other("soort", "De berichtsoort"));
        }
        partners.find(received.partner())
                .flatMap(partner -> organisation(partner, kop.afzender()))
                .ifPresent(problems::add);
        return problems;
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
