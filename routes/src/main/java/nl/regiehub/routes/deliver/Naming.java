package nl.regiehub.routes.deliver;

import java.util.Optional;
import nl.regiehub.access.Afscherming.Aanduiding;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.routes.Persons;

/** Names the persons of one event to one partner. */
record Naming(Persons persons, PartnerId partner, Gebeurtenis gebeurtenis) implements Aanduiding {

    /** What the message says, or else what the hub knows: the sender may not have been told the BSN. */
    @Override
    public Optional<Bsn> bsn(Persoonsgegevens persoon) {
        return Optional.ofNullable(persoon.bsn()).or(() -> persons.bsn(id(persoon)));
    }

    @Override
    public String pseudoniem(Persoonsgegevens persoon) {
        return persons.pseudonym(id(persoon), partner);
    }

    private PersoonId id(Persoonsgegevens persoon) {
        int place = gebeurtenis.inhoud().personen().indexOf(persoon);
        if (place < 0) {
            throw new IllegalArgumentException("a name is asked of somebody the message is not about");
        }
        return gebeurtenis.personen().get(place);
    }
}
