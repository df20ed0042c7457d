package nl.regiehub.vocabulary;

import nl.regiehub.canonical.Codelijst;

/**
 * The IRIs that concepts have at this hub; lists keep the URI that messages carry.
 *
 * @param base what all IRIs of this hub begin with, ending in a slash
 */
record Homes(String base) {

    private static final String BEGRIP = Codelijst.BEGRIP + "/";

    /** The IRI at this hub of what was published with another. */
    String here(String published) {
        return published.startsWith(BEGRIP) ? base + published.substring(Term.BASE.length()) : published;
    }

    /** The IRI that something at this hub was published with. */
    String published(String here) {
        String concepts = base + BEGRIP.substring(Term.BASE.length());
        return here.startsWith(concepts) ? Term.BASE + here.substring(base.length()) : here;
    }
}
