package nl.regiehub.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.regiehub.canonical.Adres;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Contact;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.Geboortedatum;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.dossier.Ontleding.Vindplaats;
import org.jspecify.annotations.Nullable;

/** By what the persons of a message can be found, and which of their addresses may say that they live together. */
final class Vindbaarheid {

    /** BRP-adres in COD757: where somebody is registered as living. */
    private static final String BRP = "01";

    private Vindbaarheid() {}

    static List<Vindplaats> van(Gebeurtenis gebeurtenis) {
        var gegevens = gebeurtenis.inhoud().personen();
        var gevonden = new ArrayList<Vindplaats>(gegevens.size());
        for (int i = 0; i < gegevens.size(); i++) {
            var persoon = gegevens.get(i);
            var achternaam = persoon.naam().geslachtsnaam().achternaam().strip().toLowerCase(Locale.ROOT);
            var geboren = persoon.geboortedatum();
            gevonden.add(new Vindplaats(
                    gebeurtenis.personen().get(i),
                    achternaam,
                    geboren == null || !heelBekend(geboren) ? null : geboren.datum(),
                    woonadres(gebeurtenis, i)));
        }
        return List.copyOf(gevonden);
    }

    private static boolean heelBekend(Geboortedatum datum) {
        return datum.gebruik() == null;
    }

    private static @Nullable String woonadres(Gebeurtenis gebeurtenis, int persoon) {
        return switch (gebeurtenis.inhoud()) {
            case Toewijzingsbericht bericht -> woonadres(bericht.client().contacten());
            case Casusbericht bericht -> {
                var lid = bericht.casus().personen().get(persoon);
                yield lid.afgeschermd() ? null : woonadres(lid.contacten());
            }
            default -> null;
        };
    }

    /** Who stays elsewhere does not live where they are registered, so shares no household there. */
    private static @Nullable String woonadres(List<Contact> contacten) {
        if (contacten.stream().anyMatch(Contact::verblijf)) {
            return null;
        }
        return contacten.stream()
                .filter(contact -> contact.soort().waarde().equals(BRP))
                .map(Contact::adres)
                .filter(Objects::nonNull)
                .filter(Adres::volledig)
                .map(Vindbaarheid::eenVorm)
                .findFirst()
                .orElse(null);
    }

    private static String eenVorm(Adres adres) {
        var huis = Objects.requireNonNull(adres.huis());
        return String.join(
                "|",
                Objects.requireNonNull(adres.postcode()).replace(" ", "").toUpperCase(Locale.ROOT),
                Integer.toString(huis.nummer()),
                laag(huis.letter()),
                laag(huis.toevoeging()),
                waarde(huis.aanduiding()),
                waarde(adres.land()).replace("NL", ""));
    }

    private static String laag(@Nullable String tekst) {
        return tekst == null ? "" : tekst.strip().toLowerCase(Locale.ROOT);
    }

    private static String waarde(@Nullable Code code) {
        return code == null ? "" : code.waarde();
    }
}
