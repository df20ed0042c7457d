package nl.regiehub.vocabulary.naslag;

import java.time.LocalDate;
import java.util.List;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Lijst;

/**
 * Where words of the region get in each other's way.
 *
 * @param publicatie id of the release that was looked at
 * @param homoniemen one word, several meanings; the worst first
 * @param gelijkluidend codes of several lists with one name and not one meaning
 * @param synoniemen one meaning, several words on the lists of partners
 * @param dekking how far each list is translated
 * @param afwijkingen what each gemeente calls something else than the region does
 */
public record Spraakverwarring(
        String publicatie,
        List<Homoniem> homoniemen,
        List<Gelijkluidend> gelijkluidend,
        List<Synoniem> synoniemen,
        List<Dekking> dekking,
        List<Afwijking> afwijkingen) {

    /** Copies the lists. */
    public Spraakverwarring {
        homoniemen = List.copyOf(homoniemen);
        gelijkluidend = List.copyOf(gelijkluidend);
        synoniemen = List.copyOf(synoniemen);
        dekking = List.copyOf(dekking);
        afwijkingen = List.copyOf(afwijkingen);
    }

    static Spraakverwarring in(Naslagwerk werk, LocalDate op) {
        var dekking = Dekking.van(werk, op);
        return new Spraakverwarring(
                werk.publicatie(),
                new Homoniemen(werk).gevonden(),
                Gelijkluidend.van(werk, op),
                Synoniem.van(werk, op),
                dekking,
                Afwijking.van(dekking));
    }

    /**
     * One word with several meanings.
     *
     * @param woord the word; with a hyphen behind it when only compounds begin with it
     * @param grond how it was found
     * @param betekenissen the concepts that go by it or have it in their name
     * @param verward pairs of those that the region warns to keep apart
     */
    public record Homoniem(String woord, Grond grond, List<Begrip> betekenissen, List<Verward> verward) {

        /** Copies the lists. */
        public Homoniem {
            betekenissen = List.copyOf(betekenissen);
            verward = List.copyOf(verward);
        }

        /** How a homonym shows. */
        public enum Grond {
            /** Several concepts go by the word itself. */
            ZELFDE_NAAM,
            /** Concepts that are taken for each other share the word. */
            WOORDFAMILIE
        }
    }

    /** Two concepts that are taken for each other. */
    public record Verward(Begrip een, Begrip ander) {}

    /**
     * How far a list is translated.
     *
     * @param lijst which
     * @param codes how many codes it has on the day
     * @param exact how many mean just one concept
     * @param vrijwel how many mean nearly a concept
     * @param ruimer how many have only a broader concept
     * @param nauwer how many have only narrower concepts
     * @param verwant how many have only a related concept
     * @param zonder how many have none; all of them for a list that is carried
     */
    public record Dekking(
            Lijst lijst, int codes, int exact, int vrijwel, int ruimer, int nauwer, int verwant, int zonder) {

        private static List<Dekking> van(Naslagwerk werk, LocalDate op) {
            return new Dekkingen(werk, op).alle();
        }
    }

    /**
     * How far a gemeente has words of its own.
     *
     * @param gemeente its four-digit code
     * @param woorden how many codes its own lists have
     * @param afwijkend how many of those mean no concept of the region exactly
     */
    public record Afwijking(String gemeente, int woorden, int afwijkend) {

        private static List<Afwijking> van(List<Dekking> dekking) {
            return Dekkingen.afwijkingen(dekking);
        }
    }
}
