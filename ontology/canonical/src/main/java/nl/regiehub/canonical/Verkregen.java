package nl.regiehub.canonical;

/** What data was obtained for. Data got for one of these may serve another only where the policy says so (AVG art. 5 lid 1 b). */
public enum Verkregen {
    /** To help somebody. */
    UITVOERING,
    /** To learn from each other, without consequences for anyone. */
    LEREN,
    /** To account for money and results. */
    VERANTWOORDING
}
