package nl.regiehub.gateway.vocabulaire;

import java.util.List;
import java.util.regex.Pattern;
import nl.regiehub.canonical.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a file, and on which line of it.
 *
 * @param waar file, line and thing, as far as these are known
 * @param regel the line's number, from 1; null when it is about the file as a whole
 * @param detail what is wrong
 * @param herstel what to do
 */
public record Regelprobleem(String waar, @Nullable Integer regel, String detail, String herstel) {

    /** Those of the problems that are in a file. */
    static List<Regelprobleem> in(String pad, List<Problem> problemen) {
        var plaats = Pattern.compile("^" + Pattern.quote(pad) + "(?::([0-9]{1,9}))?(?![\\w.-]).*");
        return problemen.stream()
                .flatMap(
                        problem -> plaats.matcher(problem.where()).results().map(found -> van(problem, found.group(1))))
                .toList();
    }

    private static Regelprobleem van(Problem problem, @Nullable String regel) {
        return new Regelprobleem(
                problem.where(), regel == null ? null : Integer.valueOf(regel), problem.detail(), problem.herstel());
    }
}
