package nl.regiehub.gateway.http;

import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;

/** A question that cannot be answered as it stands. It never repeats what was asked. */
final class OngeldigeVraag extends RuntimeException {

    private final transient Problem problem;

    /**
     * Says what is missing.
     *
     * @param where the field
     * @param verwacht what is expected there, in Dutch
     */
    OngeldigeVraag(String where, String verwacht) {
        super("invalid request", null, false, false);
        this.problem = new Problem(
                Kind.INVALID_VALUE, "/" + where, "Hier wordt %s verwacht.".formatted(verwacht), "Pas de vraag aan.");
    }

    Problem problem() {
        return problem;
    }
}
