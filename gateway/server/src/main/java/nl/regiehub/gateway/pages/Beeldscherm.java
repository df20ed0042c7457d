package nl.regiehub.gateway.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.dossier.Beeld;
import org.jspecify.annotations.Nullable;

/** The shared view in the order in which a casemanager reads it: who, whom to call, what runs, what is agreed. */
record Beeldscherm(Beeld beeld) {

    private static final String ENDED = "beeindigd";
    private static final PersoonId NIEMAND = new PersoonId(new UUID(0, 0));

    public List<Beeld.Lid> leden() {
        return beeld.leden();
    }

    /** Who may be named and is nobody's relation, else the first who may be named, as a title; empty when nobody may be. */
    public String titel() {
        return beeld.leden().stream()
                .sorted(Comparator.comparing((Beeld.Lid lid) -> lid.relatie() != null))
                .map(Beeld.Lid::naam)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse("");
    }

    /** What a member is called; empty when that may not be shown. */
    public String naam(PersoonId persoon) {
        return beeld.leden().stream()
                .filter(lid -> lid.persoon().equals(persoon) && lid.naam() != null)
                .map(lid -> String.valueOf(lid.naam()))
                .findFirst()
                .orElse("");
    }

    /** Who is to be called now, once for all members they help. */
    public List<Helper> nuBetrokken() {
        return helpers(true);
    }

    public List<Helper> eerderBetrokken() {
        return helpers(false);
    }

    private List<Helper> helpers(boolean nu) {
        var samen = new LinkedHashMap<Helper, List<String>>();
        beeld.betrokkenen().stream()
                .filter(wie -> wie.nu() == nu)
                .forEach(wie -> samen.computeIfAbsent(Helper.van(wie), _ -> new ArrayList<>())
                        .add(naam(wie.persoon())));
        return samen.entrySet().stream()
                .map(helper -> helper.getKey().bij(helper.getValue()))
                .toList();
    }

    /**
     * Somebody who helps one or more members.
     *
     * @param wie who, as told of the first member
     * @param namen of whom, as far as they may be named
     */
    record Helper(Beeld.Betrokkene wie, List<String> namen) {

        /** The same but for whom they help, so that equal ones come together. */
        static Helper van(Beeld.Betrokkene wie) {
            return new Helper(
                    new Beeld.Betrokkene(
                            NIEMAND,
                            wie.naam(),
                            wie.organisatie(),
                            wie.rol(),
                            wie.wet(),
                            wie.periode(),
                            wie.telefoon(),
                            wie.email(),
                            wie.nu(),
                            wie.graad(),
                            wie.bron()),
                    List.of());
        }

        Helper bij(List<String> anderen) {
            return new Helper(
                    wie,
                    anderen.stream().filter(naam -> !naam.isEmpty()).distinct().toList());
        }
    }

    public List<Beeld.Voorziening> lopend() {
        return beeld.voorzieningen().stream()
                .filter(voorziening -> !voorziening.status().equals(ENDED))
                .toList();
    }

    public List<Beeld.Voorziening> beeindigd() {
        return beeld.voorzieningen().stream()
                .filter(voorziening -> voorziening.status().equals(ENDED))
                .toList();
    }

    public List<Beeld.Verwijzingstand> verwijzingen() {
        return beeld.verwijzingen();
    }

    public List<Beeld.Doelstand> doelen() {
        return beeld.doelen();
    }

    /** The actions towards a doel. */
    public List<Beeld.Actiestand> acties(String doel) {
        return beeld.acties().stream()
                .filter(actie -> doel.equals(actie.doel()))
                .toList();
    }

    /** The actions that belong to no doel that is shown. */
    public List<Beeld.Actiestand> losseActies() {
        Map<String, Beeld.Doelstand> doelen = beeld.doelen().stream()
                .collect(Collectors.toMap(Beeld.Doelstand::nummer, Function.identity(), (a, _) -> a));
        return beeld.acties().stream()
                .filter(actie -> actie.doel() == null || !doelen.containsKey(actie.doel()))
                .toList();
    }

    /** What is said to be wrong, by the dossierdeel that it is about. */
    static Map<UUID, List<Beeld.Correctiestand>> weerspraak(Beeld beeld) {
        return beeld.correcties().stream()
                .collect(Collectors.groupingBy(correctie -> correctie.bron().deel()));
    }

    public List<Beeld.Correctiestand> correcties() {
        return beeld.correcties();
    }

    /** Whether only existence may be shown. */
    public boolean bestaat(Graad graad) {
        return graad == Graad.BESTAAN;
    }

    /** The way that a verwijzing goes, step by step, up to what it came to. */
    public List<Stap> stappen(Beeld.Verwijzingstand stand) {
        return stappen(stand.status(), stand.reden());
    }

    /**
     * A step of a verwijzing.
     *
     * @param naam which, as in Terugkoppeling.Status
     * @param stand {@code gedaan}, {@code nu}, {@code afgewezen} or {@code straks}
     * @param reden why, where it was refused or ended
     */
    record Stap(String naam, String stand, @Nullable String reden) {}

    static List<Stap> stappen(String status, @Nullable String reden) {
        var nu = Terugkoppeling.Status.valueOf(status.toUpperCase(Locale.ROOT));
        if (nu == Terugkoppeling.Status.GEWEIGERD) {
            return List.of(new Stap("aangeboden", "gedaan", null), new Stap("geweigerd", "afgewezen", reden));
        }
        return Stream.of(
                        Terugkoppeling.Status.AANGEBODEN,
                        Terugkoppeling.Status.GEACCEPTEERD,
                        Terugkoppeling.Status.GESTART,
                        Terugkoppeling.Status.BEEINDIGD)
                .map(stap -> new Stap(stap.name().toLowerCase(Locale.ROOT), stand(stap, nu), stap == nu ? reden : null))
                .toList();
    }

    private static String stand(Terugkoppeling.Status stap, Terugkoppeling.Status nu) {
        if (stap == nu) {
            return nu == Terugkoppeling.Status.BEEINDIGD ? "gedaan" : "nu";
        }
        return stap.compareTo(nu) < 0 ? "gedaan" : "straks";
    }
}
