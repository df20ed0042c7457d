package nl.regiehub.integrations.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets every test wait as long for what must come to pass: on a busy machine that is longer than a library thinks. */
public final class Patience implements BeforeAllCallback {

    private static final Duration ENOUGH = Duration.ofMinutes(1);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(ENOUGH);
    }
}
