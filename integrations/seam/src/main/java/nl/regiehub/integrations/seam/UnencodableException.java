package nl.regiehub.integrations.seam;

import nl.regiehub.canonical.Problem;

/** A standard cannot say a message, for a reason that a person must mend. */
public final class UnencodableException extends RuntimeException {

    private final transient Problem problem;

    /** Says why. */
    public UnencodableException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** Why. */
    public Problem problem() {
        return problem;
    }
}
