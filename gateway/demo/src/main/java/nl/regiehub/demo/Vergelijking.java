package nl.regiehub.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.regiehub.demo.Verbeterverzoek.Stand;
import tools.jackson.databind.JsonNode;

/**
 * The manifest, and what the inwoner said is wrong, beside three witnesses: the answers that were given, the hub's ledgers,
 * the receivers' own books.
 */
final class Vergelijking {

    private static final int SHOWN = 20;

    private final Hub hub;
    private final Toegangsgegevens toegang;
    private final List<Zending> zendingen;
    private final Map<Integer, JsonNode> antwoorden;
    private final Map<String, Tel> perSoort = new TreeMap<>();
    private final List<String> verschillen = new ArrayList<>();
    private final Map<String, Set<String>> ontvangers = new HashMap<>();
    private long leveringen;
    private long herhaaldeOntvangsten;

    Vergelijking(Hub hub, Toegangsgegevens toegang, List<Zending> zendingen, Map<Integer, JsonNode> antwoorden) {
        this.hub = hub;
        this.toegang = toegang;
        this.zendingen = zendingen;
        this.antwoorden = antwoorden;
    }

    /** How one kind of expectation fared. */
    private static final class Tel {
        private int verwacht;
        private int afzender;
        private int boekhouding;
        private int ontvangers;
    }

    boolean eens() {
        return verschillen.isEmpty();
    }

    void vergelijk() throws IOException, InterruptedException {
        for (String partner : toegang.partners().keySet()) {
            leesPostvak(partner);
        }
        for (Zending zending : zendingen) {
            vergelijk(zending);
        }
        var correcties = Verbeterverzoek.standen(hub);
        verschil(correcties.isEmpty(), () -> "no inwoner said that something is wrong");
        for (Stand correctie : correcties) {
            vergelijk(correctie);
        }
        vergelijkBoekhouding(correcties.size());
        vergelijkVerzekeraars();
    }

    void print(PrintStream out) {
        out.printf("%-58s %8s %8s %8s %9s%n", "expected outcome", "manifest", "senders", "ledgers", "receivers");
        perSoort.forEach((soort, tel) -> out.printf(
                "%-58s %8d %8d %8d %9d%n", soort, tel.verwacht, tel.afzender, tel.boekhouding, tel.ontvangers));
        out.printf(
                "%d messages in the manifest, %d deliveries applied, %d repeated receipts, %d differences%n",
                zendingen.size(), leveringen, herhaaldeOntvangsten, verschillen.size());
        verschillen.stream().limit(SHOWN).forEach(verschil -> out.println("  " + verschil));
    }

    private void leesPostvak(String partner) throws IOException, InterruptedException {
        for (JsonNode regel : hub.ontvangen(partner).values()) {
            if (!regel.path("applied").asBoolean(false)) {
                herhaaldeOntvangsten++;
            } else {
                leveringen++;
                var nieuw = ontvangers
                        .computeIfAbsent(regel.path("berichtId").asString(), _ -> new HashSet<>())
                        .add(partner);
                verschil(
                        !nieuw,
                        () -> "%s applied message %s twice"
                                .formatted(partner, regel.path("berichtId").asString()));
            }
        }
    }

    private void vergelijk(Zending zending) throws IOException, InterruptedException {
        var tel = perSoort.computeIfAbsent(naam(zending), _ -> new Tel());
        tel.verwacht++;
        var antwoord = antwoorden.get(zending.nummer());
        if (antwoord == null) {
            verschil(true, () -> "#%d was never answered".formatted(zending.nummer()));
            return;
        }
        tel.afzender += afzender(zending, antwoord) ? 1 : 0;
        tel.boekhouding += boekhouding(zending, antwoord.path("bericht").asString()) ? 1 : 0;
        tel.ontvangers += ontvangers(zending, antwoord.path("bericht").asString()) ? 1 : 0;
    }

    private boolean afzender(Zending zending, JsonNode antwoord) {
        var verwacht = zending.verwacht();
        boolean goed = antwoord.path("status").asInt() == verwacht.antwoord()
                && antwoord.path("herhaald").asBoolean() == verwacht.herhaald();
        verschil(
                !goed,
                () -> "#%d %s: answered %s, expected %s"
                        .formatted(zending.nummer(), zending.soort(), antwoord, verwacht));
        return goed;
    }

    private boolean boekhouding(Zending zending, String bericht) throws IOException, InterruptedException {
        var verwacht = zending.verwacht();
        if (verwacht.status() == null) {
            return true;
        }
        var status = hub.getAsPartner(zending.partner(), "/api/v1/berichten/" + bericht);
        boolean goed = status.path("status").asString("").equalsIgnoreCase(verwacht.status())
                && (verwacht.probleem() == null || status.toString().contains("\"" + verwacht.probleem() + "\""));
        verschil(
                !goed,
                () -> "#%d %s %s: the hub says %s %s, expected %s %s"
                        .formatted(
                                zending.nummer(),
                                zending.soort(),
                                bericht,
                                status.path("status").asString(""),
                                status.path("problems"),
                                verwacht.status(),
                                String.valueOf(verwacht.probleem())));
        return goed;
    }

