package nl.regiehub.integrations.regiesysteem;

import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Organisatiefeit;
import nl.regiehub.canonical.Persoonsfeit;

/** A statement of a fact that access rests on, under a number of its source. */
public sealed interface Opgave {

    /** The source's number; a later statement under the same one takes its place. */
    String nummer();

    /** About a person. */
    record OverPersoon(String nummer, Bsn bsn, Persoonsfeit feit) implements Opgave {}

    /** About an organisation and who works there. */
    record OverOrganisatie(String nummer, Organisatiefeit feit) implements Opgave {}
}
