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
    @SuppressWarnings("SystemOut") // the log may not be there yet, and the operator looks here
    public boolean reportException(Throwable failure) {
        var cause = Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .filter(StartReporter::mendable)
                .findFirst();
        cause.ifPresent(t -> System.err.println("hub does not start: " + t.getMessage()));
        return cause.isPresent();
    }

    private static boolean mendable(Throwable failure) {
        return failure instanceof OngeldigeConfiguratieException
                || (failure instanceof HubException fault && fault.fault() == Fault.MISCONFIGURED);
    }
}
