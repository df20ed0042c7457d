package nl.regiehub.canonical;

import java.util.List;

/**
 * A regiesysteem tells the state of a casus. The only source of 'own casus'.
 *
 * @param kop the envelope
 * @param wet the law the regie is done under
 * @param casus the casus as it now stands
 */
public record Casusbericht(Berichtkop kop, Wet wet, Casus casus) implements Bericht {

    @Override
    public List<Persoonsgegevens> personen() {
        return casus.personen().stream().map(Casus.Casuspersoon::persoon).toList();
    }
}
