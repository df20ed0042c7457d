package nl.regiehub.dossier.bevraging;

import nl.regiehub.vocabulary.naslag.Uitgave;

/** Answers questions about a publication of the vocabulary, in which nothing is about a person. */
public final class Begrippenvragen implements AutoCloseable {

    private final Bevrager bevrager = new Bevrager();

    /**
     * An answer, as it was asked to be written.
     *
     * @throws Onbeantwoord when it costs more than it may
     */
    public String bevraag(Uitgave uitgave, Sparqlvraag vraag, Antwoordvorm vorm, Begroting begroting) {
        return bevrager.bevraag(uitgave.data().graaf(), vraag, vorm, begroting);
    }

    @Override
    public void close() {
        bevrager.close();
    }
}
