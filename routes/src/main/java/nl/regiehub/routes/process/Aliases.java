package nl.regiehub.routes.process;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.routes.Persons;

/** Whom a partner may name by pseudonym: those of whom the hub told it, under the name that the hub gave it. */
record Aliases(Persons persons) {

    /** What is wrong with the pseudonyms in a message; whose they are, or whether anybody's, makes no difference. */
    List<Problem> problems(PartnerId sender, Bericht bericht) {
        var personen = bericht.personen();
        return IntStream.range(0, personen.size())
                .boxed()
                .flatMap(place -> personen.get(place).pseudoniem().stream()
                        .filter(pseudonym ->
                                persons.underPseudonym(pseudonym, sender).isEmpty())
                        .flatMap(_ -> Stream.of(unknown(place))))
                .toList();
    }

    private static Problem unknown(int place) {
        return new Problem(
                Kind.INVALID_VALUE,
                "personen[%d].sleutel".formatted(place),
                "De hub heeft u van niemand verteld onder dit pseudoniem.",
                "Neem het pseudoniem precies over zoals u het kreeg. Een sleutel van uzelf begint niet met '%s'."
                        .formatted(Persoonsgegevens.PSEUDONIEM));
    }
}
