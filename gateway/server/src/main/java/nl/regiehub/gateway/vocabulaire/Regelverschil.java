package nl.regiehub.gateway.vocabulaire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.regiehub.vocabulary.Bestanden;

/**
 * A line that a proposal takes out of a file or puts into it.
 *
 * @param bestand path of the file
 * @param nummer the line's number, in the file of today when it goes and in the new one when it comes
 * @param erbij whether it comes
 * @param tekst what it says
 */
public record Regelverschil(String bestand, int nummer, boolean erbij, String tekst) {

    static List<Regelverschil> tussen(Bestanden nu, Bestanden wijziging) {
        return wijziging.inhoud().keySet().stream()
                .flatMap(pad -> {
                    var toen = nu.tekst(pad).orElse("").lines().toList();
                    var straks = wijziging.tekst(pad).orElse("").lines().toList();
                    return Stream.concat(
                            alleenIn(pad, toen, straks, false).stream(), alleenIn(pad, straks, toen, true).stream());
                })
                .toList();
    }

    /** Both files are laid out in one way and sorted, so a line that is in only one of them is the difference. */
    private static List<Regelverschil> alleenIn(String pad, List<String> deze, List<String> andere, boolean erbij) {
        var left = new ArrayList<>(andere);
        var found = new ArrayList<Regelverschil>();
        for (int i = 0; i < deze.size(); i++) {
            if (!left.remove(deze.get(i))) {
                found.add(new Regelverschil(pad, i + 1, erbij, deze.get(i)));
            }
        }
        return found;
    }
}
