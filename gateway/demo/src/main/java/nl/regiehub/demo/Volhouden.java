package nl.regiehub.demo;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Asks the hub again until it did what was asked: it may be starting, or gone for a moment. */
final class Volhouden {

    private static final long PAUSE_MILLIS = 500;

    private Volhouden() {}

    /** Something to ask of the hub. */
    @FunctionalInterface
    interface Poging {

        /** Whether the hub did it; asking again does no harm. */
        boolean gelukt() throws IOException, InterruptedException;
    }

    /** Returns once it is done, and not before. */
    static void totGelukt(Poging poging) throws InterruptedException {
        while (!gelukt(poging)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
    }

    private static boolean gelukt(Poging poging) throws InterruptedException {
        try {
            return poging.gelukt();
        } catch (IOException _) { // the hub is not there, or went away
            return false;
        }
    }
}
