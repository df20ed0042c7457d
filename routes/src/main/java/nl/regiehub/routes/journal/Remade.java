package nl.regiehub.routes.journal;

import java.util.function.Consumer;

/**
 * Something in memory that can be made from the journal at any time: at its first use, and again once it may differ from
 * what is stored.
 */
final class Remade<T> {

    private final T thing;
    private final Consumer<T> remake;
    private volatile boolean doubtful = true;

    /** @param remake makes the thing say what the journal says */
    Remade(T thing, Consumer<T> remake) {
        this.thing = thing;
        this.remake = remake;
    }

    /** The thing, made anew first when it may be wrong. */
    T get() {
        if (doubtful) {
            make();
        }
        return thing;
    }

    private synchronized void make() {
        if (doubtful) {
            doubtful = false;
            remake.accept(thing);
        }
    }

    /** A commit may or may not have happened: look again before the next use. */
    void doubt() {
        doubtful = true;
    }
}
