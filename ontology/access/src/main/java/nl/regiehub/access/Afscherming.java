package nl.regiehub.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsgegevens;
import org.jspecify.annotations.Nullable;

/** Takes out of messages what their recipients may not have, as is decided for who reads. */
public interface Afscherming {

    /** The purpose for which systems exchange messages; a role that lacks it receives nothing. */
    String DOEL = "berichtenverkeer";

    /** Prepares for a batch of messages about these persons: what is known of them is read once for all. */
    Beraad over(Collection<PersoonId> personen);

    /** Decides on the messages of one batch; safe for use by several threads. */
    interface Beraad {

        /**
         * Leaves what a partner may have of a message that is addressed to it.
         *
         * @param ontvanger the recipient's system
         * @param zending what was recorded
         * @param aanduiding by what the hub can name the persons of the message to this recipient
         * @throws nl.regiehub.canonical.HubException with fault DECISION_POINT_UNREACHABLE when nobody decides now
         */
        Afgeschermd voor(Ontvanger ontvanger, Zending zending, Aanduiding aanduiding);
    }

    /** By what the hub can name the persons of a message to one recipient. */
    @FunctionalInterface
    interface Aanduiding {

        /** The BSN, also of a person whom the sender could name by pseudonym only; empty for a person without one. */
        default Optional<Bsn> bsn(Persoonsgegevens persoon) {
            return Optional.ofNullable(persoon.bsn());
        }

        /** The pseudonym: at this recipient always the same, at every other another. */
        String pseudoniem(Persoonsgegevens persoon);
    }

    /**
     * A message on its way out.
     *
     * @param bericht what was recorded
     * @param personen the hub's ids of the persons of {@link Bericht#personen()}, in the same order
     * @param delen the dossierdelen that it fills
     */
    record Zending(Bericht bericht, List<PersoonId> personen, List<Dossierdeel> delen) {

        /** Copies the lists. */
        public Zending {
            personen = List.copyOf(personen);
            delen = List.copyOf(delen);
        }
    }

    /** A recipient's system: who asks, and whether its file names an article that lets it process BSNs. */
    record Ontvanger(Vrager vrager, boolean magBsn) {}

    /**
     * What is left of a message.
     *
     * @param bericht what may go; null when nothing may
     * @param personen whom that is about
     * @param onthouden what was withheld
     * @param verleend what may go and by which rule
     */
    record Afgeschermd(
            @Nullable Bericht bericht, List<PersoonId> personen, List<Onthouden> onthouden, List<Verleend> verleend) {}

    /** A category that may go, and the rule that permits it. */
    record Verleend(Categorie categorie, String regel) {}

    /**
     * A category that was withheld, of one person at least, and what would be needed to have it: words of the policy, never
     * of what a person said or of who else is in the message.
     */
    record Onthouden(Categorie categorie, String waarom) {}
}
