package nl.regiehub.gateway;

import java.util.stream.Stream;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.gateway.config.OngeldigeConfiguratieException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Says plainly why the hub does not start, when an operator can mend it. */
final class StartReporter implements SpringBootExceptionReporter {

    /** Spring Boot hands the context to every reporter; this one needs nothing of it. */
    StartReporter(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        return told("hub does not start", failure);
    }

    /**
     * Says plainly what an operator can mend.
     *
     * @param what what did not work because of it
     * @return false when this is nothing for an operator; then nothing was said
     */
    @SuppressWarnings("SystemOut") // the log may not be there yet, and the operator looks here
    static boolean told(String what, Throwable failure) {
        var cause = Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .filter(StartReporter::mendable)
                .findFirst();
        cause.ifPresent(t -> System.err.println(what + ": " + t.getMessage()));
        return cause.isPresent();
    }

    private static boolean mendable(Throwable failure) {
        return failure instanceof OngeldigeConfiguratieException
                || (failure instanceof HubException fault && fault.fault() == Fault.MISCONFIGURED);
    }
}
