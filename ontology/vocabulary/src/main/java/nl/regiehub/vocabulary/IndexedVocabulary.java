package nl.regiehub.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.vocabulary.Concept.Status;
import nl.regiehub.vocabulary.Matches.Match;
import nl.regiehub.vocabulary.Meanings.Dated;

/**
 * One release, held in memory by code, by concept and by list.
 *
 * @param publicatie id of the release
 * @param meanings what each code means
 * @param without why a code has no concept, for codes that somebody looked at
 * @param codes which codes mean a concept, by concept and then by list
 * @param lijsten every list
 * @param labels what IRIs and codes are called
 * @param concepts what a list holds, by label
 * @param begrippen everything about each concept and code, by IRI
 * @param translator finds matches on other lists
 */
record IndexedVocabulary(
        String publicatie,
        Map<Code, Meanings> meanings,
        Map<Code, String> without,
        Map<String, Map<String, List<Dated>>> codes,
        Lijsten lijsten,
        Map<String, String> labels,
        Map<String, List<Concept>> concepts,
        Map<String, Begrip> begrippen,
        Translator translator)
        implements Vocabulary {

    @Override
    public Translation translate(Code code, LocalDate op) {
        Meanings known = meanings.get(code);
        return known == null ? withoutMeaning(code, op) : known.on(op);
    }

    @Override
    public List<Vertaling> reverse(String concept, String schema, LocalDate op) {
        return codes.getOrDefault(concept, Map.of()).getOrDefault(schema, List.of()).stream()
                .filter(dated -> dated.geldig().omvat(op))
                .map(Dated::vertaling)
                .toList();
    }

    @Override
    public Translated translate(Bericht bericht) {
        LocalDate op = bericht.kop().dagtekening();
        var vertalingen = new ArrayList<Vertaling>();
        var onbekend = new ArrayList<Code>();
        for (Code code : Codes.of(bericht)) {
            switch (translate(code, op)) {
                case Translation.Mapped mapped -> vertalingen.addAll(mapped.matches());
                case Translation.Carried _ -> {}
                case Translation.UnknownCode _, Translation.UnknownList _ -> onbekend.add(code);
            }
        }
        return new Translated(vertalingen, onbekend);
    }

    @Override
    public Optional<String> label(String iri) {
        return Optional.ofNullable(labels.get(iri));
    }

    @Override
    public List<Concept> concepts(String schema) {
        return concepts.getOrDefault(schema, List.of());
    }

    @Override
    public List<Concept> voorstellen() {
        return concepts.values().stream()
                .flatMap(List::stream)
                .filter(concept -> concept.status() == Status.VOORSTEL)
                .toList();
    }

    @Override
    public Optional<Begrip> begrip(String iri) {
        return Optional.ofNullable(begrippen.get(iri));
    }

    @Override
    public List<Lijst> alleLijsten() {
        return lijsten.all();
    }

    @Override
    public Matches matches(Code code, String doellijst, LocalDate op, boolean viaRuimer) {
        return translator.matches(code, doellijst, op, viaRuimer);
    }

    @Override
    public List<Match> matches(Code code, LocalDate op) {
        return translator.matches(code, op);
    }

    private Translation withoutMeaning(Code code, LocalDate op) {
        Lijst lijst = lijsten.find(code.schema());
        if (lijst == null) {
            return new Translation.UnknownList();
        }
        if (!lijst.has(code.waarde(), op)) {
            return new Translation.UnknownCode("De code staat op %s niet op de lijst %s.".formatted(op, lijst.label()));
        }
        return lijst.vertaald()
                ? new Translation.UnknownCode(without.getOrDefault(
                        code,
                        "De code staat op de lijst %s en is nog aan geen begrip gekoppeld.".formatted(lijst.label())))
                : new Translation.Carried();
    }
}
