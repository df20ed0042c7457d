package nl.regiehub.routes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiehub.access.Afscherming;
import nl.regiehub.access.Afscherming.Afgeschermd;
import nl.regiehub.access.Afscherming.Onthouden;
import nl.regiehub.access.Afscherming.Ontvanger;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.integrations.seam.Codecs;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.integrations.seam.Outgoing;
import nl.regiehub.integrations.seam.UnencodableException;
import nl.regiehub.routes.Outbox.Delivery;
import nl.regiehub.vocabulary.Vocabulary;
import nl.regiehub.vocabulary.Vocabulary.Translated;

/** Makes of an event what one recipient may have of it, in the recipient's own standard. */
final class Packing {

    private final Afscherming afscherming;
    private final Persons persons;
    private final Vocabulary vocabulary;
    private final Codecs codecs;

    Packing(Journey.Parts parts) {
        this.afscherming = parts.afscherming();
        this.persons = parts.journal().persons();
        this.vocabulary = parts.vocabulary();
        this.codecs = parts.codecs();
    }

    /** Packs one delivery. */
    Parcel pack(Partner partner, Delivery delivery) {
        Gebeurtenis gebeurtenis = delivery.gebeurtenis();
        Ontvanger ontvanger = recipient(partner, gebeurtenis.inhoud());
        Afgeschermd left =
                afscherming.voor(ontvanger, gebeurtenis.inhoud(), persoon -> pseudonym(partner, gebeurtenis, persoon));
        Bericht bericht = left.bericht();
        return bericht == null
                ? new Parcel.Empty(notPermitted(left.onthouden()))
                : packed(delivery, bericht, ontvanger.vrager(), left);
    }

    private Parcel packed(Delivery delivery, Bericht bericht, Vrager recipient, Afgeschermd left) {
        List<Vertaling> vertalingen = remaining(bericht, delivery.gebeurtenis().vertalingen());
        try {
            Encoded message =
                    codecs.of(delivery.formaat()).encode(new Outgoing(bericht, vertalingen, labels(vertalingen)));
            return new Parcel.Packed(
                    message,
                    recipient,
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
                .orElseGet(
                        () -> partner.organisaties().stream().sorted().toList().getFirst());
        var vrager = new Vrager(partner.id().waarde(), partner.rol(), organisatie, null);
        return new Ontvanger(vrager, partner.bsnArtikel() != null);
    }

    private String pseudonym(Partner partner, Gebeurtenis gebeurtenis, Persoonsgegevens persoon) {
        int place = gebeurtenis.inhoud().personen().indexOf(persoon);
        if (place < 0) {
            throw new IllegalArgumentException("a pseudonym is asked of somebody the message is not about");
        }
        return persons.pseudonym(gebeurtenis.personen().get(place), partner.id());
    }

    /** The recorded meanings of the codes that are still in the message; the others would tell what was taken out. */
    private List<Vertaling> remaining(Bericht bericht, List<Vertaling> recorded) {
        if (recorded.isEmpty()) {
            return recorded;
        }
        Translated now = vocabulary.translate(bericht);
        Set<Code> codes = new HashSet<>(now.onbekend());
        now.vertalingen().forEach(vertaling -> codes.add(vertaling.bron()));
        return recorded.stream()
                .filter(vertaling -> codes.contains(vertaling.bron()))
                .toList();
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
