package nl.regiehub.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Relatiefeit.Soort;

/** The relations that one asker has to one person on one day. */
final class Relaties {

    private final List<Relatiefeit> vanAllen;
    private final List<Relatiefeit> vanVrager;
    private final Vrager vrager;
    private final LocalDate op;

    Relaties(List<Relatiefeit> feiten, Vrager vrager, LocalDate op) {
        this.vanAllen = feiten;
        this.vanVrager = feiten.stream().filter(feit -> geldt(feit, vrager, op)).toList();
        this.vrager = vrager;
        this.op = op;
    }

    /** The relation a rule asks for, told for a person to read; empty when the asker does not have it. */
    Optional<String> bij(Relatiesoort relatie, Dossierdeel deel) {
        return switch (relatie) {
            case EIGEN_CASUS ->
                vanVrager.stream()
                        .filter(feit -> steuntOp(relatie, feit) && !andereCasus(feit, deel))
                        .findFirst()
                        .map(Relaties::verteld);
            case EIGEN_VERZEKERDE ->
                vanVrager.stream()
                        .filter(feit -> steuntOp(relatie, feit))
                        .findFirst()
                        .map(Relaties::verteld);
            case KRING ->
                vanVrager.stream()
                        .filter(feit -> steuntOp(relatie, feit) && feit.kring().equals(deel.kring()))
                        .findFirst()
                        .map(Relaties::verteld);
            case EIGEN_BRON -> wanneer(deel.bron().equals(vrager.organisatie()), "bron");
            case ENKELVOUDIG ->
                wanneer(deel.verantwoordelijke().equals(vrager.organisatie()) && !heeftCasus(), "geen casus");
            case GEADRESSEERDE -> Optional.empty(); // holds for messages on their way out, never for reading
        };
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
            case EIGEN_BRON, ENKELVOUDIG, GEADRESSEERDE -> false;
        };
    }

    /** Whether a fact is a relation of this asker on this day. An ended relation opens nothing. */
    static boolean geldt(Relatiefeit feit, Vrager vrager, LocalDate op) {
        return feit.organisatie().equals(vrager.organisatie())
                && (feit.medewerker() == null || feit.medewerker().equals(vrager.medewerker()))
                && nietVoorbij(feit, op)
                && begonnen(feit, op);
    }

    /** A casus opens all help that a person has, across laws, but not somebody else's casus. */
    private static boolean andereCasus(Relatiefeit feit, Dossierdeel deel) {
        return deel.kring().soort() == Kring.Soort.CASUS && !deel.kring().equals(feit.kring());
    }

    private boolean heeftCasus() {
        return vanAllen.stream()
                .anyMatch(feit ->
                        feit.soort() == Soort.CASUSHOUDER && feit.periode().omvat(op));
    }

    private static boolean nietVoorbij(Relatiefeit feit, LocalDate op) {
        var tot = feit.periode().tot();
        return tot == null || !op.isAfter(tot);
    }

    /** Who is asked to help must be able to read the request before the first day of help. */
    private static boolean begonnen(Relatiefeit feit, LocalDate op) {
        var van = feit.periode().van();
        return switch (feit.soort()) {
            case OPDRACHTGEVER, OPDRACHTNEMER, VERWIJZER, VERWEZENE -> true;
            case CASUSDEELNEMER, CASUSHOUDER, BETROKKENE, VERZEKERAAR, HUISHOUDLID -> van == null || !op.isBefore(van);
        };
    }

    private static Optional<String> wanneer(boolean waar, String verteld) {
        return waar ? Optional.of(verteld) : Optional.empty();
    }

    private static String verteld(Relatiefeit feit) {
        var soort = feit.soort().name().toLowerCase(Locale.ROOT);
        var van = feit.periode().van();
        var tot = feit.periode().tot();
        return soort + (van == null ? "" : " vanaf " + van) + (tot == null ? "" : " tot en met " + tot);
    }
}
