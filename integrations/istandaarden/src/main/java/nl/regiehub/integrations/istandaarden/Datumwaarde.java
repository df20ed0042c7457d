package nl.regiehub.integrations.istandaarden;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A day without time zone.
 *
 * <p>{@code xs:date} also has years before 1 and after 9999. No message means those, and no store and no other standard
 * behind the hub takes them, so the hub does not either.
 */
record Datumwaarde() implements Waarde<LocalDate> {

    @Override
    public @Nullable LocalDate lees(String tekst) {
        String datum = Witruimte.zonder(tekst);
        if (datum.length() != 10 || datum.charAt(4) != '-' || datum.charAt(7) != '-') {
            return null;
        }
        int jaar = Cijfers.lees(datum, 0, 4);
        int maand = Cijfers.lees(datum, 5, 7);
        int dag = Cijfers.lees(datum, 8, 10);
        return bestaat(jaar, maand, dag) ? LocalDate.of(jaar, maand, dag) : null;
    }

    private static boolean bestaat(int jaar, int maand, int dag) {
        return jaar >= 1
                && maand >= 1
                && maand <= 12
                && dag >= 1
                && (dag <= 28 || YearMonth.of(jaar, maand).isValidDay(dag));
    }

    @Override
    public String schrijf(LocalDate waarde) {
        return waarde.toString();
    }

    @Override
    public String eis() {
        return "een bestaande datum als jjjj-mm-dd van 0001 tot en met 9999, zonder tijdzone";
    }
}
