package nl.regiehub.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.regiehub.access.Vraag;
import nl.regiehub.access.Vrager;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.Relatieboek;
import nl.regiehub.integrations.regiesysteem.Opgaven;
import nl.regiehub.integrations.regiesysteem.Opgaven.Gelezen;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes the facts that access rests on, as JSON or as CSV, and reserves from mandates. */
@RestController
final class RelatiesApi {

    private final Opgaven lezer = Opgaven.lezer();
    private final Relatieboek boek;

    RelatiesApi(Relatieboek boek) {
        this.boek = boek;
    }

    /** How many statements were new, and how many were said before in the same words. */
    record Vastgelegd(int nieuw, int bekend) {}

    /** A reservation. */
    record Reservering(UUID id) {}

    /** Statements of the asker's organisation, all or none: {@code application/json} or {@code text/csv}. */
    @PostMapping("/access/v1/relaties")
    Vastgelegd leg(Herkomst herkomst, HttpServletRequest request) throws IOException {
        var bytes = body(request).orElseThrow(() -> new OngeldigeVraag("", "een kleiner bericht, niet ingepakt"));
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        return switch (type.startsWith("text/csv") ? lezer.csv(bytes) : lezer.json(bytes)) {
            case Gelezen.Fout(var problems) -> throw new OngeldigeVraag(problems);
            case Gelezen.Goed(var opgaven) -> {
                int nieuw = boek.leg(herkomst, opgaven);
                yield new Vastgelegd(nieuw, opgaven.size() - nieuw);
            }
        };
    }

    /** Reserves what a professional grants; the question is that of AuthZEN, with {@code context.kenmerk}. */
    @PostMapping("/access/v1/mandaatreserveringen")
    @ResponseStatus(HttpStatus.CREATED)
    Reservering reserveer(Vrager vrager, @RequestBody JsonNode node, HttpServletRequest request) {
        var gesteld = AuthzenVraag.lees(node);
        var kenmerk = node.at("/context/kenmerk").asString("");
        if (!kenmerk.matches("[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}")) {
            throw new OngeldigeVraag("context/kenmerk", "een eigen kenmerk van 1 tot 64 tekens");
        }
        if (!(gesteld.vraag() instanceof Vraag.Inzet inzet)) {
            throw new OngeldigeVraag("resource/type", "dienst");
        }
        var herkomst = new Herkomst(vrager, gesteld.doel(), request.getRemoteAddr());
        return new Reservering(boek.reserveer(herkomst, inzet, kenmerk));
    }

    private static Optional<byte[]> body(HttpServletRequest request) throws IOException {
        return Body.packed(request) ? Optional.empty() : Body.read(request);
    }
}
