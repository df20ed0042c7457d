package nl.regiehub.routes.work;

import nl.regiehub.canonical.HubException;
import org.jspecify.annotations.Nullable;

/**
 * What a log line may say of a failure: kinds and places. Only the hub's own messages are repeated; those of a library
 * may quote a payload or a value, and so a person.
 */
public final class Symptom {

    private static final int DEEPEST = 5;

    private Symptom() {}

    /** The failure and its causes on one line. */
    public static String of(@Nullable Throwable failure) {
        var line = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            line.append(depth == 0 ? "" : ", caused by ").append(one(cause));
            cause = cause.getCause();
        }
        return line.isEmpty() ? "an unknown failure" : line.toString();
    }

    private static String one(Throwable failure) {
        String what = failure instanceof HubException own
                ? String.valueOf(own.getMessage())
                : failure.getClass().getName();
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? what : what + " at " + trace[0];
    }
}
