package nl.regiehub.access;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static java.util.stream.Stream.concat;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.regiehub.access.Beleid.Regel;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Persoonsfeit.Geboorte;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Persoonsfeit.Inlog;
import nl.regiehub.canonical.Persoonsfeit.Kringlid;
import nl.regiehub.canonical.Persoonsfeit.Onderaanneming;
import nl.regiehub.canonical.Persoonsfeit.Ventiel;
import nl.regiehub.canonical.Persoonsfeit.Vertegenwoordiging;
import nl.regiehub.canonical.Persoonsfeit.Verzekering;
import nl.regiehub.canonical.Persoonsfeit.Wilsuiting;
import nl.regiehub.canonical.Persoonsfeit.Woonbuurt;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Relatiefeit.Soort;
import nl.regiehub.canonical.Verkregen;

/** The relations that one asker has to one person on one day. */
final class Relaties {

    private static final int MEERDERJARIG = 18;
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter MINUUT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Hoedanigheid wie;
    private final List<Relatiefeit> vanAllen;
    private final List<Relatiefeit> vanVrager;
    private final List<Persoonsfeit> feiten;

    Relaties(Hoedanigheid wie, List<Relatiefeit> relaties, List<Persoonsfeit> feiten) {
        this.wie = wie;
        this.vanAllen = relaties;
        this.vanVrager = relaties.stream().filter(wie::heeft).toList();
        this.feiten = feiten;
    }

    /** The relation a rule asks for, told for a person to read; empty when the asker does not have it. */
    Optional<String> bij(Relatiesoort relatie, Regel regel, Dossierdeel deel, String doel) {
        return switch (relatie) {
            case EIGEN_CASUS ->
                eigen(relatie)
                        .filter(feit -> !andereCasus(feit, deel))
                        .findFirst()
                        .map(this::verteld);
            case EIGEN_VERZEKERDE ->
                concat(eigen(relatie).map(this::verteld), verzekering(deel)).findFirst();
            case KRING -> kring(relatie, deel).findFirst();
            case EIGEN_BRON -> wanneer(deel.bron().equals(wie.vrager().organisatie()), "bron");
            case EIGEN_GEMEENTE -> wanneer(verantwoordelijk(deel), "verantwoordelijke organisatie");
            case ENKELVOUDIG -> wanneer(verantwoordelijk(deel) && !heeftCasus(), "geen casus");
            case GEADRESSEERDE -> wanneer(wie.geadresseerd(), "geadresseerde");
            case ZELF -> mijn(Inlog.class).findFirst().map(_ -> "zelf");
            case VERTEGENWOORDIGER ->
                onthouden(deel) ? Optional.empty() : vertegenwoordiging(regel).findFirst();
            case ONDERAANNEMER -> onderaanneming(deel).findFirst();
            case TOESTEMMING -> wanneer(wil(deel, doel).opNaamToegestemd(), "toestemming op naam");
            case EIGEN_BUURT -> buurt().findFirst();
            case EIGEN_CONTRACT -> wanneer(gecontracteerd(deel), "contract met de opdrachtnemer");
            case VENTIEL -> ventielen(deel).findFirst().map(feit -> "ventiel tot " + minuut(feit.tot()));
        };
    }

    /** Age in whole years; empty when no date of birth was stated, or two. */
    OptionalInt leeftijd() {
        var data = geldende(Geboorte.class).map(Geboorte::datum).distinct().toList();
        return data.size() == 1
                ? OptionalInt.of(Period.between(data.getFirst(), wie.op()).getYears())
                : OptionalInt.empty();
    }

    /** What the person wants this asker to know. */
    Wil wil(Dossierdeel deel, String doel) {
        return Wil.van(geldende(Wilsuiting.class), wie, deel.categorie(), doel, leeftijd());
    }

    /** Whether the person is shielded from the asker. */
    boolean afgeschermd() {
        return geldende(Persoonsfeit.Afgeschermd.class).anyMatch(feit -> switch (feit.voor()) {
            case Persoonsfeit.Selector.Organisatie(var organisatie) ->
                organisatie.equals(wie.vrager().organisatie());
            case Persoonsfeit.Selector.Organisatiesoort(var stelsel) ->
                stelsel == wie.vrager().organisatie().stelsel();
            case Persoonsfeit.Selector.Medewerker(var account) -> wie.ben(account);
            case Persoonsfeit.Selector.Rol(var rol) -> rol.equals(wie.vrager().rol());
            case Persoonsfeit.Selector.Gebied(var buurt) -> wie.buurten().contains(buurt);
        });
    }

