package nl.regiehub.routes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiehub.access.telling.Tijdvak;
import nl.regiehub.access.telling.Vak;
import nl.regiehub.access.telling.Verteld;
import nl.regiehub.canonical.Organisatiecode;

/** What was told of how many persons there are. Once told it stays so, whoever comes or goes. */
public interface Tellingboek {

    /** What was told of these periods in the name of an organisation. */
    Verteld van(Organisatiecode organisatie, List<Tijdvak> tijdvakken);

    /**
     * Keeps what is going to be told of some periods; of a period that has tables by now nothing changes.
     *
     * @param aantallen the cells of those periods
     */
    void stelVast(Organisatiecode organisatie, Set<Tijdvak> tijdvakken, Map<Vak, Integer> aantallen, Instant op);
}
