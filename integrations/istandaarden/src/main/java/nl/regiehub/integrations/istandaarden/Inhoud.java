package nl.regiehub.integrations.istandaarden;

/**
 * What may stand in an element: a value or further elements.
 *
 * @param <T> what the hub makes of it
 */
sealed interface Inhoud<T> permits Waarde, Klasse {}
