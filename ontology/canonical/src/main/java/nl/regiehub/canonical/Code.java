package nl.regiehub.canonical;

/**
 * A value from a code list. Equal values of different lists mean nothing to each other.
 *
 * @param schema the canonical URI of the list, see {@link Codelijst}
 * @param waarde the code as the list spells it
 */
public record Code(String schema, String waarde) {

    @Override
    public String toString() {
        return schema + "|" + waarde;
    }
}
