package nl.regiehub.gateway.pages.begrippen;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.vocabulary.naslag.LinkedData.Vorm;
import nl.regiehub.vocabulary.naslag.Uitgave;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.util.UriUtils;

/**
 * Where the IRIs of the hub lead. A concept is not a document, so {@code /id} answers 303 to the document about it under
 * {@code /doc}; that is a page or data, as the reader asks.
 */
@Controller
final class LinkedDataDeur {

    private final Termenlezer lezer;
    private final Bladzijden bladzijden;

    LinkedDataDeur(Termenlezer lezer, Bladzijden bladzijden) {
        this.lezer = lezer;
        this.bladzijden = bladzijden;
    }

    /** Every answer here depends on what is asked for; a page also on the language, which is in a cookie. */
    @ModelAttribute
    void verschilt(HttpServletResponse response) {
        response.setHeader(HttpHeaders.VARY, "Accept, Cookie");
    }

    @GetMapping("/id/{*pad}")
    ResponseEntity<Void> ding(
            @PathVariable String pad, @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        if (lezer.iri(lezer.uitgave(null), pad.substring(1)).isEmpty()) {
            throw new NietGevonden();
        }
        var answer = Gevraagd.van(accept).isEmpty()
                ? ResponseEntity.status(HttpStatus.NOT_ACCEPTABLE)
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/doc" + UriUtils.encodePath(pad, UTF_8)));
        return answer.build();
    }

    @GetMapping("/doc/{*pad}")
    Object document(
            @PathVariable String pad,
            @RequestParam(required = false) @Nullable String publicatie,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            WebRequest request,
            Model model) {
        var uitgave = lezer.uitgave(publicatie);
        for (Vorm vorm : Vorm.values()) {
            String staart = "." + vorm.extensie();
            if (pad.endsWith(staart)) {
                String iri = iri(uitgave, pad.substring(0, pad.length() - staart.length()));
                return data(uitgave, iri, vorm, request);
            }
        }
        return antwoord(uitgave, iri(uitgave, pad), publicatie, accept, request, model);
    }

    /** What has an IRI of somebody else, such as a code of a national list. */
    @GetMapping(path = "/doc", params = "iri")
    Object elders(
            @RequestParam String iri,
            @RequestParam(defaultValue = "") String vorm,
            @RequestParam(required = false) @Nullable String publicatie,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            WebRequest request,
            Model model) {
        var uitgave = lezer.uitgave(publicatie);
        if (!lezer.kent(uitgave, iri)) {
            throw new NietGevonden();
        }
        for (Vorm each : Vorm.values()) {
            if (each.extensie().equals(vorm)) {
                return data(uitgave, iri, each, request);
            }
        }
        return antwoord(uitgave, iri, publicatie, accept, request, model);
    }

    private Object antwoord(
            Uitgave uitgave, String iri, @Nullable String publicatie, String accept, WebRequest request, Model model) {
        Optional<Gevraagd> gevraagd = Gevraagd.van(accept);
        if (gevraagd.isEmpty()) {
            return ResponseEntity.status(HttpStatus.NOT_ACCEPTABLE).build();
        }
        return switch (gevraagd.get()) {
            case Gevraagd.Bladzijde _ -> bladzijden.over(uitgave, iri, publicatie, model);
            case Gevraagd.Data(var vorm) -> data(uitgave, iri, vorm, request);
        };
    }

    private String iri(Uitgave uitgave, String pad) {
        return lezer.iri(uitgave, pad.replaceFirst("^/", "")).orElseThrow(NietGevonden::new);
    }

    private static ResponseEntity<byte[]> data(Uitgave uitgave, String iri, Vorm vorm, WebRequest request) {
        return Gegevens.antwoord(
                uitgave.id(), vorm, request, () -> uitgave.data().van(iri, vorm));
    }
}
