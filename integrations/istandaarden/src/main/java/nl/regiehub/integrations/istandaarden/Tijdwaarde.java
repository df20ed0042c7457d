package nl.regiehub.integrations.istandaarden;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A time of day without time zone, to the nanosecond. {@code 24:00:00} is the same time as {@code 00:00:00}, as XSD says.
 *
 * <p>{@code xs:time} has fractions of any length; the hub refuses what it cannot keep rather than round it.
 */
record Tijdwaarde() implements Waarde<LocalTime> {

    private static final int TOT_SECONDE = 8;
    private static final int NANOCIJFERS = 9;

    @Override
    public @Nullable LocalTime lees(String tekst) {
        String tijd = Witruimte.zonder(tekst);
        if (tijd.length() < TOT_SECONDE || tijd.charAt(2) != ':' || tijd.charAt(5) != ':') {
            return null;
        }
        int uur = Cijfers.lees(tijd, 0, 2);
        int minuut = Cijfers.lees(tijd, 3, 5);
        int seconde = Cijfers.lees(tijd, 6, TOT_SECONDE);
        int nano = nano(tijd);
        if (uur == 24 && minuut == 0 && seconde == 0 && nano == 0) {
            return LocalTime.MIDNIGHT;
        }
        boolean bestaat =
                uur >= 0 && uur < 24 && minuut >= 0 && minuut < 60 && seconde >= 0 && seconde < 60 && nano >= 0;
        return bestaat ? LocalTime.of(uur, minuut, seconde, nano) : null;
    }

    /** The fraction behind the seconds, or -1 when it is none or finer than a nanosecond. */
    private static int nano(String tijd) {
        if (tijd.length() == TOT_SECONDE) {
            return 0;
        }
        int eind = tijd.length();
        while (tijd.charAt(eind - 1) == '0') {
            eind--;
        }
        int cijfers = eind - TOT_SECONDE - 1;
        if (tijd.charAt(TOT_SECONDE) != '.' || tijd.length() == TOT_SECONDE + 1 || cijfers > NANOCIJFERS) {
            return -1;
        }
        int nano = Cijfers.lees(tijd, TOT_SECONDE + 1, eind);
        for (int i = cijfers; i < NANOCIJFERS && nano > 0; i++) {
            nano *= 10;
        }
        return nano;
    }

    @Override
    public String schrijf(LocalTime waarde) {
        String heel = "%02d:%02d:%02d".formatted(waarde.getHour(), waarde.getMinute(), waarde.getSecond());
        return waarde.getNano() == 0 ? heel : heel + zonderNullen(".%09d".formatted(waarde.getNano()));
    }

    private static String zonderNullen(String breuk) {
        int eind = breuk.length();
        while (breuk.charAt(eind - 1) == '0') {
            eind--;
        }
        return breuk.substring(0, eind);
    }

    @Override
    public String eis() {
        return "een tijd als uu:mm:ss, met hoogstens negen cijfers achter de komma van de seconde, zonder tijdzone";
    }
}
