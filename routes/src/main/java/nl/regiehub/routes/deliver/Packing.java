package nl.regiehub.routes.deliver;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.regiehub.access.Afscherming;
import nl.regiehub.access.Afscherming.Afgeschermd;
import nl.regiehub.access.Afscherming.Beraad;
import nl.regiehub.access.Afscherming.Onthouden;
import nl.regiehub.access.Afscherming.Ontvanger;
import nl.regiehub.access.Afscherming.Verleend;
import nl.regiehub.access.Afscherming.Zending;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.dossier.Ontleding;
import nl.regiehub.integrations.seam.Codecs;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.integrations.seam.Outgoing;
import nl.regiehub.integrations.seam.UnencodableException;
import nl.regiehub.routes.Leeslijsten;
import nl.regiehub.routes.Outbox.Delivery;
import nl.regiehub.routes.Outbox.Inhoud;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Parts;
import nl.regiehub.routes.Persons;
import nl.regiehub.routes.Processing.Deelname;
import nl.regiehub.routes.process.Recipients;
import nl.regiehub.vocabulary.Vocabulary;
import nl.regiehub.vocabulary.Vocabulary.Translated;

/** Makes of an event what one recipient may have of it, in the recipient's own standard. */
final class Packing {

    private static final Problem NO_FAREWELL = new Problem(
            Kind.UNDELIVERABLE,
            "/",
            "De standaard van de ontvanger kan niet zeggen dat de deelname aan een casus is beëindigd.",
            "Geef dit buiten de hub om door.");

    private final Afscherming afscherming;
    private final Persons persons;
    private final Vocabulary vocabulary;
    private final Weergaven weergaven;
    private final Codecs codecs;

    Packing(Parts parts) {
        this.afscherming = parts.afscherming();
        this.persons = parts.journal().persons();
        this.vocabulary = parts.vocabulary();
        this.weergaven = new Weergaven(vocabulary);
        this.codecs = parts.codecs();
    }

