package nl.regiehub.canonical;

/**
 * The canonical URIs of the code lists that the hub's messages carry.
 *
 * <p>Lists of the iStandaarden follow the pattern that the standards' own FHIR example uses. iWmo and iJw publish a list of
 * the same name each, and the hub keeps them apart. The names are:
 *
 * <pre>
 * wmo020, jz020   product category            cod472   soort relatie
 * wmo588, jz588   reden beëindiging           cod046   geslacht
 * wmo002, jz002   reden wijziging             cod170   datumgebruik
 * wj756           eenheid                     cod700   naamgebruik
 * wmo757          frequentie (iJw too)        cod747   communicatievorm
 * wj232           juridische status           cod757   soort adres
 * wj003           wettelijke vertegenwoordiging   num061   aanduiding woonadres
 * cod467          status aanlevering          cod032   land
 * </pre>
 *
 * <p>The hub's own lists keep these URIs whatever base IRI an operator sets: they stand in partners' messages.
 */
public final class Codelijst {

    /** The hub's own concepts as a list: the code is the concept's slug, such as {@code ambulante-jeugdhulp}. */
    public static final String BEGRIP = "https://regiehub.example/id/begrip";

    /** What somebody is in a casus: {@code regisseur}, {@code casemanager}, {@code uitvoerend-hulpverlener}, and so on. */
    public static final String CASUSROL = hub("casusrol");

    /** Why a casus may be opened: {@code meervoudige-problematiek}, {@code veiligheid}, and so on. */
    public static final String CASUSGROND = hub("casusgrond");

    /** How far a planactie is: {@code gepland}, {@code loopt}, {@code gereed}, {@code vervallen}. */
    public static final String ACTIESTATUS = hub("actiestatus");

    /** Why a verwijzing is refused: {@code geen-plaats}, {@code past-niet-bij-aanbod}, and so on. */
    public static final String REDEN_WEIGERING = hub("reden-weigering");

    /** Why accepted help ended: {@code volgens-plan}, {@code verhuizing}, and so on. */
    public static final String REDEN_BEEINDIGING = hub("reden-beeindiging");

    /** What wijkverpleging under the Zvw does: {@code pv}, {@code vp}, {@code casemanagement-dementie}, and so on. */
    public static final String WIJKVERPLEGING_ZORGVORM = hub("wijkverpleging-zorgvorm");

    /** Zorgzwaartepakketten of the Wlz, as care providers write them in a FHIR verwijzing. */
    public static final String COD163 = iwlz("cod163");

    /** Functions of the Wlz, such as {@code 31} persoonlijke verzorging. */
    public static final String COD732 = iwlz("cod732");

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

    /**
     * A list of iWlz 2.4.
     *
     * @param naam the list's name in lower case, such as {@code cod163}
     */
    public static String iwlz(String naam) {
        return ISTANDAARDEN + "iwlz/estafette/2.4/codelijsten/" + naam;
    }

    /**
     * A list of the hub itself.
     *
     * @param naam the list's name in lower case, such as {@code casusrol}
     */
    public static String hub(String naam) {
        return "https://regiehub.example/id/lijst/" + naam;
    }

    /**
     * The five-character product codes of one gemeente, which no national list has. The hub carries them and never translates
     * them: the category beside the code is what has a meaning for others.
     *
     * @param gemeente the gemeente that gave the opdracht: sender of a 301, recipient of a 305 or 307
     */
    public static String productcode(Organisatiecode gemeente) {
        return hub("productcode/" + gemeente.waarde());
    }
}
