package nl.regiehub.vocabulary.wijziging;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;

/**
 * What a change of the vocabulary does to recorded traffic. Counts only: an architect reads about codes, never about persons.
 *
 * @param berichten how many messages were looked at
 * @param geraakt how many of them are told differently
 * @param recent how many of those came in lately
 * @param wachtend how many of those wait for a meaning now
 * @param codes what changes, the code of most messages first
 */
public record Gevolg(long berichten, long geraakt, long recent, long wachtend, List<Codegevolg> codes) {

    /** Copies the list. */
    public Gevolg {
        codes = List.copyOf(codes);
    }

    /** The organisations whose messages are told differently. */
    public Set<Organisatiecode> afzenders() {
        return codes.stream().flatMap(code -> code.afzenders().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The persons whose dossier is told differently, to be counted and not to be named. */
    public Set<PersoonId> dossiers() {
        return codes.stream().flatMap(code -> code.dossiers().stream()).collect(Collectors.toSet());
    }

    /** What happens to the meaning of a code. */
    public enum Soort {
        /** Nothing mapped it, and now something does: what waited for it goes on. */
        KRIJGT_BETEKENIS,
        /** Something mapped it, and now nothing does: what comes with it waits. */
        VERLIEST_BETEKENIS,
        /** Its nearest concept is another one. */
        ANDERE_BETEKENIS,
        /** Two concepts are equally near, and the hub would have to choose. */
        WORDT_MEERDUIDIG,
        /** The same concept, told with another relation, another loss or other matches beside it. */
        ANDERE_RELATIE
    }

    /**
     * What happens to one code.
     *
     * @param code the code as messages have it
     * @param soort what happens
     * @param was the concepts that it meant, nearest first
     * @param wordt the concepts that it means then
     * @param berichten how many messages have it
     * @param recent how many of those came in lately
     * @param wachtend how many of those wait for a meaning now
     * @param afzenders whose messages they are
     * @param dossiers the persons they are about, to be counted and not to be named
     */
    public record Codegevolg(
            Code code,
            Soort soort,
            List<String> was,
            List<String> wordt,
            long berichten,
            long recent,
            long wachtend,
            Set<Organisatiecode> afzenders,
            Set<PersoonId> dossiers) {

        /** Copies the collections. */
        public Codegevolg {
            was = List.copyOf(was);
            wordt = List.copyOf(wordt);
            afzenders = Set.copyOf(afzenders);
            dossiers = Set.copyOf(dossiers);
        }
    }
}
