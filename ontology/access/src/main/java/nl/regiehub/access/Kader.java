package nl.regiehub.access;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Verkregen;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all roles alike: the words of the policy and the limits that no rule passes.
 *
 * @param doelen the purposes that exist, by name
 * @param operaties what can be done apart from reading, by name
 * @param categorieen what each category holds
 * @param graden how each grade is shown, for a person to read
 * @param begrenzingen what the law or a gemeente withholds, whatever a rule says
 * @param schakelaars every switch, and whether it is on
 * @param hergebruik for which purposes data may serve, by what it was obtained for
 * @param wegen by which operations what rules open is read at all
 * @param mandaatplichtig the operations that need a mandate
 * @param scheidingen the operations that one party may not both do
 * @param ventiel who may open a ventiel, and for how long
 * @param toezicht from where on reading asks for a closer look
 * @param beslispunt where decisions are made in place of here; null when the hub decides
 */
public record Kader(
        Map<String, Doel> doelen,
        Map<String, String> operaties,
        Map<Categorie, Categoriekader> categorieen,
        Map<Graad, String> graden,
        List<Begrenzing> begrenzingen,
        Map<String, Boolean> schakelaars,
        Map<Verkregen, Set<Verkregen>> hergebruik,
        Wegen wegen,
        Set<String> mandaatplichtig,
        List<Scheiding> scheidingen,
        Ventielkader ventiel,
        Toezichtkader toezicht,
        @Nullable URI beslispunt) {

    /** A frame in which nobody opens a ventiel and that does not say by which operations one reads. */
    public Kader(
            Map<String, Doel> doelen,
            Map<String, String> operaties,
            Map<Categorie, Categoriekader> categorieen,
            Map<Graad, String> graden,
            List<Begrenzing> begrenzingen,
            Map<String, Boolean> schakelaars,
            Map<Verkregen, Set<Verkregen>> hergebruik,
            Set<String> mandaatplichtig,
            List<Scheiding> scheidingen,
            @Nullable URI beslispunt) {
        this(
                doelen,
                operaties,
                categorieen,
                graden,
                begrenzingen,
                schakelaars,
                hergebruik,
                Wegen.ONGENOEMD,
                mandaatplichtig,
                scheidingen,
                Ventielkader.NIEMAND,
                Toezichtkader.GEWOON,
                beslispunt);
    }

    /** Copies the collections. */
    public Kader {
        doelen = Map.copyOf(doelen);
        operaties = Map.copyOf(operaties);
        categorieen = Map.copyOf(categorieen);
        graden = Map.copyOf(graden);
        begrenzingen = List.copyOf(begrenzingen);
        schakelaars = Map.copyOf(schakelaars);
        hergebruik = Map.copyOf(hergebruik);
        mandaatplichtig = Set.copyOf(mandaatplichtig);
        scheidingen = List.copyOf(scheidingen);
    }

    /** A frame that limits nothing and in which data serves only what it was obtained for. */
    public static Kader leeg() {
        return new Kader(
                Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of(), Map.of(), Set.of(), List.of(), null);
    }

    /** Whether a rule with this switch is in force; one without always is. */
    boolean aan(@Nullable String schakelaar) {
        return schakelaar == null || schakelaars.getOrDefault(schakelaar, false);
    }

    /** Whether data that was obtained for one thing may serve a purpose; a purpose nobody described is help. */
    boolean magDienen(Verkregen verkregen, String doel) {
        var soort = doelen.containsKey(doel) ? doelen.get(doel).soort() : Verkregen.UITVOERING;
        return hergebruik.getOrDefault(verkregen, Set.of(verkregen)).contains(soort);
    }

    /** The ground on which a ventiel may open a category; empty when none opens it. */
    public Optional<Grondslag> ventielgrond(Categorie categorie) {
        return Optional.ofNullable(categorieen.get(categorie)).map(Categoriekader::ventiel);
    }

    /**
     * By which operations a person learns what rules open. A rule of a role that has none of them opens nothing.
     *
     * @param lezen of single persons
     * @param tellen of how many there are
     */
    public record Wegen(Set<String> lezen, Set<String> tellen) {

        /** The policy does not say. */
        public static final Wegen ONGENOEMD = new Wegen(Set.of(), Set.of());

        /** Copies the sets. */
        public Wegen {
            lezen = Set.copyOf(lezen);
            tellen = Set.copyOf(tellen);
        }

        /** Those by which something of a grade is learnt; empty when the policy does not say. */
        Set<String> naar(Graad graad) {
            return graad == Graad.AANTAL ? tellen : lezen;
        }
    }

    /**
     * Who may open a ventiel, and for how long.
     *
     * @param gezagen the roles that decide on a casus of their own gemeente
     * @param hoogstens the longest that one may stay open
     * @param uitstelDagen for how many days at most telling the inwoner may be postponed at a time
     */
    public record Ventielkader(Set<String> gezagen, Duration hoogstens, int uitstelDagen) {

        /** Nobody opens one. */
        public static final Ventielkader NIEMAND = new Ventielkader(Set.of(), Duration.ZERO, 0);

        /** Copies the set. */
        public Ventielkader {
            gezagen = Set.copyOf(gezagen);
        }
    }

    /**
     * From where on reading asks for a closer look. It accuses nobody.
     *
     * @param personenPerUur how many persons somebody may look into within an hour
     * @param weigeringenPerUur how often somebody may be refused within an hour
     */
    public record Toezichtkader(int personenPerUur, int weigeringenPerUur) {

        /** A caseload of one working day, and more refusals than somebody makes by mistake. */
        public static final Toezichtkader GEWOON = new Toezichtkader(25, 10);
    }

    /**
     * A purpose.
     *
     * @param omschrijving for a person to read
     * @param soort what sort of use it is
     */
    public record Doel(String omschrijving, Verkregen soort) {}

    /**
     * What a category holds.
     *
     * @param omschrijving for a person to read
     * @param velden the fields that live in it, as the screens name them
     * @param beroepsgeheim whether professional secrecy covers it, so that a rule must say what lifts that
     * @param etiket what grade <em>bestaan</em> reads in place of a name; null when the organisation may be named
     * @param ventiel the ground on which a ventiel may open it; null when none opens it
     */
    public record Categoriekader(
            String omschrijving,
            List<String> velden,
            boolean beroepsgeheim,
            @Nullable String etiket,
            @Nullable Grondslag ventiel) {

        /** Copies the list. */
        public Categoriekader {
            velden = List.copyOf(velden);
        }
    }

    /**
     * A limit, by law or as a gemeente chose it. Empty sets mean any.
     *
     * @param id names it in errors
     * @param categorieen of which data
     * @param wetten obtained under which laws
     * @param rollen for which roles
     * @param gemeenten for data of which gemeenten
     * @param hoogstens the most that any rule can show
     * @param grond the law's article or the gemeente's decision
     */
    public record Begrenzing(
            String id,
            Set<Categorie> categorieen,
            Set<Wet> wetten,
            Set<String> rollen,
            Set<Organisatiecode> gemeenten,
            Graad hoogstens,
            String grond) {

        /** Copies the sets. */
        public Begrenzing {
            categorieen = Set.copyOf(categorieen);
            wetten = Set.copyOf(wetten);
            rollen = Set.copyOf(rollen);
            gemeenten = Set.copyOf(gemeenten);
        }

        boolean bindt(String rol, Categorie categorie, Wet wet, Organisatiecode verantwoordelijke) {
            return (categorieen.isEmpty() || categorieen.contains(categorie))
                    && (wetten.isEmpty() || wetten.contains(wet))
                    && (rollen.isEmpty() || rollen.contains(rol))
                    && (gemeenten.isEmpty() || gemeenten.contains(verantwoordelijke));
        }
    }

    /** Who decides may not deliver: nobody does both of these. */
    public record Scheiding(String beslist, String levert) {}
}
