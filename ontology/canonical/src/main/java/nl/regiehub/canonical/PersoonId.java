package nl.regiehub.canonical;

import java.util.UUID;

/** A person as the hub knows them: a random id in the journal that says nothing about who it is. */
public record PersoonId(UUID waarde) {

    @Override
    public String toString() {
        return waarde.toString();
    }
}
