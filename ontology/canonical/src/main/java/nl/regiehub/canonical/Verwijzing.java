package nl.regiehub.canonical;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party asks another party to help a person; the other may accept or refuse.
 *
 * @param kop the envelope; its {@code ontvanger} is asked, its {@code afzender} asks
 * @param wet the law the help would be under
 * @param nummer the sender's number of the verwijzing, unique per sender
 * @param persoon for whom
 * @param hulp what is asked for (a code of the sender's list)
 * @param toelichting why, in words
 * @param aangeboden when it was offered
 * @param verwijzernaam what the asking organisation is called
 */
public record Verwijzing(
        Berichtkop kop,
        Wet wet,
        String nummer,
        Persoonsgegevens persoon,
        Code hulp,
        @Nullable String toelichting,
        Instant aangeboden,
        String verwijzernaam)
        implements Bericht {

    @Override
    public List<Persoonsgegevens> personen() {
        return List.of(persoon);
    }
}
