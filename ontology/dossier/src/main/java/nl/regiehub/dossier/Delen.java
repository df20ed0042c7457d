package nl.regiehub.dossier;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Casus;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Client;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Contact;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.StartLevering;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.StopLevering;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzing;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.canonical.Wet;

/** Which dossierdelen a message fills: every kind of data in the category that access is decided on. */
final class Delen {

    private Delen() {}

    static List<Dossierdeel> van(Gebeurtenis gebeurtenis) {
        return stroom(gebeurtenis).distinct().toList();
    }

    private static Stream<Dossierdeel> stroom(Gebeurtenis gebeurtenis) {
        var persoon = gebeurtenis.personen().getFirst();
        return switch (gebeurtenis.inhoud()) {
            case Toewijzingsbericht bericht ->
                bericht.toewijzingen().stream()
                        .flatMap(toewijzing -> delen(
                                Inbreng.toewijzing(bericht.kop(), bericht.wet(), persoon, toewijzing),
                                categorieen(bericht.client(), toewijzing)));
            case Startbericht bericht ->
                bericht.leveringen().stream()
                        .map(StartLevering::toewijzingnummer)
                        .map(nummer -> Inbreng.levering(bericht.kop(), bericht.wet(), persoon, nummer)
                                .deel(Categorie.LEVERING));
            case Stopbericht bericht ->
                bericht.leveringen().stream()
                        .map(StopLevering::toewijzingnummer)
                        .map(nummer -> Inbreng.levering(bericht.kop(), bericht.wet(), persoon, nummer)
                                .deel(Categorie.LEVERING));
            case Casusbericht bericht -> casus(gebeurtenis, bericht);
            case Betrokkenheidsbericht bericht ->
                Stream.of(Inbreng.betrokkenheid(
                                bericht.kop(),
                                bericht.wet(),
                                persoon,
                                bericht.betrokkenheid().nummer())
                        .deel(categorie(bericht, gebeurtenis.vertalingen())));
            case Verwijzing bericht ->
                delen(
                        Inbreng.verwijzing(
                                bericht.kop(),
                                bericht.wet(),
                                persoon,
                                bericht.kop().afzender(),
                                bericht.nummer()),
                        bericht.toelichting() == null
                                ? EnumSet.of(Categorie.IDENTITEIT, Categorie.VERWIJZING)
                                : EnumSet.of(Categorie.IDENTITEIT, Categorie.VERWIJZING, Categorie.HULPVRAAG));
            case Terugkoppeling bericht ->
                Stream.of(Inbreng.verwijzing(
                                bericht.kop(),
                                bericht.wet(),
                                persoon,
                                Inbreng.ontvanger(bericht.kop()),
                                bericht.verwijzing())
                        .deel(Categorie.VERWIJZING));
            case Correctie bericht -> Stream.of(bericht.deel(persoon));
            case Correctieantwoord bericht -> Stream.of(bericht.deel(persoon));
        };
    }

    /**
     * The category of an involvement. Wijkverpleging and municipal help are told as they are; of other care the organisation
     * may already be the diagnosis, so what is not known to be harmless counts as medical.
     */
    static Categorie categorie(Betrokkenheidsbericht bericht, List<Vertaling> vertalingen) {
        var soort = bericht.betrokkenheid().soort();
        var begrippen = vertalingen.stream()
                .filter(vertaling -> vertaling.bron().equals(soort))
                .map(Vertaling::concept)
                .toList();
        if (begrippen.stream().anyMatch(begrip -> begrip.contains("verslaving"))) {
            return Categorie.VERSLAVING;
        }
        if (begrippen.stream().anyMatch(begrip -> begrip.contains("ggz") || begrip.contains("psychiatrisch"))) {
            return Categorie.GGZ;
        }
        var medisch = bericht.wet() == Wet.ZVW || bericht.wet() == Wet.WLZ;
        var bekend = soort.schema().equals(Codelijst.WIJKVERPLEGING_ZORGVORM);
        return medisch && !bekend ? Categorie.MEDISCH : Categorie.BETROKKENHEID;
    }

