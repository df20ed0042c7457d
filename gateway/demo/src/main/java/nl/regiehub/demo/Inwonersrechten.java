package nl.regiehub.demo;

/**
 * Lets one person of the region log in as an inwoner: the gemeente says who they are and when they were born, and what
 * they told at the desk about who may know what.
 */
final class Inwonersrechten {

    /** The system of the gemeente where they live. */
    static final String GEMEENTE = "regiesysteem-lindehoven";

    private static final String ACCOUNT = "anna.inwoner";

    private Inwonersrechten() {}

    /** Who logs in: somebody in the household that the tour of the first casemanager visits. */
    static Inwoner wie() {
        return Regio.huishoudens().stream()
                .filter(h -> Casussen.heeftCasus(h) && h.gemeente().equals(Regio.LINDEHOVEN))
                .map(Huishouden::hoofd)
                .findFirst()
                .orElseThrow();
    }

    /** States it until the hub has it; saying it again changes nothing. */
    static void leg(Hub hub) throws InterruptedException {
        Volhouden.totGelukt(() -> hub.stel(GEMEENTE, tabel()) == 200);
    }

    static String tabel() {
        var wie = wie();
        var bsn = wie.bsn().waarde();
        return """
                soort,nummer,bsn,account,datum,wil,door,houder,categorieen,bewijs,periode.van
                inlog,inwoner-1,%1$s,%2$s,,,,,,,2026-02-02
                geboorte,inwoner-2,%1$s,,%3$s,,,,,,
                wilsuiting,inwoner-3,%1$s,,,TOESTEMMING,ZELF,AGB:47470001,PLAN|DOEL|TAAK,MONDELING,2026-02-02
                wilsuiting,inwoner-4,%1$s,,,WEIGERING,ZELF,AGB:47470003,SCHULDEN,SCHRIFTELIJK,2026-02-02
                """.formatted(bsn, ACCOUNT, wie.geboren());
    }
}
