package nl.regiehub.demo;

import static nl.regiehub.demo.Berichtenboek.FHIR;
import static nl.regiehub.demo.Berichtenboek.IJW;
import static nl.regiehub.demo.Berichtenboek.IWMO;
import static nl.regiehub.demo.Berichtenboek.JSON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Terugkoppeling.Status;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.canonical.Wet;
import nl.regiehub.demo.Zending.Verwacht;

/** What happens in the demo region in 2026: who is assigned what, who starts, who is referred, and what goes wrong. */
final class Verhaal {

    private static final String DE_LINDE = "aanbieder-de-linde";
    private static final String JEUGDBAKEN = "aanbieder-jeugdbaken";
    private static final String NABIJ = "wijkverpleging-nabij";
    private static final String TOEGANG = "stichting-toegang";
    private static final LocalDate BEGIN = LocalDate.of(2026, 2, 2);

    private final Berichtenboek boek;
    private final List<Huishouden> huishoudens;
    private final List<Zending> toewijzingen = new ArrayList<>();
    private final List<Verwijzing> verwijzingen = new ArrayList<>();

    Verhaal(Berichtenboek boek, List<Huishouden> huishoudens) {
        this.boek = boek;
        this.huishoudens = huishoudens;
    }

    void vertel() {
        startVoorToewijzing();
        huishoudens.forEach(this::toegewezen);
        huishoudens.forEach(this::begonnen);
        huishoudens.stream().filter(h -> h.nummer() % 5 < 2).forEach(this::verpleegd);
        huishoudens.stream().filter(Casussen::heeftCasus).forEach(this::inCasus);
        huishoudens.stream().filter(h -> h.nummer() % 3 == 0).forEach(this::verwezen);
        beantwoord();
        huishoudens.stream().filter(h -> h.nummer() % 2 == 1).forEach(this::beeindigd);
        misgaan();
    }

    /** A provider's start that overtakes the toewijzing it belongs to waits for it, and is delivered after it. */
    private void startVoorToewijzing() {
        huishoudens.stream().filter(h -> h.nummer() % 50 == 1).forEach(h -> begonnenWmo(h, true));
        var nooitToegewezen = Berichten.start(
                huishoudens.getFirst(), huishoudens.getFirst().hoofd(), Wet.WMO, Regio.JEUGDBAKEN, 990_001, BEGIN);
        boek.voegToe(JEUGDBAKEN, IWMO, nooitToegewezen, Verwacht.geparkeerd("WAITS_FOR"));
    }

    private void toegewezen(Huishouden h) {
        for (int i = 0; i < (h.soort() == Huishouden.Soort.WOONGROEP ? h.leden().size() : 1); i++) {
            var opdracht = Berichten.wmo(h, h.leden().get(i), Regio.DE_LINDE, wmoNummer(h) + i, BEGIN);
            toewijzingen.add(
                    boek.voegToe(regiesysteem(h), IWMO, opdracht, Verwacht.verwerkt(Map.of(DE_LINDE, "opdracht"))));
        }
        if (h.nummer() % 2 == 0) {
            var opdracht = Berichten.wmoAspecifiek(h, h.hoofd(), Regio.JEUGDBAKEN, tweedeNummer(h), BEGIN);
            boek.voegToe(regiesysteem(h), IWMO, opdracht, Verwacht.verwerkt(Map.of(JEUGDBAKEN, "WMO301")));
        }
        for (var kind : h.kinderen()) {
            var opdracht = Berichten.jeugd(h, kind, Regio.JEUGDBAKEN, jeugdNummer(h, kind), BEGIN);
            boek.voegToe(regiesysteem(h), IJW, opdracht, Verwacht.verwerkt(Map.of(JEUGDBAKEN, "JW301")));
        }
    }

    private void begonnen(Huishouden h) {
        if (h.nummer() % 50 != 1) {
            begonnenWmo(h, false);
        }
        for (var kind : h.kinderen()) {
            var start = Berichten.start(h, kind, Wet.JEUGDWET, Regio.JEUGDBAKEN, jeugdNummer(h, kind), BEGIN);
            boek.voegToe(JEUGDBAKEN, IJW, start, Verwacht.verwerkt(Map.of(regiesysteem(h), "JW305")));
        }
    }

    /** De Linde speaks FHIR: its start reaches the gemeente as a WMO305. */
    private void begonnenWmo(Huishouden h, boolean vroeg) {
        if (h.nummer() % 10 < 7 || vroeg) {
            var start = Berichten.start(h, h.hoofd(), Wet.WMO, Regio.DE_LINDE, wmoNummer(h), BEGIN.plusDays(3));
            boek.voegToe(DE_LINDE, FHIR, start, Verwacht.verwerkt(Map.of(regiesysteem(h), "WMO305")));
        }
    }

    private void beeindigd(Huishouden h) {
        if (h.nummer() % 10 < 7) {
            var stop = Berichten.stop(h, h.hoofd(), Wet.WMO, Regio.DE_LINDE, wmoNummer(h), BEGIN.plusDays(3));
            boek.voegToe(DE_LINDE, FHIR, stop, Verwacht.verwerkt(Map.of(regiesysteem(h), "WMO307")));
        }
        for (var kind : h.kinderen()) {
            var stop = Berichten.stop(h, kind, Wet.JEUGDWET, Regio.JEUGDBAKEN, jeugdNummer(h, kind), BEGIN);
            boek.voegToe(JEUGDBAKEN, IJW, stop, Verwacht.verwerkt(Map.of(regiesysteem(h), "JW307")));
        }
    }