    private static Set<Categorie> categorieen(Client client, Toewijzing toewijzing) {
        var categorieen = EnumSet.of(Categorie.IDENTITEIT, Categorie.TOEWIJZING);
        client.contacten().forEach(contact -> categorieen.addAll(categorieen(contact, false)));
        if (toewijzing.omvang() != null || toewijzing.budget() != null) {
            categorieen.add(Categorie.VOLUME);
        }
        if (client.juridischeStatus() != null || client.vertegenwoordiging() != null) {
            categorieen.add(Categorie.MAATREGEL);
        }
        if (!client.relaties().isEmpty()) {
            categorieen.add(Categorie.HUISHOUDEN);
        }
        return categorieen;
    }

    /** Where a person stays, or must not be found, even a telephone number tells too much. */
    static Set<Categorie> categorieen(Contact contact, boolean afgeschermd) {
        if (afgeschermd || contact.verblijf()) {
            return EnumSet.of(Categorie.VERBLIJFADRES);
        }
        var categorieen = EnumSet.noneOf(Categorie.class);
        if (contact.adres() != null) {
            categorieen.add(Categorie.ADRES);
        }
        if (!contact.telefoons().isEmpty() || contact.email() != null) {
            categorieen.add(Categorie.CONTACT);
        }
        return categorieen;
    }

    private static Stream<Dossierdeel> casus(Gebeurtenis gebeurtenis, Casusbericht bericht) {
        var casus = bericht.casus();
        return IntStream.range(0, casus.personen().size()).boxed().flatMap(i -> {
            var persoon = gebeurtenis.personen().get(i);
            var inbreng = Inbreng.casus(bericht.kop(), bericht.wet(), persoon, casus.nummer());
            return delen(inbreng, categorieen(casus, casus.personen().get(i)));
        });
    }

    private static Set<Categorie> categorieen(Casus casus, Casus.Casuspersoon persoon) {
        var categorieen = EnumSet.of(Categorie.IDENTITEIT, Categorie.PLAN);
        persoon.contacten().forEach(contact -> categorieen.addAll(categorieen(contact, persoon.afgeschermd())));
        if (!casus.deelnemers().isEmpty()) {
            categorieen.add(Categorie.BETROKKENHEID);
        }
        if (inHuishouden(casus, persoon)) {
            categorieen.add(Categorie.HUISHOUDEN);
        }
        if (casus.doelen().stream().anyMatch(doel -> doel.persoon() == persoon.volgnummer())) {
            categorieen.add(Categorie.DOEL);
        }
        if (casus.acties().stream().anyMatch(actie -> vanWie(casus, actie) == persoon.volgnummer())) {
            categorieen.add(Categorie.TAAK);
        }
        return categorieen;
    }

    /** Whether the casus says how the person stands to the household; of the main person it always does. */
    static boolean inHuishouden(Casus casus, Casus.Casuspersoon persoon) {
        return persoon.huishoudlid() || persoon.relatie() != null || persoon.equals(hoofdpersoon(casus));
    }

    static Casus.Casuspersoon hoofdpersoon(Casus casus) {
        return casus.personen().getFirst();
    }

    /** An action is about the person its doel is for, else about the main person. */
    static int vanWie(Casus casus, Casus.Planactie actie) {
        return casus.doelen().stream()
                .filter(doel -> Objects.equals(doel.nummer(), actie.doel()))
                .map(Casus.Doel::persoon)
                .findFirst()
                .orElseGet(() -> hoofdpersoon(casus).volgnummer());
    }

    private static Stream<Dossierdeel> delen(Inbreng inbreng, Set<Categorie> categorieen) {
        return categorieen.stream().map(inbreng::deel);
    }
}
