package nl.regiehub.benchmarks.terminology;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.regiehub.benchmarks.terminology.Answer.Match;

/** Puts questions to both servers one by one, and keeps how the answers differ. */
final class Comparison {

    private static final int EXAMPLES = 5;

    private final FhirServer hub;
    private final FhirServer peer;
    private final Map<String, Integer> dropped = new TreeMap<>();
    private final List<String> different = new ArrayList<>();
    private int equal;
    private int fewer;

    Comparison(FhirServer hub, FhirServer peer) {
        this.hub = hub;
        this.peer = peer;
    }

    /** What a set of questions came to, in some lines. */
    String of(List<String> questions) throws IOException, InterruptedException {
        for (String question : questions) {
            compare(question, Answer.of(hub.read(question)), Answer.of(peer.read(question)));
        }
        return "%,d questions: %,d answered the same, %,d where the peer leaves out what the hub finds %s, %,d different%s"
                .formatted(questions.size(), equal, fewer, dropped, different.size(), examples());
    }

    private void compare(String question, Answer ours, Answer theirs) {
        var more = ours.beyond(theirs);
        if (more.isEmpty()) {
            different.add("%s%n    hub  %s%n    peer %s".formatted(question, ours, theirs));
        } else if (more.get().isEmpty()) {
            equal++;
        } else {
            fewer++;
            more.get().stream().map(Match::relation).forEach(relation -> dropped.merge(relation, 1, Integer::sum));
        }
    }

    private String examples() {
        return different.stream()
                .limit(EXAMPLES)
                .map(each -> "%n  ".formatted() + each)
                .collect(Collectors.joining());
    }
}
