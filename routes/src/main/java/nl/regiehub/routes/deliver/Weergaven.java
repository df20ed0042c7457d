package nl.regiehub.routes.deliver;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.integrations.seam.UnencodableException;
import nl.regiehub.integrations.seam.Weergave;
import nl.regiehub.routes.Leeslijsten;
import nl.regiehub.vocabulary.Matches;
import nl.regiehub.vocabulary.Matches.Herkomst;
import nl.regiehub.vocabulary.Matches.Match;
import nl.regiehub.vocabulary.Matches.Reden;
import nl.regiehub.vocabulary.Vocabulary;

/** Says the codes of a message in the words of the lists that its recipient reads. */
final class Weergaven {

    /** A narrower code would say more than the source did, and a related one something else. */
    private static final Set<Relatie> TRUE_TO_THE_SOURCE =
            EnumSet.of(Relatie.EXACT_MATCH, Relatie.CLOSE_MATCH, Relatie.BROAD_MATCH);

    private final Vocabulary vocabulary;

    Weergaven(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What the lists call the codes; a code that a list has no word for is left out.
     *
     * @param op the day of the message
     * @throws UnencodableException when a list has a broader word only and the recipient does not permit that, or when the hub
     *     does not know the list
     */
    List<Weergave> van(Collection<Code> codes, Leeslijsten lijsten, LocalDate op) {
        return lijsten.schemas().stream()
                .flatMap(lijst -> codes.stream().flatMap(code -> op(code, lijst, op, lijsten.viaRuimer())))
                .toList();
    }

    private Stream<Weergave> op(Code code, String lijst, LocalDate op, boolean viaRuimer) {
        return switch (vocabulary.matches(code, lijst, op, viaRuimer)) {
            case Matches.Found(var matches) ->
                matches.stream()
                        .filter(match -> TRUE_TO_THE_SOURCE.contains(match.relatie()))
                        .map(match -> weergave(code, match));
            case Matches.None(var reden, var waarom)
            when reden == Reden.ALLEEN_RUIMER ->
                throw unsayable(
                        code.schema(),
                        waarom,
                        "Sta in het bestand van de partner viaRuimer toe, of koppel de code aan een code van zijn lijst.");
            case Matches.None(var reden, var waarom)
            when reden == Reden.LIJST_ONBEKEND ->
                throw unsayable(lijst, waarom, "Verbeter codelijsten in het bestand van de partner.");
            case Matches.None _ -> Stream.empty();
        };
    }

    private static Weergave weergave(Code code, Match match) {
        return new Weergave(
                code,
                match.doel(),
                match.label(),
                match.relatie(),
                match.verlies(),
                match.via().stream().map(Herkomst::mapping).toList());
    }

    private static UnencodableException unsayable(String lijst, String waarom, String herstel) {
        return new UnencodableException(new Problem(Kind.UNDELIVERABLE, lijst, waarom, herstel));
    }
}
