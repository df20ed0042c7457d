package nl.regiehub.integrations.istandaarden;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Organisatiecode;
import org.jspecify.annotations.Nullable;

/** One klasse of one message while it is read or written: a value for each place that is filled. */
final class Blok {

    private final @Nullable Object[] vulling;
    private final Gesprek gesprek;
    private @Nullable Onzegbaar bezwaar;

    Blok(Klasse<?> klasse, Gesprek gesprek) {
        this.vulling = new @Nullable Object[klasse.plaatsen().size()];
        this.gesprek = gesprek;
    }

    <T> T van(Plaats.Verplicht<T> plaats) {
        return Objects.requireNonNull(waarde(plaats), plaats.naam());
    }

    <T> @Nullable T van(Plaats.Optioneel<T> plaats) {
        return waarde(plaats);
    }

    <T> List<T> van(Plaats.Lijst<T> plaats) {
        return waarden(plaats);
    }

    /** The list at a place that may be absent, which then is empty. */
    <T> List<T> lijst(Plaats.Optioneel<List<T>> plaats) {
        List<T> lijst = waarde(plaats);
        return lijst == null ? List.of() : lijst;
    }

    <T> Blok zet(Plaats.Verplicht<T> plaats, @Nullable T waarde) {
        vulling[plaats.volgnummer()] = waarde;
        return this;
    }

    <T> Blok zet(Plaats.Optioneel<T> plaats, @Nullable T waarde) {
        vulling[plaats.volgnummer()] = waarde;
        return this;
    }

    <T> Blok zet(Plaats.Lijst<T> plaats, List<T> waarden) {
        vulling[plaats.volgnummer()] = waarden;
        return this;
    }

    /** Notes that the hub would say something for which the klasse has no place. */
    void onzegbaar(boolean onzegbaar, String naam, String detail) {
        if (onzegbaar && bezwaar == null) {
            bezwaar = new Onzegbaar(naam, detail);
        }
    }

    /** The first thing the klasse has no place for, if any. */
    @Nullable
    Onzegbaar bezwaar() {
        return bezwaar;
    }

    /** Who sends and who receives the message, once its header has been read or written. */
    Gesprek gesprek() {
        return gesprek;
    }

    @SuppressWarnings("unchecked") // only zet and plaats fill a place, with what it holds
    <T> @Nullable T waarde(Plaats<T> plaats) {
        return (T) vulling[plaats.volgnummer()];
    }

    @SuppressWarnings("unchecked") // as above
    <T> List<T> waarden(Plaats.Lijst<T> plaats) {
        Object waarden = vulling[plaats.volgnummer()];
        return waarden == null ? List.of() : (List<T>) waarden;
    }

    /** Fills a place with a value that its own datatype or klasse made. */
    void plaats(Plaats<?> plaats, Object waarde) {
        if (plaats instanceof Plaats.Lijst<?>) {
            bij(plaats.volgnummer(), waarde);
        } else {
            vulling[plaats.volgnummer()] = waarde;
        }
    }

    @SuppressWarnings("unchecked") // a list place holds a list
    private void bij(int volgnummer, Object waarde) {
        if (vulling[volgnummer] == null) {
            vulling[volgnummer] = new ArrayList<>();
        }
        ((List<Object>) Objects.requireNonNull(vulling[volgnummer])).add(waarde);
    }

    /** Something the standard cannot say, and the element it would have stood in. */
    record Onzegbaar(String naam, String detail) {}

    /** What the header of a message says that the rest of it needs. */
    static final class Gesprek {

        /** Nobody, until the header was seen; a message in which it is missing or comes too late is refused anyway. */
        private Organisatiecode gemeente = Organisatiecode.gemeente("");

        private @Nullable Berichtkop kop;
        private List<String> oordeel = List.of();

        /** The gemeente that gave the opdracht: its own product codes are meant. */
        Organisatiecode gemeente() {
            return gemeente;
        }

        void gemeente(@Nullable Organisatiecode deze) {
            gemeente = deze == null ? gemeente : deze;
        }

        /** The envelope, when the header was read and nothing before its end was wrong. */
        @Nullable
        Berichtkop kop() {
            return kop;
        }

        void kop(Berichtkop deze) {
            kop = deze;
        }

        /** The retourcodes for what was started or stopped, in a retour that is being written. */
        List<String> oordeel() {
            return oordeel;
        }

        void oordeel(List<String> codes) {
            oordeel = codes;
        }
    }
}
