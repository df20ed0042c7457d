package nl.regiehub.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Persoonsfeit.Gever;

/**
 * Who may say what a person wants with their data: the person from 12, who has gezag or is voogd until 16 (BW art. 1:245
 * and 1:302; Jeugdwet art. 7.3.4), and of an adult the mentor or curator (BW art. 1:453 and 1:381). From 12 until 16 the
 * person and who has gezag must both agree; either can refuse.
 */
public final class Spreekrecht {

    private Spreekrecht() {}

    /**
     * As whom somebody speaks for a person on a day.
     *
     * @param feiten what is known of the person; without a date of birth nobody speaks for them
     * @return empty when the asker does not
     */
    public static Set<Gever> van(Vrager vrager, List<Persoonsfeit> feiten, LocalDate op) {
        var wie = new Hoedanigheid(vrager, op, Instant.EPOCH, List.of()); // no ventiel lets anybody speak
        return new Relaties(wie, List.of(), feiten).spreekt();
    }
}
