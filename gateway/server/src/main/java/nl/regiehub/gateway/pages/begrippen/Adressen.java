package nl.regiehub.gateway.pages.begrippen;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where at this hub something of the vocabulary is shown. What has an IRI of this hub is at the same path under {@code /doc};
 * anything else is asked for by its IRI.
 *
 * @param bases what IRIs of this hub begin with
 * @param publicatie the older release that is being read; null for the one in force
 */
record Adressen(List<String> bases, @Nullable String publicatie) {

    private static final String DOC = "/doc";

    /** The page about it. */
    public String van(String iri) {
        return metPublicatie(pad(iri));
    }

    /** The same as data. */
    public String data(String iri, String extensie) {
        String pad = pad(iri);
        return metPublicatie(pad.contains("?") ? pad + "&vorm=" + extensie : pad + "." + extensie);
    }

    private String pad(String iri) {
        return bases.stream()
                .filter(iri::startsWith)
                .findFirst()
                .map(base -> DOC + "/" + iri.substring(base.length()))
                .orElseGet(() -> DOC + "?iri=" + encoded(iri));
    }

    private String metPublicatie(String pad) {
        return publicatie == null ? pad : pad + (pad.contains("?") ? "&" : "?") + "publicatie=" + encoded(publicatie);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
