package nl.regiehub.vocabulary.naslag;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Vocabulary.Translation;
import nl.regiehub.vocabulary.naslag.Gebruik.Betekenis;

/** Which codes mean a concept, and which concepts a code means. */
final class Gebruiken {

    private final Naslagwerk werk;
    private final LocalDate op;

    Gebruiken(Naslagwerk werk, LocalDate op) {
        this.werk = werk;
        this.op = op;
    }

    List<Gebruik> van(Begrip begrip) {
        var found = Naslagwerk.isBegrip(begrip) ? codes(begrip) : concepts(begrip);
        return found.filter(gebruik -> !gebruik.codes().isEmpty()).toList();
    }

    private Stream<Gebruik> codes(Begrip begrip) {
        return werk.lijsten().stream()
                .filter(lijst -> !lijst.schema().equals(Codelijst.BEGRIP))
                .map(lijst -> new Gebruik(
                        lijst,
                        betekenissen(
                                werk.vocabulary().reverse(begrip.concept().iri(), lijst.schema(), op),
                                match -> werk.code(match.bron()))));
    }

    private Stream<Gebruik> concepts(Begrip code) {
        return werk.lijst(Codelijst.BEGRIP).stream()
                .flatMap(begrippen -> werk.vocabulary().translate(code.concept().code(), op)
                                instanceof Translation.Mapped(var matches)
                        ? Stream.of(
                                new Gebruik(begrippen, betekenissen(matches, match -> werk.begrip(match.concept()))))
                        : Stream.empty());
    }

    private static List<Betekenis> betekenissen(
            List<Vertaling> matches, Function<Vertaling, Optional<Begrip>> andereKant) {
        return matches.stream()
                .flatMap(match -> andereKant.apply(match).stream()
                        .map(ander -> new Betekenis(
                                ander.concept().iri(),
                                ander.concept().code().waarde(),
                                ander.concept().label(),
                                match.relatie(),
                                match.verlies())))
                .toList();
    }
}
