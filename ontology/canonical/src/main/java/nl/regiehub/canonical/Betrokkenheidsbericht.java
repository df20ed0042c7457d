package nl.regiehub.canonical;

import java.util.List;

/**
 * A party tells that it is involved with a person.
 *
 * @param kop the envelope
 * @param wet the law it helps under
 * @param persoon with whom
 * @param betrokkenheid the involvement as it now stands
 */
public record Betrokkenheidsbericht(Berichtkop kop, Wet wet, Persoonsgegevens persoon, Betrokkenheid betrokkenheid)
        implements Bericht {

    @Override
    public List<Persoonsgegevens> personen() {
        return List.of(persoon);
    }
}
