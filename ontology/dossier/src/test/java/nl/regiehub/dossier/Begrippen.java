package nl.regiehub.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.vocabulary.Vocabulary;

/** A vocabulary of a few words that only gives labels: the graph asks it for nothing else. */
record Begrippen(Map<String, String> labels) implements Vocabulary {

    @Override
    public String publicatie() {
        return "release-1";
    }

    @Override
    public Optional<String> label(String iri) {
        return Optional.ofNullable(labels.get(iri));
    }

    @Override
    public Translation translate(Code code, LocalDate op) {
        throw new UnsupportedOperationException("the graph does not translate");
    }

    @Override
    public List<Vertaling> reverse(String concept, String schema, LocalDate op) {
        throw new UnsupportedOperationException("the graph does not translate");
    }

    @Override
    public Translated translate(Bericht bericht) {
        throw new UnsupportedOperationException("the graph does not translate");
    }
}
