package nl.regiehub.access;

import java.util.Collection;
import java.util.List;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiefeit;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Vastgesteld;

/** What decisions rest on, kept in the journal: never in the graph, which may lag. */
public interface Feiten {

    /** Every dossierdeel that exists about these persons. */
    List<Dossierdeel> delen(Collection<PersoonId> personen);

    /** Every dossierdeel for which an organisation answers. */
    List<Dossierdeel> delenVan(Organisatiecode verantwoordelijke);

    /** Every relation to these persons, whatever its period. */
    List<Relatiefeit> relaties(Collection<PersoonId> personen);

    /** Every relation that an organisation has, whatever its period. */
    List<Relatiefeit> relatiesVan(Organisatiecode organisatie);

    /** Every relation in these circles, whoever has it and whatever its period; tells who else a circle is about. */
    List<Relatiefeit> relatiesIn(Collection<Kring> kringen);

    /** Every other fact about these persons, whatever its period. */
    List<Vastgesteld> persoonsfeiten(Collection<PersoonId> personen);

    /** Every other fact by which this asker, or the asker's organisation, has a relation to a person. */
    List<Vastgesteld> persoonsfeitenVan(Vrager vrager);

    /** Every fact about an organisation and who works there, whatever its period. */
    List<Organisatiefeit> organisatiefeiten(Organisatiecode organisatie);
}
