package nl.regiehub.routes.journal;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A test class that says in which database the journals of the contracts within it are. */
interface JournalKind {

    /** Settings of an empty journal with its keys in a folder. */
    JournalSettings settings(Path folder);

    /** Hands a contract the class that it stands in. */
    final class OfOuterClass implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == JournalKind.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRequiredTestInstances()
                    .findInstance(JournalKind.class)
                    .orElseThrow();
        }
    }
}
