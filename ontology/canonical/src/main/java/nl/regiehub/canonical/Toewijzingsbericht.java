package nl.regiehub.canonical;

import java.util.List;

/**
 * A gemeente assigns products to a provider (iWmo and iJw 301): an opdracht, not a verwijzing.
 *
 * @param kop the envelope
 * @param wet Wmo or Jeugdwet
 * @param client for whom
 * @param toewijzingen what, at least one
 */
public record Toewijzingsbericht(Berichtkop kop, Wet wet, Client client, List<Toewijzing> toewijzingen)
        implements Bericht {

    /** Copies the list. */
    public Toewijzingsbericht {
        toewijzingen = List.copyOf(toewijzingen);
    }

    @Override
    public List<Persoonsgegevens> personen() {
        return List.of(client.persoon());
    }
}
