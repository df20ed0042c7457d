package nl.regiehub.canonical;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a verwijzing, told to the one who asked.
 *
 * @param kop the envelope; its {@code ontvanger} is the verwijzer
 * @param wet the law the help is under
 * @param verwijzing the verwijzer's number of the verwijzing
 * @param persoon for whom
 * @param status how far it is
 * @param reden why it was refused or ended (a code); required with {@link Status#GEWEIGERD}
 * @param op when this was so
 */
public record Terugkoppeling(
        Berichtkop kop,
        Wet wet,
        String verwijzing,
        Persoonsgegevens persoon,
        Status status,
        @Nullable Code reden,
        Instant op)
        implements Bericht {

    /** How far a verwijzing is, in the order in which it goes. */
    public enum Status {
        AANGEBODEN,
        GEACCEPTEERD,
        GEWEIGERD,
        GESTART,
        BEEINDIGD
    }

    @Override
    public List<Persoonsgegevens> personen() {
        return List.of(persoon);
    }
}
