package nl.regiehub.canonical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A situation that asks for more than one kind of help, opened by somebody on a ground.
 *
 * @param nummer the sender's number of the casus
 * @param stand when this was so: the latest wins, whatever order messages arrive in
 * @param geopend first day
 * @param gesloten last day, or null while it is open
 * @param grond why it may be opened (a hub concept, such as {@code meervoudige problematiek})
 * @param opener who opened it, by function, not by name
 * @param personen whom it is about, at least one
 * @param deelnemers who works on it
 * @param doelen what is aimed for
 * @param acties who does what
 */
public record Casus(
        String nummer,
        Instant stand,
        LocalDate geopend,
        @Nullable LocalDate gesloten,
        Code grond,
        String opener,
        List<Casuspersoon> personen,
        List<Deelnemer> deelnemers,
        List<Doel> doelen,
        List<Planactie> acties) {

    /** Copies the lists. */
    public Casus {
        personen = List.copyOf(personen);
        deelnemers = List.copyOf(deelnemers);
        doelen = List.copyOf(doelen);
        acties = List.copyOf(acties);
    }

    /**
     * A person in the casus.
     *
     * @param volgnummer the person's number within the casus, which doelen refer to
     * @param persoon who
     * @param relatie what they are to person 1 (COD472); null for person 1
     * @param huishoudlid whether the sender states that they live in one household with person 1
     * @param contacten addresses
     * @param afgeschermd whether the address is safe, so never shown or used to find a household
     */
    public record Casuspersoon(
            int volgnummer,
            Persoonsgegevens persoon,
            @Nullable Code relatie,
            boolean huishoudlid,
            List<Contact> contacten,
            boolean afgeschermd) {

        /** Copies the list. */
        public Casuspersoon {
            contacten = List.copyOf(contacten);
        }
    }

    /**
     * Somebody who works on the casus.
     *
     * @param volgnummer the participant's number within the casus
     * @param medewerker the account name of the person at their organisation; null when not one person
     * @param naam how they are called
     * @param organisatie for whom they work
     * @param organisatienaam what that is called
     * @param rol their role in this casus (a hub concept)
     * @param wet the law they work under
     * @param periode from when until when
     * @param telefoon whom to call
     * @param email where to write
     */
    public record Deelnemer(
            int volgnummer,
            @Nullable String medewerker,
            String naam,
            Organisatiecode organisatie,
            String organisatienaam,
            Code rol,
            Wet wet,
            Periode periode,
            @Nullable String telefoon,
            @Nullable String email) {}

    /**
     * What is aimed for.
     *
     * @param nummer the doel's number within the casus
     * @param omschrijving in the words of the household
     * @param persoon the {@code volgnummer} of the person it is for
     * @param periode from when until when
     * @param behaald whether it was reached
     */
    public record Doel(String nummer, String omschrijving, int persoon, Periode periode, boolean behaald) {}

    /**
     * Who does what towards a doel.
     *
     * @param nummer the action's number within the casus
     * @param doel the number of the doel, if any
     * @param omschrijving what is done
     * @param deelnemer the {@code volgnummer} of the participant who does it
     * @param status how far it is (a hub concept)
     * @param periode from when until when
     */
    public record Planactie(
            String nummer, @Nullable String doel, String omschrijving, int deelnemer, Code status, Periode periode) {}
}
