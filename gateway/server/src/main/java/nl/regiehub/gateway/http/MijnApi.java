package nl.regiehub.gateway.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.toezicht.Eigenlog;
import nl.regiehub.gateway.toezicht.Eigenlog.Inzage;
import nl.regiehub.gateway.ventiel.Kennisgevingen;
import nl.regiehub.gateway.ventiel.Kennisgevingen.Kennisgeving;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an inwoner sees of the own file: who learnt something, and what was opened by ventiel. */
@RestController
@RequestMapping("/api/v1/mijn")
final class MijnApi {

    private static final int MAANDEN = 3;

    private final Kennisgevingen kennisgevingen;
    private final Eigenlog log;
    private final Clock clock;

    MijnApi(Kennisgevingen kennisgevingen, Eigenlog log, Clock clock) {
        this.kennisgevingen = kennisgevingen;
        this.log = log;
        this.clock = clock;
    }

    /** Who learnt something; in the last three months without a period. */
    @GetMapping("/inzage")
    Map<String, List<Inzage>> inzage(
            Herkomst herkomst,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate van,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate tot) {
        var vandaag = LocalDate.now(clock);
        return Map.of(
                "inzagen",
                log.mijn(herkomst, van == null ? vandaag.minusMonths(MAANDEN) : van, tot == null ? vandaag : tot));
    }

    @GetMapping("/kennisgevingen")
    Map<String, List<Kennisgeving>> kennisgevingen(Herkomst herkomst) {
        return Map.of("kennisgevingen", kennisgevingen.mijn(herkomst));
    }
}
