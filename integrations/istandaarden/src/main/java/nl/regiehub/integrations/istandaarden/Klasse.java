package nl.regiehub.integrations.istandaarden;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A berichtklasse: which elements follow each other, and what the hub makes of them together, in both directions.
 *
 * @param <T> what the hub makes of it
 */
final class Klasse<T> implements Inhoud<T> {

    private final String ruimte;
    private final List<Plaats<?>> plaatsen;
    private final Function<Blok, T> maken;
    private final BiConsumer<T, Blok> ontleden;

    private Klasse(String ruimte, List<Plaats<?>> plaatsen, Function<Blok, T> maken, BiConsumer<T, Blok> ontleden) {
        this.ruimte = ruimte;
        this.plaatsen = List.copyOf(plaatsen);
        this.maken = maken;
        this.ontleden = ontleden;
    }

    /** Starts to describe a klasse whose elements are in a namespace. */
    static Beschrijving in(String ruimte) {
        return new Beschrijving(ruimte);
    }

    /** The namespace of its elements. */
    String ruimte() {
        return ruimte;
    }

    /** What may stand in it, in order. */
    List<Plaats<?>> plaatsen() {
        return plaatsen;
    }

    /** The hub's value of elements that were read and found right. */
    T maak(Blok blok) {
        return maken.apply(blok);
    }

    /** Fills a block with what the hub's value says. */
    void ontleed(T waarde, Blok blok) {
        ontleden.accept(waarde, blok);
    }

    /** Names the places of a klasse one by one, in the order in which they stand in a message. */
    static final class Beschrijving {

        private final String ruimte;
        private final List<Plaats<?>> plaatsen = new ArrayList<>();

        private Beschrijving(String ruimte) {
            this.ruimte = ruimte;
        }

        <T> Plaats.Verplicht<T> verplicht(String naam, Inhoud<T> inhoud) {
            return erbij(new Plaats.Verplicht<>(naam, plaatsen.size(), inhoud));
        }

        <T> Plaats.Optioneel<T> optioneel(String naam, Inhoud<T> inhoud) {
            return erbij(new Plaats.Optioneel<>(naam, plaatsen.size(), inhoud));
        }

        <T> Plaats.Lijst<T> lijst(String naam, Inhoud<T> inhoud) {
            return erbij(new Plaats.Lijst<>(naam, plaatsen.size(), inhoud));
        }

        /** Ends the description with what the hub makes of the places, and how it fills them again. */
        <T> Klasse<T> als(Function<Blok, T> maken, BiConsumer<T, Blok> ontleden) {
            return new Klasse<>(ruimte, plaatsen, maken, ontleden);
        }

        /** Ends the description of what the hub writes and never reads. */
        <T> Klasse<T> uit(BiConsumer<T, Blok> ontleden) {
            return als(
                    _ -> {
                        throw new UnsupportedOperationException("the hub writes this and does not read it");
                    },
                    ontleden);
        }

        private <P extends Plaats<?>> P erbij(P plaats) {
            plaatsen.add(plaats);
            return plaats;
        }
    }
}
