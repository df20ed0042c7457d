package nl.regiehub.gateway.toezicht;

import java.time.LocalDate;
import java.util.Objects;
import nl.regiehub.access.Audit;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the audit trail. What is null is not looked at.
 *
 * @param van the first day
 * @param tot the last day
 * @param organisatie on behalf of whom
 * @param rol in what role
 * @param wie account name or client id
 * @param persoon about whom
 * @param uitkomst {@code toegestaan}, {@code geweigerd} or {@code fout}
 * @param onderVentiel whether only what was read under a ventiel
 */
public record Logvraag(
        LocalDate van,
        LocalDate tot,
        @Nullable Organisatiecode organisatie,
        @Nullable String rol,
        @Nullable String wie,
        @Nullable PersoonId persoon,
        @Nullable String uitkomst,
        boolean onderVentiel) {

    /** Everything of a period. */
    public static Logvraag alles(LocalDate van, LocalDate tot) {
        return new Logvraag(van, tot, null, null, null, null, null, false);
    }

    boolean raakt(Audit.Regel regel) {
        return (organisatie == null || organisatie.equals(regel.organisatie()))
                && (rol == null || Objects.equals(rol, regel.rol()))
                && (wie == null || wie.equals(regel.wie()))
                && (persoon == null
                        || regel.over().stream()
                                .anyMatch(betreft -> betreft.persoon().equals(persoon)))
                && (uitkomst == null || uitkomst.equals(regel.uitkomst()))
                && (!onderVentiel || regel.ventiel() != null);
    }
}
