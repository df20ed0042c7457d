package nl.regiehub.integrations.istandaarden;

/**
 * One place in a klasse: which element may stand there and how often.
 *
 * @param <T> what the hub makes of one such element
 */
sealed interface Plaats<T> {

    /** The element's name; its namespace is the klasse's. */
    String naam();

    /** The position in the klasse, from 0. */
    int volgnummer();

    /** What the element holds. */
    Inhoud<T> inhoud();

    /** Exactly once. */
    record Verplicht<T>(String naam, int volgnummer, Inhoud<T> inhoud) implements Plaats<T> {}

    /** At most once. */
    record Optioneel<T>(String naam, int volgnummer, Inhoud<T> inhoud) implements Plaats<T> {}

    /** At least once. */
    record Lijst<T>(String naam, int volgnummer, Inhoud<T> inhoud) implements Plaats<T> {}
}