    private boolean ontvangers(Zending zending, String bericht) {
        if (zending.verwacht().status() == null) {
            return true;
        }
        var gekregen = ontvangers.getOrDefault(bericht, Set.of());
        boolean goed = gekregen.equals(zending.verwacht().ontvangers().keySet());
        verschil(
                !goed,
                () -> "#%d %s %s: received by %s, expected %s"
                        .formatted(
                                zending.nummer(),
                                zending.soort(),
                                bericht,
                                gekregen,
                                zending.verwacht().ontvangers().keySet()));
        return goed;
    }

    /** The source alone received it, its answer came back, and the ledgers have it. */
    private void vergelijk(Stand correctie) throws IOException, InterruptedException {
        var bron = Inwonersrechten.GEMEENTE;
        var status = hub.getAsPartner(bron, "/api/v1/berichten/" + correctie.bericht());
        boolean geboekt =
                correctie.doorgegeven() && status.path("status").asString("").equalsIgnoreCase("processed");
        boolean ontvangen =
                ontvangers.getOrDefault(correctie.bericht(), Set.of()).equals(Set.of(bron));
        var tel = perSoort.computeIfAbsent("correctie of an inwoner -> correctie + answer", _ -> new Tel());
        tel.verwacht++;
        tel.afzender += correctie.overgenomen() ? 1 : 0;
        tel.boekhouding += geboekt ? 1 : 0;
        tel.ontvangers += ontvangen ? 1 : 0;
        verschil(
                !(correctie.overgenomen() && geboekt && ontvangen),
                () -> "%s: received by %s, the hub says %s"
                        .formatted(correctie, ontvangers.get(correctie.bericht()), status.path("status")));
    }

    /**
     * Both equations, and as many messages as the senders were told were taken, with the correcties of inwoners and an
     * answer to each.
     */
    private void vergelijkBoekhouding(int correcties) throws IOException, InterruptedException {
        var boek = hub.getAsRole("connectorbeheerder", "beheer", "/api/v1/boekhouding");
        var berichten = boek.path("messages");
        var uit = boek.path("deliveries");
        long genomen = 2L * correcties
                + antwoorden.values().stream()
                        .filter(antwoord -> antwoord.path("status").asInt() == 202
                                && !antwoord.path("herhaald").asBoolean())
                        .count();
        verschil(
                berichten.path("received").asLong() != genomen,
                () -> "ledger %s, senders say %d".formatted(berichten, genomen));
        verschil(
                berichten.path("received").asLong() != som(berichten, "processed", "rejected", "parked", "inProgress"),
                () -> "the ledger of messages does not add up: %s".formatted(berichten));
        verschil(
                uit.path("planned").asLong() != som(uit, "delivered", "refused", "parked", "inFlight"),
                () -> "the ledger of deliveries does not add up: %s".formatted(uit));
        verschil(
                uit.path("delivered").asLong() != leveringen,
                () -> "the hub delivered %s, receivers applied %d".formatted(uit, leveringen));
    }

    /** An insurer has the betrokkenheid of its own insured, and nothing of Wmo or Jeugd. */
    private void vergelijkVerzekeraars() {
        var betrokkenheden = zendingen.stream()
                .filter(zending -> zending.soort().equals("betrokkenheid"))
                .map(zending -> antwoorden.get(zending.nummer()))
                .map(antwoord ->
                        antwoord == null ? "" : antwoord.path("bericht").asString())
                .collect(Collectors.toSet());
        ontvangers.forEach((bericht, wie) -> verschil(
                wie.stream().anyMatch(partner -> partner.startsWith("zorgverzekeraar-"))
                        && !betrokkenheden.contains(bericht),
                () -> "an insurer received message %s, which is no betrokkenheid".formatted(bericht)));
    }

    private static long som(JsonNode node, String... names) {
        long sum = 0;
        for (String name : names) {
            sum += node.path(name).asLong();
        }
        return sum;
    }

    private static String naam(Zending zending) {
        var verwacht = zending.verwacht();
        if (verwacht.herhaald()) {
            return zending.soort() + " sent again";
        }
        if (verwacht.status() == null) {
            return zending.soort() + " answered " + verwacht.antwoord();
        }
        var probleem = verwacht.probleem() == null ? "" : " " + verwacht.probleem();
        var naar = verwacht.ontvangers().isEmpty()
                ? ""
                : " -> " + verwacht.ontvangers().values().stream().sorted().collect(Collectors.joining(" + "));
        return zending.soort() + " " + verwacht.status() + probleem + naar;
    }

    private void verschil(boolean ja, Supplier<String> tekst) {
        if (ja) {
            verschillen.add(tekst.get());
        }
    }
}
