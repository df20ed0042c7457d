package nl.regiehub.canonical;

/** A fact about a person, with the person whom it is about. */
public record Vastgesteld(PersoonId persoon, Persoonsfeit feit) {}
