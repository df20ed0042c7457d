package nl.regiehub.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Betrokkenheid;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Client;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Product;
import nl.regiehub.canonical.StartLevering;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.StopLevering;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzing;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;

/** Writes the messages of the demo region in the hub's own words; ids follow from what a message is about. */
final class Berichten {

    private static final Berichtkop.Schemaversie SCHEMA = new Berichtkop.Schemaversie("1.0.0", "1.0.0");
    private static final String[] WMO_CATEGORIEEN = {"01", "02", "03", "07"};

    private Berichten() {}

    /** A specific toewijzing: category and code, so much a week. */
    static Bericht wmo(Huishouden h, Inwoner wie, Organisatiecode aanbieder, int nummer, LocalDate van) {
        var categorie = WMO_CATEGORIEEN[h.nummer() % WMO_CATEGORIEEN.length];
        var product = new Product(
                new Code(Codelijst.iwmo("wmo020"), categorie),
                new Code(Codelijst.productcode(h.gemeente()), categorie + "A0" + (1 + h.nummer() % 5)));
        var omvang = new Toewijzing.Omvang(
                2 + h.nummer() % 6, new Code(Codelijst.iwmo("wj756"), "04"), new Code(Codelijst.iwmo("wmo757"), "2"));
        return toewijzing("WMO301", Wet.WMO, h, wie, aanbieder, nummer, van, product, omvang);
    }

    /** An aspecific toewijzing: category only. */
    static Bericht wmoAspecifiek(Huishouden h, Inwoner wie, Organisatiecode aanbieder, int nummer, LocalDate van) {
        var product = new Product(new Code(Codelijst.iwmo("wmo020"), "02"), null);
        return toewijzing("WMO301", Wet.WMO, h, wie, aanbieder, nummer, van, product, null);
    }

    /** A toewijzing under the Jeugdwet. */
    static Bericht jeugd(Huishouden h, Inwoner wie, Organisatiecode aanbieder, int nummer, LocalDate van) {
        var product = new Product(
                new Code(Codelijst.ijw("jz020"), "45"), new Code(Codelijst.productcode(h.gemeente()), "45A04"));
        return toewijzing("JW301", Wet.JEUGDWET, h, wie, aanbieder, nummer, van, product, null);
    }

    static Bericht start(Huishouden h, Inwoner wie, Wet wet, Organisatiecode aanbieder, int nummer, LocalDate begin) {
        return new Startbericht(
                kop(wet == Wet.WMO ? "WMO305" : "JW305", "S" + nummer, begin, aanbieder, h.gemeente(), SCHEMA),
                wet,
                wie.verkort(wet),
                List.of(new StartLevering(nummer, null, null, begin, eerste(wet))));
    }

    static Bericht stop(Huishouden h, Inwoner wie, Wet wet, Organisatiecode aanbieder, int nummer, LocalDate begin) {
        var reden = wet == Wet.WMO
                ? new Code(Codelijst.iwmo("wmo588"), "19")
                : new Code(Codelijst.ijw("jz588"), "31"); // 31 means 'volgens plan' here and a move in iWmo
        var einde = begin.plusMonths(4);
        return new Stopbericht(
                kop(wet == Wet.WMO ? "WMO307" : "JW307", "E" + nummer, einde, aanbieder, h.gemeente(), SCHEMA),
                wet,
                wie.verkort(wet),
                List.of(new StopLevering(nummer, null, null, begin, reden, einde, eerste(wet))));
    }

