package nl.regiehub.canonical;

/**
 * How an organisation is known in a register.
 *
 * @param stelsel the register
 * @param waarde the code in it, for example {@code 0363} or {@code 42420001}
 */
public record Organisatiecode(Stelsel stelsel, String waarde) implements Comparable<Organisatiecode> {

    /** The registers of organisations. */
    public enum Stelsel {
        /** CBS gemeentecode, four digits. */
        GEMEENTE,
        /** AGB-code of Vektis, eight digits. */
        AGB,
        /** UZOVI-code of a zorgverzekeraar or zorgkantoor, four digits. */
        UZOVI,
        /** Kamer van Koophandel, eight digits. */
        KVK,
        /** Organisatie-identificatienummer, twenty digits. */
        OIN,
        /** UZI-register abonneenummer. */
        URA
    }

    /** A gemeente by its CBS code. */
    public static Organisatiecode gemeente(String code) {
        return new Organisatiecode(Stelsel.GEMEENTE, code);
    }

    /** A provider by its AGB-code. */
    public static Organisatiecode agb(String code) {
        return new Organisatiecode(Stelsel.AGB, code);
    }

    /** An insurer by its UZOVI-code. */
    public static Organisatiecode uzovi(String code) {
        return new Organisatiecode(Stelsel.UZOVI, code);
    }

    /** Reads what {@link #toString()} writes, such as {@code AGB:42420001}. */
    public static Organisatiecode van(String tekst) {
        int dubbelePunt = tekst.indexOf(':');
        if (dubbelePunt < 0) {
            throw new IllegalArgumentException("an organisation is written REGISTER:CODE: '%s'".formatted(tekst));
        }
        return new Organisatiecode(Stelsel.valueOf(tekst.substring(0, dubbelePunt)), tekst.substring(dubbelePunt + 1));
    }

    @Override
    public int compareTo(Organisatiecode other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return stelsel + ":" + waarde;
    }
}
