package nl.regiehub.gateway.rechten;

import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Persoonsfeit.Afgeschermd;
import nl.regiehub.canonical.Persoonsfeit.Beslissing;
import nl.regiehub.canonical.Persoonsfeit.Wilsuiting;
import org.jspecify.annotations.Nullable;

/** Says of a wish that it holds for another period, or what was decided on it. */
final class Uitingen {

    private Uitingen() {}

    static Wilsuiting tot(Wilsuiting uiting, Periode periode) {
        return met(uiting, uiting.beslissing(), periode);
    }

    /** From whom somebody is shielded is nobody else's business, not even a parent's. */
    static boolean zegtIets(Persoonsfeit feit, boolean zelf) {
        return feit instanceof Wilsuiting || (zelf && feit instanceof Afgeschermd);
    }

    static Wilsuiting besloten(Wilsuiting uiting, Beslissing beslissing) {
        return met(uiting, beslissing, uiting.periode());
    }

    private static Wilsuiting met(Wilsuiting uiting, @Nullable Beslissing beslissing, Periode periode) {
        return new Wilsuiting(
                uiting.wil(),
                uiting.door(),
                uiting.houder(),
                uiting.account(),
                uiting.categorieen(),
                uiting.doelen(),
                uiting.bewijs(),
                beslissing,
                periode);
    }
}
