package nl.regiehub.canonical;

/** The canonical URIs of the code lists that the hub's messages carry. */
public final class Codelijst {

    private static final String ISTANDAARDEN = "https://informatiemodel.istandaarden.nl/informatiemodel/";

    private Codelijst() {}

    /**
     * A list of iWmo 3.2.
     *
     * @param naam the list's name in lower case, such as {@code wmo020}
     */
    public static String iwmo(String naam) {
        return ISTANDAARDEN + "iwmo/3.2/codelijsten/" + naam;
    }

    /**
     * A list of iJw 3.2.
     *
     * @param naam the list's name in lower case, such as {@code jz020}
     */
    public static String ijw(String naam) {
        return ISTANDAARDEN + "ijw/3.2/codelijsten/" + naam;
    }
}
