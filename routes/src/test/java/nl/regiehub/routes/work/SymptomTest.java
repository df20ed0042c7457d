package nl.regiehub.routes.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import org.junit.jupiter.api.Test;

class SymptomTest {

    @Test
    void namesWhatFailedAndWhere() {
        var failure = new HubException(Fault.STORE_UNAVAILABLE, "could not settle", new SQLException());

        assertThat(Symptom.of(failure))
                .startsWith("STORE_UNAVAILABLE: could not settle at ")
                .contains("caused by java.sql.SQLException at ")
                .contains("SymptomTest.java");
    }

    @Test
    void repeatsNothingOfWhatALibrarySays() {
        var failure = new HubException(
                Fault.DATA,
                "could not settle",
                new SQLException("Value too long: 'J. Jansen'", new RuntimeException("Jansen")));

        assertThat(Symptom.of(failure)).doesNotContain("Jansen");
    }
}
