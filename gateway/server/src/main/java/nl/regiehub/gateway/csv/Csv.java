package nl.regiehub.gateway.csv;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes lines that spreadsheets read: every cell in quotes, and none that a spreadsheet takes for a formula. */
public final class Csv {

    private static final String FORMULES = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder();

    /** Adds a row. */
    public Csv regel(Object... cellen) {
        text.append(Arrays.stream(cellen).map(cel -> cel(String.valueOf(cel))).collect(Collectors.joining(";")))
                .append("\r\n");
        return this;
    }

    private static String cel(String tekst) {
        String veilig = !tekst.isEmpty() && FORMULES.indexOf(tekst.charAt(0)) >= 0 ? "'" + tekst : tekst;
        return '"' + veilig.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
