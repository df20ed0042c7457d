package nl.regiehub.access;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.regiehub.access.Beleid.Regel;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Voorwaarden.Leeftijd;
import nl.regiehub.canonical.Persoonsfeit.Maatregel;

/** Something that would be needed for a yes: a function of the policy and the question, never of what exists. */
public sealed interface Reden {

    /** For a person to read. */
    String tekst();

    /** No rule of the role speaks of this kind of data for this purpose. */
    record RolEnDoel() implements Reden {

        @Override
        public String tekst() {
            return "een rol en een doel waarvoor dit soort gegevens is toegestaan";
        }
    }

    /**
     * What one rule asks.
     *
     * @param relaties all relations that must hold
     * @param maatregelen by which of these a representative may act; empty where nobody needs to
     * @param leeftijd how old the person must be
     * @param toestemming whether consent is needed
     */
    record Relatie(List<Relatiesoort> relaties, Set<Maatregel> maatregelen, Leeftijd leeftijd, boolean toestemming)
            implements Reden {

        static Relatie van(Regel regel) {
            var relaties = new ArrayList<Relatiesoort>();
            relaties.add(regel.relatie());
            regel.voorwaarden().ook().stream().sorted().forEach(relaties::add);
            var stemtToe = regel.voorwaarden().toestemming() || regel.grond().soort() == Grondslag.Soort.TOESTEMMING;
            return new Relatie(
                    List.copyOf(relaties),
                    regel.voorwaarden().maatregelen(),
                    regel.voorwaarden().leeftijd(),
                    stemtToe && !relaties.contains(Relatiesoort.TOESTEMMING));
        }

        @Override
        public String tekst() {
            var delen = new ArrayList<String>();
            relaties.forEach(relatie -> delen.add(relatie.uitleg()));
            if (!maatregelen.isEmpty()) {
                delen.add("namelijk "
                        + maatregelen.stream()
                                .sorted()
                                .map(maatregel -> maatregel.name().toLowerCase(Locale.ROOT))
                                .collect(joining(" of ")));
            }
            if (!leeftijd.equals(Leeftijd.ALLE)) {
                delen.add(leeftijd.uitleg());
            }
            if (toestemming) {
                delen.add("toestemming van de persoon of wie daarover gaat");
            }
            return String.join(", en ", delen);
        }
    }

    /** Nothing that the person, or the purpose for which the data was obtained, has against it. */
    record GeenBezwaar() implements Reden {

        @Override
        public String tekst() {
            return "geen bezwaar of afscherming van de persoon, en gegevens die voor dit doel mogen dienen";
        }
    }

    /** A role with the operation and a purpose that belongs to it. */
    record Operatie(String naam) implements Reden {

        @Override
        public String tekst() {
            return "een rol die '%s' mag, met een doel dat daarbij hoort".formatted(naam);
        }
    }

    /** A mandate for the service, with enough left. */
    record Mandaat() implements Reden {

        @Override
        public String tekst() {
            return "een mandaat voor deze dienst dat nu geldt en ruimte heeft voor dit bedrag";
        }
    }

    /** Not being the one who decided. */
    record Functiescheiding() implements Reden {

        @Override
        public String tekst() {
            return "een ander dan wie over de toegang besliste";
        }
    }

    /** An answer of the decision point that the operator set in place of the hub's own. */
    record Beslispunt() implements Reden {

        @Override
        public String tekst() {
            return "een besluit van het ingestelde beslispunt";
        }
    }
}