    /** As whom the asker says what the person wants; of unknown age nobody does. */
    Set<Gever> spreekt() {
        return leeftijd().isEmpty()
                ? Set.of()
                : concat(
                                mijn(Inlog.class)
                                        .filter(_ -> leeftijd().getAsInt() >= Wil.ZELF_MEE)
                                        .map(_ -> Gever.ZELF),
                                mijn(Vertegenwoordiging.class).flatMap(feit -> gever(feit.soort()).stream()))
                        .collect(toUnmodifiableSet());
    }

    private Optional<Gever> gever(Persoonsfeit.Maatregel maatregel) {
        int jaren = leeftijd().orElseThrow();
        return switch (maatregel) {
            case GEZAG, VOOGDIJ -> Optional.of(Gever.GEZAG).filter(_ -> jaren < Wil.ZELF_ALLEEN);
            case MENTORSCHAP, CURATELE -> Optional.of(Gever.VERTEGENWOORDIGER).filter(_ -> jaren >= MEERDERJARIG);
            case OTS, BEWIND, MACHTIGING -> Optional.empty();
        };
    }

    /** What a circle's data was obtained for; empty when nothing was stated. */
    Set<Verkregen> verkregenVoor(Kring kring) {
        return geldende(Persoonsfeit.Verkrijging.class)
                .filter(feit -> feit.kring().equals(kring))
                .map(Persoonsfeit.Verkrijging::voor)
                .collect(toUnmodifiableSet());
    }

    /**
     * Whether a fact is the kind of relation that a rule rests on. Keeping a casus makes a gemeente answerable for it; it
     * makes none of its employees a participant.
     */
    static boolean steuntOp(Relatiesoort relatie, Relatiefeit feit) {
        return switch (relatie) {
            case EIGEN_CASUS -> feit.soort() == Soort.CASUSDEELNEMER && feit.medewerker() != null;
            case KRING -> feit.soort() != Soort.CASUSHOUDER && feit.soort() != Soort.HUISHOUDLID;
            case EIGEN_VERZEKERDE -> feit.soort() == Soort.VERZEKERAAR;
            case EIGEN_BRON, EIGEN_GEMEENTE, ENKELVOUDIG, GEADRESSEERDE, ZELF, VERTEGENWOORDIGER -> false;
            case ONDERAANNEMER, TOESTEMMING, EIGEN_BUURT, EIGEN_CONTRACT, VENTIEL -> false;
        };
    }

    /** Whether a fact about a person is the kind of relation that a rule rests on. A refusal is not. */
    static boolean steuntOp(Relatiesoort relatie, Persoonsfeit feit) {
        return switch (feit) {
            case Inlog _ -> relatie == Relatiesoort.ZELF;
            case Vertegenwoordiging _ -> relatie == Relatiesoort.VERTEGENWOORDIGER;
            case Onderaanneming _ -> relatie == Relatiesoort.ONDERAANNEMER;
            case Verzekering _ -> relatie == Relatiesoort.EIGEN_VERZEKERDE;
            case Kringlid _ -> relatie == Relatiesoort.KRING;
            case Wilsuiting uiting ->
                relatie == Relatiesoort.TOESTEMMING && uiting.wil() == Persoonsfeit.Wil.TOESTEMMING;
            case Geboorte _, Woonbuurt _, Persoonsfeit.Afgeschermd _, Ventiel _ -> false;
            case Persoonsfeit.Verkrijging _, Persoonsfeit.Logonthouding _ -> false;
        };
    }

    private Stream<Relatiefeit> eigen(Relatiesoort relatie) {
        return vanVrager.stream().filter(feit -> steuntOp(relatie, feit));
    }

    private Stream<String> verzekering(Dossierdeel deel) {
        return mijn(Verzekering.class)
                .filter(feit -> feit.wet() == deel.wet())
                .map(feit -> "verzekeraar" + periode(feit.periode()));
    }

    private Stream<String> kring(Relatiesoort relatie, Dossierdeel deel) {
        var betrokken =
                eigen(relatie).filter(feit -> feit.kring().equals(deel.kring())).map(this::verteld);
        var toegelaten = mijn(Kringlid.class)
                .filter(feit -> feit.kring().equals(deel.kring()))
                .map(feit -> "toegelaten tot de kring" + periode(feit.periode()));
        return concat(betrokken, toegelaten);
    }

