package nl.regiehub.gateway.rechten;

import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsfeit.Wilsuiting;
import org.jspecify.annotations.Nullable;

/** Says of a wish that it holds for another period, or that it was rejected or honoured. */
final class Uitingen {

    private Uitingen() {}

    static Wilsuiting tot(Wilsuiting uiting, Periode periode) {
        return met(uiting, uiting.afwijzing(), periode);
    }

    static Wilsuiting afgewezen(Wilsuiting uiting, String reden) {
        return met(uiting, reden, uiting.periode());
    }

    static Wilsuiting gehonoreerd(Wilsuiting uiting) {
        return met(uiting, null, uiting.periode());
    }

    private static Wilsuiting met(Wilsuiting uiting, @Nullable String afwijzing, Periode periode) {
        return new Wilsuiting(
                uiting.wil(),
                uiting.door(),
                uiting.houder(),
                uiting.account(),
                uiting.categorieen(),
                uiting.doelen(),
                uiting.bewijs(),
                afwijzing,
                periode);
    }
}
