package nl.regiehub.canonical;

/**
 * A burgerservicenummer. It never prints itself, so that it cannot end up in a log by accident.
 *
 * @param waarde nine digits that pass the 11-proef (constraint CS002 of the iStandaarden)
 */
public record Bsn(String waarde) {

    /** Refuses what fails the 11-proef, without repeating it. */
    public Bsn {
        if (!geldig(waarde)) {
            throw new IllegalArgumentException("not a valid BSN");
        }
    }

    /** Whether the text is nine digits that pass the 11-proef: 9a+8b+7c+6d+5e+4f+3g+2h-i is a multiple of 11. */
    public static boolean geldig(String tekst) {
        if (tekst.length() != 9) {
            return false;
        }
        int som = 0;
        for (int i = 0; i < 9; i++) {
            int cijfer = tekst.charAt(i) - '0';
            if (cijfer < 0 || cijfer > 9) {
                return false;
            }
            som += (i == 8 ? -1 : 9 - i) * cijfer;
        }
        return som % 11 == 0 && !tekst.equals("000000000");
    }

    @Override
    public String toString() {
        return "*********";
    }
}
