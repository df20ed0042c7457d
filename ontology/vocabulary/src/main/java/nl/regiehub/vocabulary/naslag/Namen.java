package nl.regiehub.vocabulary.naslag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiehub.vocabulary.Begrip;

/** Who goes by which name, however it is written. */
final class Namen {

    private static final Comparator<Begrip> CONCEPTS_FIRST =
            Comparator.comparing(begrip -> !Naslagwerk.isBegrip(begrip));

    private final Map<String, Set<Begrip>> byName = new HashMap<>();

    Namen(Collection<Begrip> begrippen) {
        begrippen.stream().sorted(CONCEPTS_FIRST).forEach(this::add);
    }

    private void add(Begrip begrip) {
        var concept = begrip.concept();
        put(concept.code().toString(), begrip);
        put(concept.label(), begrip);
        put(Spelling.naam(concept.label()), begrip);
        concept.synoniemen().forEach(naam -> put(naam, begrip));
        begrip.vervallenNamen().forEach(naam -> put(naam.naam(), begrip));
    }

    private void put(String naam, Begrip begrip) {
        byName.computeIfAbsent(Spelling.gevouwen(naam), _ -> new LinkedHashSet<>())
                .add(begrip);
    }

    /** Concepts when any concept goes by the name; codes only when none does. */
    List<Begrip> van(String woord) {
        var all = new ArrayList<>(byName.getOrDefault(Spelling.gevouwen(woord), Set.of()));
        boolean begrip = all.stream().anyMatch(Naslagwerk::isBegrip);
        return all.stream().filter(each -> !begrip || Naslagwerk.isBegrip(each)).toList();
    }
}
