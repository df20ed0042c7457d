package nl.regiehub.gateway.pages.begrippen;

import java.util.function.Supplier;
import nl.regiehub.vocabulary.naslag.LinkedData.Vorm;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** Answers with data, or that nothing changed: a release says the same every time, so its id tells whether a copy is still good. */
final class Gegevens {

    private Gegevens() {}

    static ResponseEntity<byte[]> antwoord(String publicatie, Vorm vorm, WebRequest request, Supplier<byte[]> inhoud) {
        String etag = "W/\"%s-%s\"".formatted(publicatie, vorm.extensie());
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        boolean same = known != null && known.contains(etag);
        var answer = ResponseEntity.status(same ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .header(HttpHeaders.ETAG, etag)
                .cacheControl(CacheControl.noCache().cachePublic());
        return same
                ? answer.build()
                : answer.header(HttpHeaders.CONTENT_TYPE, vorm.mediatype() + ";charset=UTF-8")
                        .body(inhoud.get());
    }
}
