package nl.regiehub.gateway.inzage;

/** It does not exist, or this asker may not know that it does. Which of the two nobody can tell. */
public final class NietGevonden extends RuntimeException {

    /** Carries nothing: there is nothing to tell. */
    public NietGevonden() {
        super("not found", null, false, false);
    }
}
