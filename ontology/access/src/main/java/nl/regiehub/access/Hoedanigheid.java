package nl.regiehub.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiefeit;
import nl.regiehub.canonical.Organisatiefeit.Contract;
import nl.regiehub.canonical.Organisatiefeit.Teamlid;
import nl.regiehub.canonical.Organisatiefeit.Waarneming;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Relatiefeit;
import org.jspecify.annotations.Nullable;

/**
 * In what capacity somebody asks on a day: for whom they work, in which teams, and for whom they stand in.
 *
 * @param vrager who asks
 * @param op on what day
 * @param nu at what moment; what closes by the minute is decided by it
 * @param feiten what is known of the asker's organisation
 * @param geadresseerd whether a message is addressed to the asker's system, rather than somebody reading
 */
record Hoedanigheid(Vrager vrager, LocalDate op, Instant nu, List<Organisatiefeit> feiten, boolean geadresseerd) {

    /** Somebody who reads. */
    Hoedanigheid(Vrager vrager, LocalDate op, Instant nu, List<Organisatiefeit> feiten) {
        this(vrager, op, nu, feiten, false);
    }

    /** Whether a rule can be of use: a rule for reading sends nothing. */
    boolean kanSteunenOp(Beleid.Regel regel) {
        return !geadresseerd || regel.relatie() == Beleid.Relatiesoort.GEADRESSEERDE;
    }

    /** Whether a relation is one of this asker on this day. An ended relation opens nothing. */
    boolean heeft(Relatiefeit feit) {
        return feit.organisatie().equals(vrager.organisatie())
                && (feit.medewerker() == null || ben(feit.medewerker()) || waargenomen(feit))
                && loopt(feit);
    }

    /** Whether a fact about a person gives this asker, or all of their organisation, a relation on this day. */
    boolean heeft(Persoonsfeit feit) {
        return (feit.houder() != null || feit.account() != null) && geldt(feit) && treft(feit.houder(), feit.account());
    }

    /** Whether the asker is whom a fact names; who names nobody names all. */
    boolean treft(@Nullable Organisatiecode organisatie, @Nullable String account) {
        return (organisatie == null || organisatie.equals(vrager.organisatie())) && (account == null || ben(account));
    }

    boolean geldt(Persoonsfeit feit) {
        return feit.periode().omvat(op);
    }

    /** The buurten in which a team of the asker works; what reaches a system is read by all who work with it. */
    Set<String> buurten() {
        return geldende(Teamlid.class)
                .filter(lid -> geadresseerd || ben(lid.medewerker()))
                .flatMap(lid -> lid.buurten().stream())
                .collect(toUnmodifiableSet());
    }

    boolean heeftContractMet(Organisatiecode aanbieder) {
        return geldende(Contract.class)
                .anyMatch(contract -> contract.aanbieder().equals(aanbieder));
    }

    /** For whom the asker stands in, where a relation is theirs by that only. */
    Optional<String> waargenomene(Relatiefeit feit) {
        return Optional.ofNullable(feit.medewerker()).filter(medewerker -> !ben(medewerker));
    }

    /** Whether a relation holds on this day. */
    boolean loopt(Relatiefeit feit) {
        var tot = feit.periode().tot();
        return (tot == null || !op.isAfter(tot)) && begonnen(feit);
    }

    boolean ben(String account) {
        return account.equals(vrager.medewerker());
    }

    private boolean waargenomen(Relatiefeit feit) {
        Kring casus = feit.kring();
        return geldende(Waarneming.class)
                .anyMatch(waarneming -> ben(waarneming.waarnemer())
                        && Objects.equals(feit.medewerker(), waarneming.voor())
                        && waarneming.casussen().contains(casus));
    }

    private <F extends Organisatiefeit> Stream<F> geldende(Class<F> soort) {
        return feiten.stream()
                .filter(soort::isInstance)
                .map(soort::cast)
                .filter(feit -> feit.organisatie().equals(vrager.organisatie())
                        && feit.periode().omvat(op));
    }

    /** Who is asked to help must be able to read the request before the first day of help. */
    private boolean begonnen(Relatiefeit feit) {
        var van = feit.periode().van();
        return switch (feit.soort()) {
            case OPDRACHTGEVER, OPDRACHTNEMER, VERWIJZER, VERWEZENE -> true;
            case CASUSDEELNEMER, CASUSHOUDER, BETROKKENE, VERZEKERAAR, HUISHOUDLID -> van == null || !op.isBefore(van);
        };
    }
}
