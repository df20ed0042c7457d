package nl.regiehub.integrations.istandaarden;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Text that is kept exactly as it came in: the datatypes of the basisschema preserve white space.
 *
 * @param eis what is asked for
 * @param toegestaan whether a text will do
 */
record Tekstwaarde(String eis, Predicate<String> toegestaan) implements Waarde<String> {

    /** One line with something on it, as the pattern {@code .*[^\s].*} asks. */
    static Tekstwaarde regel(int lengte) {
        return new Tekstwaarde(
                "1 tot en met %d tekens op één regel, niet alleen spaties".formatted(lengte),
                tekst -> tekst.length() <= lengte && enkeleRegel(tekst) && gevuld(tekst));
    }

    /** Text of any length with something in it. */
    static Tekstwaarde vrij() {
        return new Tekstwaarde("tekst die niet alleen uit spaties bestaat", Tekstwaarde::gevuld);
    }

    /** A number of digits. */
    static Tekstwaarde cijfers(int minimum, int maximum) {
        return new Tekstwaarde(
                minimum == maximum
                        ? "precies %d cijfers".formatted(minimum)
                        : "%d tot en met %d cijfers".formatted(minimum, maximum),
                tekst -> tekst.length() >= minimum && tekst.length() <= maximum && alleenCijfers(tekst));
    }

    /** One to six letters without dots or spaces, from A to the end of the Vietnamese ones. */
    static Tekstwaarde voorletters() {
        return new Tekstwaarde(
                "1 tot en met 6 letters zonder punten of spaties",
                tekst ->
                        !tekst.isEmpty() && tekst.length() <= 6 && tekst.chars().allMatch(Tekstwaarde::letter));
    }

    /** A version such as {@code 1.0.0}. */
    static Tekstwaarde versie() {
        return new Tekstwaarde("een versienummer van drie delen, zoals 1.0.0", Tekstwaarde::driedelig);
    }

    /** Only this text, such as the code of a message. */
    static Tekstwaarde vast(String tekst) {
        return new Tekstwaarde("de waarde " + tekst, tekst::equals);
    }

    @Override
    public @Nullable String lees(String tekst) {
        return toegestaan.test(tekst) ? tekst : null;
    }

    @Override
    public String schrijf(String waarde) {
        return waarde;
    }

    private static boolean enkeleRegel(String tekst) {
        return tekst.indexOf('\n') < 0 && tekst.indexOf('\r') < 0;
    }

    private static boolean gevuld(String tekst) {
        for (int i = 0; i < tekst.length(); i++) {
            if (!Witruimte.is(tekst.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean alleenCijfers(String tekst) {
        for (int i = 0; i < tekst.length(); i++) {
            if (!cijfer(tekst.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean driedelig(String tekst) {
        String[] delen = tekst.split("\\.", -1);
        return delen.length == 3 && versiedeel(delen[0]) && versiedeel(delen[1]) && versiedeel(delen[2]);
    }

    private static boolean versiedeel(String deel) {
        return !deel.isEmpty() && alleenCijfers(deel) && (deel.length() == 1 || deel.charAt(0) != '0');
    }

    private static boolean cijfer(int teken) {
        return teken >= '0' && teken <= '9';
    }

    private static boolean letter(int teken) {
        return (teken >= 'a' && teken <= 'z') || (teken >= 'A' && teken <= 'Z') || (teken >= 'À' && teken <= 'ỳ');
    }
}