    /** Gezag, voogdij and ots end by law at 18; without a date of birth nobody knows whether they did. */
    private Stream<String> vertegenwoordiging(Regel regel) {
        return mijn(Vertegenwoordiging.class)
                .filter(feit -> regel.voorwaarden().maatregelen().contains(feit.soort()))
                .filter(feit -> !feit.soort().eindigtMeerderjarig() || minderjarig())
                .map(feit -> feit.soort().name().toLowerCase(Locale.ROOT) + periode(feit.periode()));
    }

    /** Whether the log is withheld from this representative. */
    private boolean onthouden(Dossierdeel deel) {
        return deel.categorie() == Categorie.AUDIT
                && geldende(Persoonsfeit.Logonthouding.class).anyMatch(feit -> wie.ben(feit.voor()));
    }

    private boolean minderjarig() {
        return leeftijd().isPresent() && leeftijd().getAsInt() < MEERDERJARIG;
    }

    /** Derives from the opdracht and ends with it. */
    private Stream<String> onderaanneming(Dossierdeel deel) {
        return mijn(Onderaanneming.class)
                .filter(feit -> feit.opdracht().equals(deel.kring()))
                .filter(feit -> opdrachtnemers(deel.kring())
                        .anyMatch(opdracht -> opdracht.organisatie().equals(feit.hoofdaannemer())))
                .map(feit -> "onderaannemer" + periode(feit.periode()));
    }

    private Stream<Relatiefeit> opdrachtnemers(Kring kring) {
        return vanAllen.stream()
                .filter(feit ->
                        feit.soort() == Soort.OPDRACHTNEMER && feit.kring().equals(kring) && wie.loopt(feit));
    }

    private Stream<String> buurt() {
        Set<String> buurten = wie.buurten();
        return geldende(Woonbuurt.class)
                .filter(feit -> buurten.contains(feit.buurt()))
                .map(feit -> "team van buurt " + feit.buurt());
    }

    private boolean gecontracteerd(Dossierdeel deel) {
        return opdrachtnemers(deel.kring()).anyMatch(feit -> wie.heeftContractMet(feit.organisatie()));
    }

    /** The ventiel that a rule rests on; empty when it rests on something else. */
    Optional<UUID> ventielBij(Regel regel, Dossierdeel deel) {
        return regel.relatie() == Relatiesoort.VENTIEL
                ? ventielen(deel).findFirst().map(Ventiel::id)
                : Optional.empty();
    }

    /** What is open at this moment. Who decides that others read does not read. */
    private Stream<Ventiel> ventielen(Dossierdeel deel) {
        return geldende(Ventiel.class)
                .filter(feit -> feit.open(wie.nu()) && !wie.ben(feit.beslisser()))
                .filter(feit -> feit.partijen().stream()
                                .anyMatch(partij -> wie.treft(partij.organisatie(), partij.medewerker()))
                        && feit.categorieen().contains(deel.categorie())
                        && (deel.kring().soort() != Kring.Soort.CASUS
                                || deel.kring().equals(feit.casus())));
    }

    private static String minuut(Instant moment) {
        return MINUUT.format(moment.atZone(NEDERLAND));
    }

    private <F extends Persoonsfeit> Stream<F> mijn(Class<F> soort) {
        return geldende(soort).filter(wie::heeft);
    }

    private <F extends Persoonsfeit> Stream<F> geldende(Class<F> soort) {
        return feiten.stream().filter(soort::isInstance).map(soort::cast).filter(wie::geldt);
    }

    /** A casus opens all help that a person has, across laws, but not somebody else's casus. */
    private static boolean andereCasus(Relatiefeit feit, Dossierdeel deel) {
        return deel.kring().soort() == Kring.Soort.CASUS && !deel.kring().equals(feit.kring());
    }

    private boolean verantwoordelijk(Dossierdeel deel) {
        return deel.verantwoordelijke().equals(wie.vrager().organisatie());
    }

    private boolean heeftCasus() {
        return vanAllen.stream()
                .anyMatch(feit ->
                        feit.soort() == Soort.CASUSHOUDER && feit.periode().omvat(wie.op()));
    }

    private static Optional<String> wanneer(boolean waar, String verteld) {
        return waar ? Optional.of(verteld) : Optional.empty();
    }

    private String verteld(Relatiefeit feit) {
        var waarneming = wie.waargenomene(feit).map(voor -> " in waarneming voor " + voor);
        return feit.soort().name().toLowerCase(Locale.ROOT) + periode(feit.periode()) + waarneming.orElse("");
    }

    private static String periode(Periode periode) {
        return (periode.van() == null ? "" : " vanaf " + periode.van())
                + (periode.tot() == null ? "" : " tot en met " + periode.tot());
    }
}
