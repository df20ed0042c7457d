package nl.regiehub.dossier;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.PersoonId;
import org.jspecify.annotations.Nullable;

/** Who the members of a household are, as far as may be seen. */
final class Leden {

    private static final Set<Categorie> PERSOON = Set.of(Categorie.IDENTITEIT, Categorie.ADRES, Categorie.HUISHOUDEN);
    private static final Set<Categorie> ALLES = Set.of(Categorie.values());

    /** The latest said counts; the order of what was dated on one day is fixed, whatever it is. */
    private static final Comparator<Gelezen> LAATSTE = comparing(
                    (Gelezen gelezen) -> gelezen.bron().op())
            .thenComparing(gelezen -> gelezen.iri().getURI());

    private Leden() {}

    /** The member, with name, birth, relation and address where those may be seen; empty when nothing may. */
    static Optional<Beeld.Lid> lid(Inzage inzage, PersoonId persoon) {
        var gelezen = inzage.lees(persoon, PERSOON);
        var naam = laatste(gelezen, Categorie.IDENTITEIT);
        return naam.or(() -> inzage.lees(persoon, ALLES).stream().max(LAATSTE))
                .map(bron -> new Beeld.Lid(
                        persoon,
                        naam.map(wie -> wie.tekst(Term.NAAM)).orElse(null),
                        naam.map(wie -> wie.dag(Term.GEBOORTEDATUM)).orElse(null),
                        gelezen.stream()
                                .filter(wat -> wat.heeft(Term.HUISHOUDLID))
                                .max(LAATSTE)
                                .map(wat -> inzage.label(wat.node(Term.RELATIE)))
                                .orElse(null),
                        afgeschermd(gelezen) ? null : adres(gelezen),
                        bron.bron()));
    }

    private static Optional<Gelezen> laatste(List<Gelezen> gelezen, Categorie categorie) {
        return gelezen.stream()
                .filter(wat -> wat.deel().categorie() == categorie)
                .max(LAATSTE);
    }

    /** Who must not be found is not found through what another organisation still has. */
    private static boolean afgeschermd(List<Gelezen> gelezen) {
        return gelezen.stream().anyMatch(wat -> wat.heeft(Term.AFGESCHERMD));
    }

    private static @Nullable String adres(List<Gelezen> gelezen) {
        return gelezen.stream()
                .filter(wat -> wat.deel().categorie() == Categorie.ADRES && wat.heeft(Term.ADRES))
                .max(comparing((Gelezen wat) -> !wat.heeft(Term.ADRESSOORT)).thenComparing(LAATSTE))
                .map(wat -> wat.tekst(Term.ADRES))
                .orElse(null);
    }
}
