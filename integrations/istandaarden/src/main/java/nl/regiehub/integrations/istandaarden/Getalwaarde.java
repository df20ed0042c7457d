package nl.regiehub.integrations.istandaarden;

import org.jspecify.annotations.Nullable;

/**
 * A whole number from zero, written as an {@code xs:integer}: a sign and leading zeros are allowed and mean nothing.
 *
 * @param maximum the largest number allowed
 */
record Getalwaarde(int maximum) implements Waarde<Integer> {

    /** More significant digits than this do not fit an int, and no datatype allows them. */
    private static final int CIJFERS = 9;

    @Override
    public @Nullable Integer lees(String tekst) {
        String getal = Witruimte.zonder(tekst);
        boolean min = getal.startsWith("-");
        int begin = min || getal.startsWith("+") ? 1 : 0;
        if (begin == getal.length()) {
            return null;
        }
        int waarde = cijfers(getal, begin);
        return waarde < 0 || waarde > maximum || (min && waarde != 0) ? null : (Integer) waarde;
    }

    private static int cijfers(String getal, int begin) {
        int waarde = 0;
        int lengte = 0;
        for (int i = begin; i < getal.length(); i++) {
            int cijfer = getal.charAt(i) - '0';
            if (cijfer < 0 || cijfer > 9 || lengte == CIJFERS) {
                return -1;
            }
            waarde = 10 * waarde + cijfer;
            lengte = waarde == 0 ? 0 : lengte + 1;
        }
        return waarde;
    }

    @Override
    public String schrijf(Integer waarde) {
        return waarde.toString();
    }

    @Override
    public String eis() {
        return "een geheel getal van 0 tot en met " + maximum;
    }
}
