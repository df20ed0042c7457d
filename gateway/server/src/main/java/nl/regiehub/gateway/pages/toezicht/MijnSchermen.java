package nl.regiehub.gateway.pages.toezicht;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import nl.regiehub.access.Vrager;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.toezicht.Eigenlog;
import nl.regiehub.gateway.ventiel.Kennisgevingen;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 'Wie heeft mijn gegevens gezien', for the inwoner. */
@Controller
final class MijnSchermen {

    private static final String DOEL = "eigen-inzage";
    private static final int MAANDEN = 3;

    private final Eigenlog log;
    private final Kennisgevingen kennisgevingen;
    private final Clock clock;

    MijnSchermen(Eigenlog log, Kennisgevingen kennisgevingen, Clock clock) {
        this.log = log;
        this.kennisgevingen = kennisgevingen;
        this.clock = clock;
    }

    @GetMapping("/mijn/inzage")
    String inzage(
            Vrager vrager,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate van,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate tot,
            HttpServletRequest request,
            Model model) {
        var vandaag = LocalDate.now(clock);
        var eerste = van == null ? vandaag.minusMonths(MAANDEN) : van;
        var laatste = tot == null ? vandaag : tot;
        var herkomst = new Herkomst(vrager, DOEL, request.getRemoteAddr());
        model.addAttribute("kennisgevingen", kennisgevingen.mijn(herkomst));
        model.addAttribute("inzagen", log.mijn(herkomst, eerste, laatste));
        model.addAttribute("van", eerste);
        model.addAttribute("tot", laatste);
        return "toezicht/mijn";
    }
}
