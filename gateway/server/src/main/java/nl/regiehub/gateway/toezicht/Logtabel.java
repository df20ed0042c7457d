package nl.regiehub.gateway.toezicht;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.regiehub.access.Auditlog.Genummerd;
import nl.regiehub.gateway.inzage.Herkomst;
import org.springframework.stereotype.Component;

/** The audit trail as a table that leaves while it is read, so that no period is too long for it. */
@Component
public final class Logtabel {

    /** What it is sent as. */
    public static final String TYPE = "text/csv;charset=UTF-8";

    private final Logtoezicht toezicht;

    Logtabel(Logtoezicht toezicht) {
        this.toezicht = toezicht;
    }

    /**
     * Sends everything that a question is about; it is in the trail before the first row leaves. When the trail cannot be
     * read on, the connection breaks off.
     *
     * @throws nl.regiehub.gateway.inzage.NietToegestaan when role or purpose do not allow it; nothing was sent then
     * @throws IOException when nobody listens any more
     */
    public void stuur(Herkomst herkomst, Logvraag vraag, HttpServletResponse response) throws IOException {
        var stukken = toezicht.alles(herkomst, vraag).iterator();
        response.setContentType(TYPE);
        var uit = response.getOutputStream();
        uit.write(Nen7513.namen().getBytes(UTF_8));
        while (stukken.hasNext()) {
            List<Genummerd> lijnen = stukken.next();
            uit.write(Nen7513.rijen(lijnen).getBytes(UTF_8));
        }
    }
}
