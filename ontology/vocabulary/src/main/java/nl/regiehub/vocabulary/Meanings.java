package nl.regiehub.vocabulary;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.vocabulary.Vocabulary.Translation;
import org.jspecify.annotations.Nullable;

/** All that a code has ever meant. A code that means the same on every day has its answer ready. */
final class Meanings {

    private final List<Dated> all;
    private final @Nullable Translation always;

    Meanings(List<Dated> meanings) {
        all = meanings.stream().sorted(Dated.BEST_FOR_CODE).toList();
        always = all.stream().allMatch(Dated::always) ? mapped(all) : null;
    }

    Translation on(LocalDate op) {
        if (always != null) {
            return always;
        }
        List<Dated> valid =
                all.stream().filter(dated -> dated.geldig().omvat(op)).toList();
        return valid.isEmpty()
                ? new Translation.UnknownCode("Geen vertaling van deze code geldt op %s.".formatted(op))
                : mapped(valid);
    }

    private static Translation mapped(List<Dated> meanings) {
        return new Translation.Mapped(meanings.stream().map(Dated::vertaling).toList());
    }

    /**
     * A meaning with the days on which it holds.
     *
     * @param zekerheid how sure we are, 0 to 1
     */
    record Dated(Vertaling vertaling, double zekerheid, Periode geldig) {

        /** The nearest meaning first. */
        static final Comparator<Dated> BEST_FOR_CODE = Comparator.<Dated, Relatie>comparing(
                        dated -> dated.vertaling().relatie())
                .thenComparing(Dated::zekerheid, Comparator.reverseOrder())
                .thenComparing(dated -> dated.vertaling().concept());

        /** A code that says less than the concept goes before one that says more than is known. */
        static final Comparator<Dated> BEST_FOR_CONCEPT = Comparator.<Dated>comparingInt(
                        dated -> loss(dated.vertaling().relatie()))
                .thenComparing(Dated::zekerheid, Comparator.reverseOrder())
                .thenComparing(dated -> dated.vertaling().bron().waarde());

        boolean always() {
            return geldig.van() == null && geldig.tot() == null;
        }

        private static int loss(Relatie relatie) {
            return switch (relatie) {
                case EXACT_MATCH -> 0;
                case CLOSE_MATCH -> 1;
                case NARROW_MATCH -> 2;
                case BROAD_MATCH -> 3;
                case RELATED_MATCH -> 4;
            };
        }
    }
}
