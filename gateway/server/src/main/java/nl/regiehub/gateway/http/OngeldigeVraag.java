package nl.regiehub.gateway.http;

import java.util.List;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;

/** A question that cannot be answered as it stands. It never repeats what was asked. */
final class OngeldigeVraag extends RuntimeException {

    private final transient List<Problem> problems;

    /**
     * Says what is missing.
     *
     * @param where the field
     * @param verwacht what is expected there, in Dutch
     */
    OngeldigeVraag(String where, String verwacht) {
        this(List.of(new Problem(
                Kind.INVALID_VALUE, "/" + where, "Hier wordt %s verwacht.".formatted(verwacht), "Pas de vraag aan.")));
    }

    /** Says all that is wrong. */
    OngeldigeVraag(List<Problem> problems) {
        super("invalid request", null, false, false);
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
