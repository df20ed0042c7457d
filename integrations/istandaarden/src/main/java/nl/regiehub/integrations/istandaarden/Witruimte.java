package nl.regiehub.integrations.istandaarden;

/** White space as XML knows it: space, tab, line feed and carriage return. */
final class Witruimte {

    private Witruimte() {}

    static boolean is(char teken) {
        return teken == ' ' || teken == '\n' || teken == '\t' || teken == '\r';
    }

    /** Takes white space off both ends, as XSD does for numbers, dates and times. */
    static String zonder(String tekst) {
        int begin = 0;
        int eind = tekst.length();
        while (begin < eind && is(tekst.charAt(begin))) {
            begin++;
        }
        while (eind > begin && is(tekst.charAt(eind - 1))) {
            eind--;
        }
        return tekst.substring(begin, eind);
    }
}
