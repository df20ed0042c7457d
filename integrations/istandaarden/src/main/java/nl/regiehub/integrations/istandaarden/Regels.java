package nl.regiehub.integrations.istandaarden;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.regiehub.canonical.Adres;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Contact;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Geboortedatum;
import nl.regiehub.canonical.Relatie;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.StopLevering;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Verwijzing;
import org.jspecify.annotations.Nullable;

/**
 * Technische regels of the standards that one message on its own can break and that leave no room for reading them otherwise:
 * TR002, TR006, TR018, TR061, and TR101 as far as regels are the same to the last letter.
 */
final class Regels {

    private static final int OUDSTE = 120;
    private static final String DATUM_ONBEKEND = "3";
    private static final String TIJDELIJK_ADRES = "04";

    private final Bevindingen bevindingen;

    Regels(Bevindingen bevindingen) {
        this.bevindingen = bevindingen;
    }

    void toets(Bericht bericht) {
        leeftijd(bericht);
        switch (bericht) {
            case Toewijzingsbericht toewijzing -> toewijzing(toewijzing);
            case Startbericht start -> dubbel(start.leveringen(), "StartProducten/StartProduct");
            case Stopbericht stop -> stop(stop);
            case Casusbericht _, Betrokkenheidsbericht _, Verwijzing _, Terugkoppeling _ -> {}
            case Correctie _, Correctieantwoord _ -> {}
        }
    }

    private void leeftijd(Bericht bericht) {
        Geboortedatum geboren = bericht.personen().getFirst().geboortedatum();
        if (geboren == null || waarde(geboren.gebruik()).equals(DATUM_ONBEKEND)) {
            return;
        }
        if (geboren.datum().isBefore(bericht.kop().dagtekening().minusYears(OUDSTE))) {
            bevindingen.regel(
                    "/Bericht/Client/Geboortedatum/Datum",
                    "TR002",
                    "de geboortedatum ligt meer dan 120 jaar voor de dagtekening.");
        }
    }

    private void toewijzing(Toewijzingsbericht bericht) {
        List<Contact> contacten = bericht.client().contacten();
        for (int i = 0; i < contacten.size(); i++) {
            bereikbaar(contacten.get(i), "Contactgegevens/Contact[%d]", i);
        }
        List<Relatie> relaties = bericht.client().relaties();
        for (int i = 0; i < relaties.size(); i++) {
            bereikbaar(relaties.get(i).contact(), "Relaties/Relatie[%d]/Contact", i);
        }
        if (contacten.stream().allMatch(contact -> contact.soort().waarde().equals(TIJDELIJK_ADRES))) {
            bevindingen.regel(
                    "/Bericht/Client/Contactgegevens",
                    "TR061",
                    "er is geen BRP-adres, correspondentieadres of verblijfadres (soort 01, 02 of 03).");
        }
        dubbel(bericht.toewijzingen(), "ToegewezenProducten/ToegewezenProduct");
    }

    private void bereikbaar(Contact contact, String plaats, int index) {
        Adres adres = contact.adres();
        if (contact.telefoons().isEmpty() && (adres == null || !adres.volledig())) {
            bevindingen.regel(
                    "/Bericht/Client/" + plaats.formatted(index + 1),
                    "TR006",
                    "een contact heeft een telefoon nodig, of huis en postcode.");
        }
    }

    private void stop(Stopbericht bericht) {
        List<StopLevering> leveringen = bericht.leveringen();
        for (int i = 0; i < leveringen.size(); i++) {
            if (leveringen.get(i).einddatum().isBefore(leveringen.get(i).begindatum())) {
                bevindingen.regel(
                        "/Bericht/Client/StopProducten/StopProduct[%d]/Einddatum".formatted(i + 1),
                        "TR018",
                        "de einddatum ligt voor de begindatum.");
            }
        }
        dubbel(leveringen, "StopProducten/StopProduct");
    }

    private void dubbel(List<?> regels, String plaats) {
        if (regels.size() == 1) {
            return;
        }
        Set<Object> eerder = new HashSet<>();
        for (int i = 0; i < regels.size(); i++) {
            if (!eerder.add(regels.get(i))) {
                bevindingen.regel(
                        "/Bericht/Client/%s[%d]".formatted(plaats, i + 1),
                        "TR101",
                        "dezelfde regel staat al eerder in het bericht.");
            }
        }
    }

    private static String waarde(@Nullable Code code) {
        return code == null ? "" : code.waarde();
    }
}
