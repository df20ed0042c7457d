package nl.regiehub.integrations.istandaarden;

import nl.regiehub.canonical.Problem;

/** Reading a message had to stop: it is no XML, or more of it than the hub takes. */
final class Afgebroken extends Exception {

    private final Problem.Kind soort;
    private final String detail;
    private final String herstel;

    /** Without a stack trace: a sender's mistake is no fault of the hub, and costs no more than it must. */
    Afgebroken(Problem.Kind soort, String detail, String herstel) {
        super(detail, null, false, false);
        this.soort = soort;
        this.detail = detail;
        this.herstel = herstel;
    }

    static Afgebroken onleesbaar() {
        return new Afgebroken(
                Problem.Kind.UNREADABLE,
                "Het bericht is geen welgevormde XML in UTF-8.",
                "Maak het bericht opnieuw aan en controleer het met een XML-parser.");
    }

    static Afgebroken documenttype() {
        return new Afgebroken(
                Problem.Kind.UNREADABLE,
                "Het bericht bevat een documenttype of een eigen entiteit; die zijn niet toegestaan.",
                "Verstuur het bericht zonder DOCTYPE en zonder eigen entiteiten.");
    }

    static Afgebroken codering() {
        return new Afgebroken(
                Problem.Kind.UNREADABLE,
                "Het bericht is geen XML 1.0 in UTF-8.",
                "Verstuur het bericht als XML 1.0 in UTF-8, zoals het berichtenverkeer voorschrijft.");
    }

    static Afgebroken grens(String detail) {
        return new Afgebroken(
                Problem.Kind.LIMIT_EXCEEDED, detail, "Verdeel de inhoud over meer berichten of kort haar in.");
    }

    /** The problem as it is told to the sender. */
    Problem op(String plaats) {
        return new Problem(soort, plaats, detail, herstel);
    }
}
