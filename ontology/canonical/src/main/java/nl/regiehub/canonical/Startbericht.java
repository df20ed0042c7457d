package nl.regiehub.canonical;

import java.util.List;

/**
 * A provider tells a gemeente that delivery began (iWmo and iJw 305).
 *
 * @param kop the envelope
 * @param wet Wmo or Jeugdwet
 * @param persoon for whom
 * @param leveringen what began, at least one
 */
public record Startbericht(Berichtkop kop, Wet wet, Persoonsgegevens persoon, List<StartLevering> leveringen)
        implements Bericht {

    /** Copies the list. */
    public Startbericht {
        leveringen = List.copyOf(leveringen);
    }

    @Override
    public List<Persoonsgegevens> personen() {
        return List.of(persoon);
    }
}
