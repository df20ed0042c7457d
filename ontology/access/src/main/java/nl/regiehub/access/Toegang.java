package nl.regiehub.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;

/** Decides who may learn what and why. Denies unless a rule permits. */
public interface Toegang {

    /** Whether a role knows this purpose at all; asking without one is refused before anything is looked up. */
    boolean doelToegestaan(Vrager vrager, String doel);

    /** Whether an operation, such as {@code connector:beheer} or {@code vocabulaire:publiceren}, may be done. */
    Besluit operatie(Vrager vrager, String operatie, String doel);

    /** Whether something may be done on a day (AuthZEN 1.0 evaluation). */
    Besluit besluit(Vrager vrager, Vraag vraag, String doel, LocalDate op);

    /** Whether one dossierdeel may be learnt of on a day, and how much of it; grade <em>aantal</em> is for counts only. */
    Besluit besluit(Vrager vrager, Dossierdeel deel, String doel, LocalDate op);

    /** Everything about these persons that may be learnt of on a day. */
    Zichtbaar zichtbaar(Vrager vrager, Collection<PersoonId> personen, String doel, LocalDate op);

    /** Everything that may be counted on a day in the name of an organisation, the same whoever asks. */
    Telbaar telbaar(Organisatiecode organisatie, LocalDate op);

    /** What of the tables of the asker's organisation may be told to the asker's role. */
    Set<Telgrond> telgronden(Vrager vrager, String doel, LocalDate op);

    /** The persons of whom this asker may learn anything by a relation of their own (own casus, opdracht, insured). */
    Set<PersoonId> eigenPersonen(Vrager vrager, String doel, LocalDate op);
}