    static Bericht betrokkenheid(Huishouden h, Inwoner wie, LocalDate van) {
        var nummer = "B" + h.nummer();
        return new Betrokkenheidsbericht(
                kop("betrokkenheid", nummer, van, Regio.NABIJ, null, null),
                Wet.ZVW,
                wie.voluit(Wet.ZVW),
                new Betrokkenheid(
                        nummer,
                        moment(van),
                        new Code(Codelijst.WIJKVERPLEGING_ZORGVORM, h.nummer() % 2 == 0 ? "pv" : "vp"),
                        Regio.NABIJ,
                        "Wijkverpleging Nabij",
                        Periode.vanaf(van),
                        "Wijkteam Nabij Zuid",
                        "0591000003",
                        h.verzekeraar(),
                        "Zorgverzekeringswet art. 87"));
    }

    static Verwijzing verwijzing(
            Huishouden h, Inwoner wie, Organisatiecode van, String naam, Organisatiecode naar, Code hulp) {
        var nummer = "V" + h.nummer();
        var dag = LocalDate.of(2026, 5, 4).plusDays(h.nummer() % 20);
        return new Verwijzing(
                kop("verwijzing", nummer, dag, van, naar, null),
                Wet.WMO,
                nummer,
                wie.voluit(Wet.WMO),
                hulp,
                "Kan de administratie thuis niet meer alleen aan en vraagt begeleiding.",
                moment(dag),
                naam);
    }

    static Bericht terugkoppeling(Verwijzing verwijzing, Terugkoppeling.Status status) {
        var dag = verwijzing.kop().dagtekening().plusDays(dagenNa(status));
        return new Terugkoppeling(
                kop(
                        "terugkoppeling",
                        "T" + verwijzing.nummer() + "-" + status,
                        dag,
                        Regio.DE_LINDE,
                        verwijzing.kop().afzender(),
                        null),
                verwijzing.wet(),
                verwijzing.nummer(),
                verwijzing.persoon(),
                status,
                reden(status),
                moment(dag));
    }

    static Berichtkop kop(
            String soort,
            String identificatie,
            LocalDate dag,
            Organisatiecode van,
            @Nullable Organisatiecode naar,
            Berichtkop.@Nullable Schemaversie schema) {
        return new Berichtkop(soort, identificatie, dag, van, naar, schema);
    }

    static Instant moment(LocalDate dag) {
        return dag.atTime(9, 30).toInstant(ZoneOffset.UTC);
    }

    private static Bericht toewijzing(
            String soort,
            Wet wet,
            Huishouden h,
            Inwoner wie,
            Organisatiecode aanbieder,
            int nummer,
            LocalDate van,
            Product product,
            Toewijzing.@Nullable Omvang omvang) {
        var client = new Client(wie.voluit(wet), null, null, null, null, null, List.of(), List.of(h.contact(wet)));
        var toewijzing = new Toewijzing(
                nummer, null, product, van.minusDays(10), LocalTime.of(11, 15), van, null, null, omvang, null, null);
        return new Toewijzingsbericht(
                kop(soort, "A" + nummer, van.minusDays(10), h.gemeente(), aanbieder, SCHEMA),
                wet,
                client,
                List.of(toewijzing));
    }

    private static Code eerste(Wet wet) {
        return code(wet, "cod467", "1");
    }

    /** A code of a list that iWmo and iJw each have under the same name. */
    static Code code(Wet wet, String lijst, String waarde) {
        return new Code(wet == Wet.JEUGDWET ? Codelijst.ijw(lijst) : Codelijst.iwmo(lijst), waarde);
    }

    private static long dagenNa(Terugkoppeling.Status status) {
        return switch (status) {
            case AANGEBODEN -> 0;
            case GEACCEPTEERD, GEWEIGERD -> 2;
            case GESTART -> 9;
            case BEEINDIGD -> 70;
        };
    }

    private static @Nullable Code reden(Terugkoppeling.Status status) {
        return switch (status) {
            case GEWEIGERD -> new Code(Codelijst.REDEN_WEIGERING, "geen-plaats");
            case BEEINDIGD -> new Code(Codelijst.REDEN_BEEINDIGING, "volgens-plan");
            case AANGEBODEN, GEACCEPTEERD, GESTART -> null;
        };
    }
}
