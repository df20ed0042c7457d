package nl.regiehub.routes.broker;

import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.camel.Processor;

/** Steps of a route that insist on the type of the body, where Camel's own would hand on {@code null}. */
public final class Step {

    private Step() {}

    /** Replaces the body with what the function makes of it. */
    public static <T> Processor map(Class<T> type, Function<T, ?> function) {
        return exchange -> {
            T body = exchange.getMessage().getMandatoryBody(type);
            exchange.getMessage().setBody(function.apply(body));
        };
    }

    /** Acts on the body and leaves it as it is. */
    public static <T> Processor run(Class<T> type, Consumer<T> action) {
        return exchange -> action.accept(exchange.getMessage().getMandatoryBody(type));
    }
}
