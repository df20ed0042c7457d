package nl.regiehub.routes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.PersoonId;

/** Persons and households as the journal knows them; identifying values are stored as keyed hashes only. */
public interface Persons {

    /** The person with this BSN. */
    Optional<PersoonId> byBsn(Bsn bsn);

    /** The person with this BSN, or else an id that is nobody's: who is unknown goes the way of who may not be known. */
    default PersoonId byBsnOrNobody(Bsn bsn) {
        return byBsn(bsn).orElseGet(() -> new PersoonId(UUID.randomUUID()));
    }

    /** The person with this BSN, who is made known to the hub when not known yet. */
    PersoonId withBsn(Bsn bsn);

    /** Persons of a last name (any case, with or without prefix) and a date of birth. */
    List<PersoonId> byName(String achternaam, LocalDate geboortedatum);

    /**
     * Who live at each full, unshielded home address of these persons, they themselves too, on a day: at most the configured
     * number per address, none at an address of stay.
     */
    List<Set<PersoonId>> atHome(Collection<PersoonId> personen, LocalDate op);

    /**
     * The household of exactly these persons. Whoever sees more or fewer of them gets another id: one id for two views would
     * tell the one what only the other may know.
     *
     * @param leden its members as one asker may see them
     * @param grond why they are taken to be one household
     * @return its opaque, lasting id
     */
    UUID household(Set<PersoonId> leden, String grond);

    /** The persons who were taken to be members; empty when there is no such household. */
    Set<PersoonId> members(UUID huishouden);

    /**
     * Destroys a person's key and everything they could be found by (vernietiging). Their messages and events can never
     * be read again, in any backup either; the accounting keeps its rows. What was still to be done about them ends.
     */
    void destroy(PersoonId persoon);

    /** A person's pseudonym at one partner: the same every time, another at every partner. */
    String pseudonym(PersoonId persoon, PartnerId partner);

    /** Whom a partner means by a pseudonym; empty when the hub calls nobody so to this partner, or nobody any more. */
    Optional<PersoonId> underPseudonym(String pseudonym, PartnerId partner);

    /** The BSN by which this person is known; empty for a person without one, and for who was destroyed. */
    Optional<Bsn> bsn(PersoonId persoon);
}