    /** Prepares for a batch: what access to its persons rests on is read once. */
    Beraad consider(List<Delivery> deliveries) {
        return afscherming.over(deliveries.stream()
                .flatMap(delivery -> delivery.inhoud().personen().stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Packs one delivery of a batch. */
    Parcel pack(Beraad beraad, Partner partner, Delivery delivery) {
        return switch (delivery.inhoud()) {
            case Inhoud.Verteld(Gebeurtenis gebeurtenis) -> told(beraad, partner, delivery, gebeurtenis);
            case Inhoud.Afscheid(Gebeurtenis gebeurtenis, Deelname deelname) ->
                farewell(beraad, partner, delivery, gebeurtenis, deelname);
            case Inhoud.Antwoord(Encoded bericht) ->
                new Parcel.Packed(bericht, asker(partner, first(partner)), List.of(), List.of(), List.of());
        };
    }

    private Parcel told(Beraad beraad, Partner partner, Delivery delivery, Gebeurtenis gebeurtenis) {
        Ontvanger ontvanger = recipient(partner, gebeurtenis.inhoud());
        Afgeschermd left = left(beraad, partner, ontvanger, gebeurtenis);
        Bericht bericht = left.bericht();
        return bericht == null
                ? new Parcel.Empty(notPermitted(left.onthouden()))
                : packed(
                        delivery,
                        () -> remaining(bericht, gebeurtenis.vertalingen(), partner.leeslijsten()),
                        ontvanger.vrager(),
                        left);
    }

    /** That it was involved and is no more; whoever may not even know who is involved hears nothing. */
    private Parcel farewell(
            Beraad beraad, Partner partner, Delivery delivery, Gebeurtenis gebeurtenis, Deelname deelname) {
        Casusbericht bericht = (Casusbericht) gebeurtenis.inhoud();
        var ontvanger = new Ontvanger(asker(partner, deelname.organisatie()), partner.magBsn());
        Afgeschermd left = left(beraad, partner, ontvanger, gebeurtenis);
        List<Verleend> granted = left.verleend().stream()
                .filter(each -> each.categorie() == Categorie.BETROKKENHEID)
                .toList();
        if (left.bericht() == null) {
            return new Parcel.Empty(notPermitted(left.onthouden()));
        }
        return codecs.of(delivery.formaat())
                .afscheid(Recipients.afscheid(bericht, deelname))
                .<Parcel>map(message -> new Parcel.Packed(message, ontvanger.vrager(), List.of(), List.of(), granted))
                .orElseGet(() -> new Parcel.Unsayable(NO_FAREWELL));
    }

    private Afgeschermd left(Beraad beraad, Partner partner, Ontvanger ontvanger, Gebeurtenis gebeurtenis) {
        var zending = new Zending(gebeurtenis.inhoud(), gebeurtenis.personen(), Ontleding.delen(gebeurtenis));
        return beraad.voor(ontvanger, zending, new Naming(persons, partner.id(), gebeurtenis));
    }

    private Parcel packed(Delivery delivery, Supplier<Outgoing> outgoing, Vrager recipient, Afgeschermd left) {
        try {
            Encoded message = codecs.of(delivery.formaat()).encode(outgoing.get());
            return new Parcel.Packed(
                    message,
                    recipient,
                    left.personen(),
                    left.onthouden().stream().map(Packing::line).toList(),
                    left.verleend());
        } catch (UnencodableException e) {
            return new Parcel.Unsayable(e.problem());
        }
    }

    /** In the name of the organisation that the message concerns, for a system may speak for several. */
    private static Ontvanger recipient(Partner partner, Bericht bericht) {
        Organisatiecode organisatie = Recipients.of(bericht).organisaties().stream()
                .filter(partner.organisaties()::contains)
                .findFirst()
                .orElseGet(() -> first(partner));
        return new Ontvanger(asker(partner, organisatie), partner.magBsn());
    }

    private static Organisatiecode first(Partner partner) {
        return partner.organisaties().stream().sorted().toList().getFirst();
    }

    private static Vrager asker(Partner partner, Organisatiecode organisatie) {
        return new Vrager(partner.id().waarde(), partner.rol(), organisatie, null);
    }

    /** The recorded meanings of the codes that are still in the message; the others would tell what was taken out. */
    private Outgoing remaining(Bericht bericht, List<Vertaling> recorded, Leeslijsten lijsten) {
        if (recorded.isEmpty()) {
            return new Outgoing(bericht, recorded, Map.of());
        }
        Translated now = vocabulary.translate(bericht);
        Set<Code> codes = new HashSet<>(now.onbekend());
        now.vertalingen().forEach(vertaling -> codes.add(vertaling.bron()));
        List<Vertaling> left = recorded.stream()
                .filter(vertaling -> codes.contains(vertaling.bron()))
                .toList();
        List<Code> translated = left.stream().map(Vertaling::bron).distinct().toList();
        return new Outgoing(
                bericht, left, weergaven.van(translated, lijsten, bericht.kop().dagtekening()), labels(left));
    }

    private Map<String, String> labels(List<Vertaling> vertalingen) {
        var labels = new HashMap<String, String>();
        for (Vertaling vertaling : vertalingen) {
            label(labels, vertaling.concept());
            label(labels, vertaling.bron().toString());
        }
        return labels;
    }

    private void label(Map<String, String> labels, String key) {
        vocabulary.label(key).ifPresent(label -> labels.put(key, label));
    }

    private static Problem notPermitted(List<Onthouden> onthouden) {
        return new Problem(
                Kind.NOT_PERMITTED,
                "/",
                "De ontvanger mag niets van dit bericht krijgen: "
                        + onthouden.stream().map(Packing::line).distinct().collect(Collectors.joining("; ")),
                "Leg de ontbrekende relatie of grondslag vast; stuur het bericht daarna opnieuw.");
    }

    private static String line(Onthouden onthouden) {
        return onthouden.categorie().name().toLowerCase(Locale.ROOT) + ": " + onthouden.waarom();
    }
}
