package nl.regiehub.integrations.istandaarden;

/** Digits at a known place in a text. */
final class Cijfers {

    private Cijfers() {}

    /**
     * Reads the digits from one place up to another.
     *
     * @return the number, or -1 when one of the characters is no digit
     */
    static int lees(String tekst, int begin, int eind) {
        int waarde = 0;
        for (int i = begin; i < eind; i++) {
            int cijfer = tekst.charAt(i) - '0';
            if (cijfer < 0 || cijfer > 9) {
                return -1;
            }
            waarde = 10 * waarde + cijfer;
        }
        return waarde;
    }
}
