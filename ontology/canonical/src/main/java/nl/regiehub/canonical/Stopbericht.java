package nl.regiehub.canonical;

import java.util.List;

/**
 * A provider tells a gemeente that delivery ended (iWmo and iJw 307).
 *
 * @param kop the envelope
 * @param wet Wmo or Jeugdwet
 * @param persoon for whom
 * @param leveringen what ended, at least one
 */
public record Stopbericht(Berichtkop kop, Wet wet, Persoonsgegevens persoon, List<StopLevering> leveringen)
        implements Bericht {

    /** Copies the list. */
    public Stopbericht {
        leveringen = List.copyOf(leveringen);
    }

    @Override
    public List<Persoonsgegevens> personen() {
        return List.of(persoon);
    }
}