    /** Wijkverpleging tells the insurer of its own insured, and nobody else. */
    private void verpleegd(Huishouden h) {
        var verzekeraar =
                h.verzekeraar().equals(Regio.VASTEZORG) ? "zorgverzekeraar-vastezorg" : "zorgverzekeraar-meezorg";
        boek.voegToe(
                NABIJ,
                JSON,
                Berichten.betrokkenheid(h, h.hoofd(), BEGIN),
                Verwacht.verwerkt(Map.of(verzekeraar, "betrokkenheid")));
    }

    private void inCasus(Huishouden h) {
        var ontvangers = new HashMap<>(Map.of(DE_LINDE, "casus"));
        if (Casussen.metVerpleging(h)) {
            ontvangers.put(NABIJ, "casus");
        }
        boek.voegToe(regiesysteem(h), JSON, Casussen.van(h), Verwacht.verwerkt(ontvangers));
    }

    private void verwezen(Huishouden h) {
        boolean doorVerpleging = h.nummer() % 2 == 0;
        var verwijzing = Berichten.verwijzing(
                h,
                h.hoofd(),
                doorVerpleging ? Regio.NABIJ : Regio.TOEGANG,
                doorVerpleging ? "Wijkverpleging Nabij" : "Stichting Toegang",
                Regio.DE_LINDE,
                new Code(Codelijst.BEGRIP, "begeleiding"));
        verwijzingen.add(verwijzing);
        boek.voegToe(
                doorVerpleging ? NABIJ : TOEGANG, JSON, verwijzing, Verwacht.verwerkt(Map.of(DE_LINDE, "verwijzing")));
    }

    /** De Linde answers two thirds of what it was asked; the rest waits on its page. */
    private void beantwoord() {
        for (int i = 0; i < verwijzingen.size(); i++) {
            switch (i % 6) {
                case 0 -> antwoord(i, Status.GEACCEPTEERD);
                case 1 -> {
                    antwoord(i, Status.GEACCEPTEERD);
                    antwoord(i, Status.GESTART);
                }
                case 2 -> antwoord(i, Status.GEWEIGERD);
                case 3 -> {
                    antwoord(i, Status.GEACCEPTEERD);
                    antwoord(i, Status.GESTART);
                    antwoord(i, Status.BEEINDIGD);
                }
                default -> {
                    // not answered yet
                }
            }
        }
    }

    private void antwoord(int i, Status status) {
        var verwijzing = verwijzingen.get(i);
        var naar = verwijzing.kop().afzender().equals(Regio.NABIJ) ? NABIJ : TOEGANG;
        boek.voegToe(
                DE_LINDE,
                FHIR,
                Berichten.terugkoppeling(verwijzing, status),
                Verwacht.verwerkt(Map.of(naar, "terugkoppeling")));
    }

    /** What goes wrong in any region: sent twice, changed under the same id, unknown codes, bad numbers, old versions. */
    private void misgaan() {
        for (int i = 0; i < 20; i++) {
            boek.herhaal(toewijzingen.get(i * 7));
        }
        boek.botsing(toewijzingen.get(3), body -> body.replace("Dorpsstraat", "Kerkstraat"));
        var h = huishoudens.get(4);
        boek.voegToe(
                regiesysteem(h),
                IWMO,
                Berichten.wmo(h, h.hoofd(), Regio.DE_LINDE, 980_001, BEGIN),
                body -> body.replace(h.hoofd().bsn().waarde(), "999999999"),
                Verwacht.afgewezen("INVALID_BSN"));
        boek.voegToe(
                regiesysteem(h),
                IWMO,
                Berichten.wmo(h, h.hoofd(), Regio.DE_LINDE, 980_002, BEGIN),
                body -> body.replaceFirst("BerichtSubversie>2<", "BerichtSubversie>1<"),
                Verwacht.afgewezen("WRONG_VERSION"));
        boek.voegToe(
                regiesysteem(h),
                IWMO,
                Berichten.wmo(h, h.hoofd(), Organisatiecode.agb("47470042"), 980_003, BEGIN),
                Verwacht.afgewezen("UNKNOWN_RECIPIENT"));
        var onbekend = Berichten.verwijzing(
                huishoudens.get(7),
                huishoudens.get(7).hoofd(),
                Regio.NABIJ,
                "Wijkverpleging Nabij",
                Regio.DE_LINDE,
                new Code(Codelijst.WIJKVERPLEGING_ZORGVORM, "wandelmaatje"));
        boek.voegToe(NABIJ, JSON, onbekend, Verwacht.geparkeerd("UNKNOWN_CODE"));
        var vanEenAnder = Berichten.wmo(h, h.hoofd(), Regio.DE_LINDE, 980_004, BEGIN);
        boek.voegToe(
                h.gemeente().equals(Regio.LINDEHOVEN) ? "regiesysteem-essenrade" : "regiesysteem-lindehoven",
                IWMO,
                vanEenAnder,
                Verwacht.geweigerd(403));
        boek.voegToe(
                regiesysteem(h),
                IWMO,
                Berichten.wmo(h, h.hoofd(), Regio.DE_LINDE, 980_005, BEGIN),
                body -> body.substring(0, body.length() / 20),
                Verwacht.geweigerd(400));
    }

    private static String regiesysteem(Huishouden h) {
        return h.gemeente().equals(Regio.LINDEHOVEN) ? "regiesysteem-lindehoven" : "regiesysteem-essenrade";
    }

    private static int wmoNummer(Huishouden h) {
        return 100_000 + h.nummer() * 20;
    }

    private static int tweedeNummer(Huishouden h) {
        return 200_000 + h.nummer();
    }

    private static int jeugdNummer(Huishouden h, Inwoner kind) {
        return 300_000 + h.nummer() * 10 + h.leden().indexOf(kind);
    }
}
