package nl.regiehub.canonical;

import java.util.UUID;

/** A person as the hub knows them: an id in the journal that says nothing about who it is, only since when it is there. */
public record PersoonId(UUID waarde) {

    @Override
    public String toString() {
        return waarde.toString();
    }
}
