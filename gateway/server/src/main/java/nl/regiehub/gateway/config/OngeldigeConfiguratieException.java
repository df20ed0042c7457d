package nl.regiehub.gateway.config;

import java.util.List;

/** The configuration cannot be used: every reason at once, each with file and place. */
public final class OngeldigeConfiguratieException extends RuntimeException {

    private final List<String> redenen;

    OngeldigeConfiguratieException(List<String> redenen) {
        super("the configuration has %d problem(s):%n  %s"
                .formatted(redenen.size(), String.join(System.lineSeparator() + "  ", redenen)));
        this.redenen = List.copyOf(redenen);
    }

    /** Each reason as {@code file: place: what}. */
    public List<String> redenen() {
        return redenen;
    }
}
