package nl.regiehub.gateway.vocabulaire;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Problem;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.Release;
import nl.regiehub.vocabulary.Vocabularies;
import nl.regiehub.vocabulary.Vocabularies.Checked;
import nl.regiehub.vocabulary.wijziging.Overzicht;
import nl.regiehub.vocabulary.wijziging.Verschil;
import nl.regiehub.vocabulary.wijziging.Verschil.Verandering;
import org.jspecify.annotations.Nullable;

/** What an architect can ask about files on disk, without a hub: whether they are in order, and what they change. */
public final class Bestandscontrole {

    private final PrintStream out;

    /** @param out where the answers go, a line each */
    public Bestandscontrole(PrintStream out) {
        this.out = out;
    }

    /**
     * Checks files: a line per scheme, or per problem, and a total.
     *
     * @param folder laid out as {@code ontology/vocabulary}
     * @return whether they are in order
     */
    public boolean check(Path folder) {
        return switch (Bestanden.in(folder).controleer()) {
            case Checked.Refused(var problemen) -> refused(problemen);
            case Checked.Accepted(var release) -> {
                var overzicht = Overzicht.van(release);
                overzicht
                        .schemas()
                        .forEach(schema -> out.printf(
                                "%s: %d concepts, %d mappings%n", schema.iri(), schema.begrippen(), schema.mappings()));
                artikelen(overzicht);
                total(overzicht.begrippen(), overzicht.mappings(), 0);
                yield true;
            }
        };
    }

    private boolean refused(List<Problem> problemen) {
        problemen.forEach(problem -> out.printf("%s: %s %s%n", problem.where(), problem.detail(), problem.herstel()));
        total(0, 0, problemen.size());
        return false;
    }

    /** No machine can say whether the law still reads so: the text of each of these has to be read by a person. */
    private void artikelen(Overzicht overzicht) {
        overzicht.teControleren().forEach(iri -> out.printf("%s: te controleren%n", iri));
        out.printf(
                "%d articles of law, %d te controleren%n",
                overzicht.artikelen(), overzicht.teControleren().size());
    }

    private void total(int concepts, int mappings, int violations) {
        out.printf("%d concepts, %d mappings, %d violations%n", concepts, mappings, violations);
    }

    /**
     * Tells what files change.
     *
     * @param folder the files
     * @param against other files; null for the release that came with the program
     * @return whether both are in order
     */
    public boolean diff(Path folder, @Nullable Path against) {
        var problemen = new ArrayList<Problem>();
        var nieuw = release(Bestanden.in(folder), problemen);
        var oud = against == null ? Optional.of(Vocabularies.bundled()) : release(Bestanden.in(against), problemen);
        if (oud.isEmpty() || nieuw.isEmpty()) {
            return refused(problemen);
        }
        changes(oud.get(), nieuw.get());
        return true;
    }

    /** Tells what changes from one release to another. */
    public void changes(Release oud, Release nieuw) {
        var veranderingen = Verschil.tussen(oud, nieuw).veranderingen();
        veranderingen.forEach(this::tell);
        out.printf("%d changes%n", veranderingen.size());
    }

    /** The release that files make; empty when they are not in order, and then it was told why. */
    public Optional<Release> release(Bestanden bestanden) {
        var problemen = new ArrayList<Problem>();
        var release = release(bestanden, problemen);
        if (release.isEmpty()) {
            refused(problemen);
        }
        return release;
    }

    private static Optional<Release> release(Bestanden bestanden, List<Problem> problemen) {
        return switch (bestanden.controleer()) {
            case Checked.Accepted(var release) -> Optional.of(release);
            case Checked.Refused(var gevonden) -> {
                problemen.addAll(gevonden);
                yield Optional.empty();
            }
        };
    }

    private void tell(Verandering verandering) {
        out.printf("%s %s %s %s%n", verandering.aard(), verandering.onderdeel(), verandering.iri(), verandering.naam());
        if (verandering.aard() == Verschil.Aard.ANDERS) {
            verandering
                    .eigenschappen()
                    .forEach(each -> out.printf("    %s: %s -> %s%n", each.naam(), each.was(), each.wordt()));
        }
    }
}
