package nl.regiehub.vocabulary.naslag;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Matches.Match;
import nl.regiehub.vocabulary.naslag.Gebruik.Betekenis;

/** What somebody mapped to a concept or a code, list by list. */
final class Gebruiken {

    private final Naslagwerk werk;
    private final LocalDate op;

    Gebruiken(Naslagwerk werk, LocalDate op) {
        this.werk = werk;
        this.op = op;
    }

    List<Gebruik> van(Begrip begrip) {
        Map<String, List<Match>> byList = werk
                .vocabulary()
                .matches(begrip.concept().code(), op)
                .stream()
                .collect(
                        Collectors.groupingBy(match -> match.doel().schema(), LinkedHashMap::new, Collectors.toList()));
        return byList.entrySet().stream()
                .flatMap(list -> werk.lijst(list.getKey()).stream()
                        .map(lijst -> new Gebruik(
                                lijst,
                                list.getValue().stream()
                                        .map(Gebruiken::betekenis)
                                        .toList())))
                .toList();
    }

    private static Betekenis betekenis(Match match) {
        return new Betekenis(match.iri(), match.doel().waarde(), match.label(), match.relatie(), match.verlies());
    }
}
