package nl.regiehub.vocabulary.naslag;

import java.time.LocalDate;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Vocabularies;

/** The release of this build, opened once for all tests that read it. */
final class Bundel {

    static final String BASE = "https://regiehub.example/id/";
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final Naslagwerk WERK =
            Naslagwerk.van(Vocabularies.open(Vocabularies.bundled().bytes(), BASE));

    private Bundel() {}

    static String label(Begrip begrip) {
        return begrip.concept().label();
    }
}
