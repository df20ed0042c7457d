package nl.regiehub.access;

import java.util.Collection;
import java.util.List;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Relatiefeit;

/** What decisions rest on, kept in the journal: never in the graph, which may lag. */
public interface Feiten {

    /** Every dossierdeel that exists about these persons. */
    List<Dossierdeel> delen(Collection<PersoonId> personen);

    /** Every relation to these persons, whatever its period. */
    List<Relatiefeit> relaties(Collection<PersoonId> personen);

    /** Every relation that an organisation has, whatever its period. */
    List<Relatiefeit> relatiesVan(Organisatiecode organisatie);

    /** Every relation in these circles, whoever has it and whatever its period; tells who else a circle is about. */
    List<Relatiefeit> relatiesIn(Collection<Kring> kringen);
}
