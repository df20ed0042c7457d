package nl.regiehub.routes.journal;

import java.util.List;
import java.util.Objects;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.dossier.Ontleding.Feitenstand;
import nl.regiehub.dossier.Ontleding.Verloop;
import nl.regiehub.dossier.Ontleding.Vindplaats;
import nl.regiehub.routes.Processing.Planned;
import nl.regiehub.routes.Processing.Settlement.Understood;

/** A settlement with all that can be worked out before the transaction. */
sealed interface Prepared {

    /** Which message. */
    MessageRow row();

    /**
     * A message that is understood.
     *
     * @param row which message
     * @param understood what the stages made of it
     * @param event what will be recorded, without its position
     * @param json the same as it will be kept
     * @param bodyKey whose key its body is sealed with, when that is not the main person's own; else the main person
     * @param delen the dossierdelen it fills
     * @param relaties the relations it states
     * @param verloop what it says of how long relations go on
     * @param vindplaatsen by what its persons can be found
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record Event(
            MessageRow row,
            Understood understood,
            Gebeurtenis event,
            byte[] json,
            PersoonId bodyKey,
            List<Dossierdeel> delen,
            List<Feitenstand> relaties,
            List<Verloop> verloop,
            List<Vindplaats> vindplaatsen)
            implements Prepared {

        /** Whose key the event is sealed with. */
        PersoonId persoon() {
            return event.personen().getFirst();
        }

        /** The same with other deliveries. */
        Event delivering(List<Planned> leveringen) {
            var same = new Understood(
                    understood.bericht(),
                    understood.inhoud(),
                    understood.vertalingen(),
                    understood.publicatie(),
                    understood.onbekend(),
                    leveringen,
                    understood.sleutels(),
                    understood.verwijstNaar());
            return new Event(row, same, event, json, bodyKey, delen, relaties, verloop, vindplaatsen);
        }

        /** Whether it keeps a delivery back, and so counts as parked itself. */
        boolean parked() {
            return understood.leveringen().stream().anyMatch(each -> each.geparkeerd() != null);
        }

        /** Why. */
        List<Problem> problems() {
            return understood.leveringen().stream()
                    .map(each -> each.geparkeerd())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
    }

    /** A message that is not recorded, and what its sender is told. */
    record Ended(MessageRow row, String status, List<Problem> problems, List<Planned> leveringen) implements Prepared {}
}
