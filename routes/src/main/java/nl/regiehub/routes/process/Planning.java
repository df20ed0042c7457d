package nl.regiehub.routes.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.seam.Codecs;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Partners;
import nl.regiehub.routes.Processing.Planned;
import nl.regiehub.routes.Processing.Received;
import nl.regiehub.routes.Processing.Reference;
import nl.regiehub.routes.Processing.Settlement;
import nl.regiehub.routes.Processing.Strekking;
import org.jspecify.annotations.Nullable;

/** Decides which deliveries a message causes. What each recipient may have of it is decided at the delivery itself. */
final class Planning {

    private static final Problem NOBODY = new Problem(
            Kind.UNKNOWN_RECIPIENT,
            "ontvanger",
            "De ontvanger is niet op de hub aangesloten, of neemt dit soort berichten niet aan.",
            "Controleer de code van de ontvanger, of stuur het bericht langs een andere weg.");

    private final Partners partners;
    private final Codecs codecs;
    private final Formats formats;
    private final Answering answering;

    Planning(Partners partners, Codecs codecs, Answering answering) {
        this.partners = partners;
        this.answering = answering;
        this.codecs = codecs;
        this.formats = new Formats(codecs);
    }

    /** What is to be recorded and delivered; a rejection when it is addressed to somebody who cannot be reached. */
    Settlement plan(Leg.Understood leg) {
        Received received = leg.received();
        Bericht bericht = leg.bericht();
        Recipients recipients = Recipients.of(bericht);
        List<Planned> deliveries = deliveries(leg, recipients.organisaties());
        if (deliveries.isEmpty() && recipients instanceof Recipients.Addressed) {
            return rejected(received, bericht, NOBODY);
        }
        deliveries.addAll(answering.to(received, bericht, List.of()));
        return new Settlement.Understood(
                received.bericht(),
                bericht,
                leg.vertaald().vertalingen(),
                leg.publicatie(),
                leg.vertaald().onbekend(),
                deliveries,
                Keys.introduced(bericht),
                references(received, bericht));
    }

    private Settlement.Rejected rejected(Received received, Bericht bericht, Problem problem) {
        var problems = List.of(problem);
        return new Settlement.Rejected(received.bericht(), problems, answering.to(received, bericht, problems));
    }

    private List<Reference> references(Received received, Bericht bericht) {
        List<String> keys = Keys.required(bericht);
        if (keys.isEmpty()) {
            return List.of();
        }
        Problem problem = codecs.of(received.formaat()).anderePersoon(bericht);
        Settlement.Rejected anderePersoon = rejected(received, bericht, problem);
        return keys.stream().map(key -> new Reference(key, anderePersoon)).toList();
    }

    /** One delivery per partner, however many of its organisations are concerned; the teller is told nothing. */
    private List<Planned> deliveries(Leg.Understood leg, List<Organisatiecode> organisaties) {
        var deliveries = new ArrayList<Planned>();
        String groep = Keys.group(leg.bericht());
        organisaties.stream()
                .flatMap(organisatie -> partners.of(organisatie).stream())
                .distinct()
                .filter(partner -> partner.adres() != null)
                .filter(partner -> !tellsItself(partner.id(), leg))
                .forEach(partner -> formats.of(partner, leg.bericht())
                        .ifPresent(formaat -> deliveries.add(new Planned(
                                partner.id(),
                                formaat,
                                groep,
                                obstacle(formaat, leg),
                                strekking(leg.bericht(), partner)))));
        return deliveries;
    }

    private static Strekking strekking(Bericht bericht, Partner partner) {
        return bericht instanceof Casusbericht casus
                ? new Strekking.Casus(Recipients.deelname(casus, partner))
                : new Strekking.Bericht();
    }

    private static boolean tellsItself(PartnerId recipient, Leg.Understood leg) {
        return recipient.equals(leg.received().partner())
                && Recipients.of(leg.bericht()) instanceof Recipients.Concerned;
    }

    /** An unknown code stops a delivery in another standard; in its own standard the code means what it says. */
    private static @Nullable Problem obstacle(String formaat, Leg.Understood leg) {
        Optional<Code> unknown = formaat.equals(leg.received().formaat())
                ? Optional.empty()
                : leg.vertaald().onbekend().stream().findFirst();
        return unknown.map(code -> new Problem(
                        Kind.UNKNOWN_CODE,
                        code.schema(),
                        "Het bericht bevat een code uit deze lijst waarvan de hub de betekenis niet kent.",
                        "De architect legt de betekenis vast; daarna gaat de levering verder."))
                .orElse(null);
    }
}
