package nl.regiehub.dossier;

import java.time.LocalDate;
import java.util.List;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Relatiefeit;
import org.jspecify.annotations.Nullable;

/**
 * What an event says beside its content: which dossierdelen it fills, which relations it states, and by what its
 * persons can be found. Journal and graph both read events through this, so that they cannot disagree.
 */
public final class Ontleding {

    private Ontleding() {}

    /** The dossierdelen that the event fills. */
    public static List<Dossierdeel> delen(Gebeurtenis gebeurtenis) {
        return Delen.van(gebeurtenis);
    }

    /**
     * The relations that the event states, an entry for each object that it speaks of (a message may hold several
     * toewijzingen); each replaces those of an older stand of the same object.
     */
    public static List<Feitenstand> relaties(Gebeurtenis gebeurtenis) {
        return Relaties.van(gebeurtenis);
    }

    /**
     * What the event says of how long a relation that another message stated goes on: an answer to a verwijzing, or the
     * start or stop of help under an opdracht.
     */
    public static List<Verloop> verloop(Gebeurtenis gebeurtenis) {
        return Verlopen.van(gebeurtenis);
    }

    /** By what the event's persons can be found. Identifying: store as keyed hashes only. */
    public static List<Vindplaats> vindplaatsen(Gebeurtenis gebeurtenis) {
        return Vindbaarheid.van(gebeurtenis);
    }

    /**
     * Relations of one object, as of one stand.
     *
     * @param object the object they belong to; its latest stand wins, whatever order messages arrive in
     * @param stand sorts the stands of the object: business time first, then an opaque form of the sender's
     *     message id
     * @param feiten the relations
     */
    public record Feitenstand(String object, String stand, List<Relatiefeit> feiten) {

        /** Copies the list. */
        public Feitenstand {
            feiten = List.copyOf(feiten);
        }
    }

    /**
     * How far a relation is, as of one stand. Of the latest stretch that counts, the latest stand says when the relation
     * ends; when an object was renewed, only what was said after that counts.
     *
     * @param object the object that the relation belongs to
     * @param soort which of its relations
     * @param traject which stretch of help it is about, sorting by business time; empty when there is only one
     * @param stand sorts what was said of one stretch, as in {@link Feitenstand}
     * @param vervallen whether the stretch turns out never to have been
     * @param tot the last day of the relation; null when it goes on
     */
    public record Verloop(
            String object,
            Relatiefeit.Soort soort,
            String traject,
            String stand,
            boolean vervallen,
            @Nullable LocalDate tot) {}

    /**
     * By what a person can be found.
     *
     * @param persoon who
     * @param achternaam last name at birth, lower case, without prefix
     * @param geboortedatum date of birth; null when unknown
     * @param adres a full, unshielded home address in one normal form; null when there is none that counts
     */
    public record Vindplaats(
            PersoonId persoon,
            @Nullable String achternaam,
            @Nullable LocalDate geboortedatum,
            @Nullable String adres) {}
}
