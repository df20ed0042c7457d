package nl.regiehub.gateway.inzage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Terugkoppeling.Status;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.dossier.Beeld.Verwijzingstand;
import nl.regiehub.routes.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends an answer that was given on screen as the message that the provider's own system would have sent. */
@Component
final class Antwoordpost {

    private static final String SOORT = "terugkoppeling";

    private final Journal journal;
    private final Schermpost post;
    private final Clock clock;

    Antwoordpost(Journal journal, Schermpost post, Clock clock) {
        this.journal = journal;
        this.post = post;
        this.clock = clock;
    }

    /** An id for a verwijzing that tells nothing and is the same every time. */
    UUID id(Verwijzingstand stand) {
        var hash = ByteBuffer.wrap(sha256(stand.verwijzer() + "/" + stand.nummer()));
        return new UUID(hash.getLong(), hash.getLong());
    }

    /** Puts the answer in the inbox; once this returns it is durable. */
    void verstuur(Organisatiecode van, Verwijzingstand stand, Status status, @Nullable Code reden) {
        var verwijzing = journal.events().of(stand.bron().bericht()).orElseThrow(NietGevonden::new);
        post.verstuur(antwoord(van, stand, verwijzing, status, reden));
    }

    private Terugkoppeling antwoord(
            Organisatiecode van, Verwijzingstand stand, Gebeurtenis verwijzing, Status status, @Nullable Code reden) {
        var kop =
                new Berichtkop(SOORT, UUID.randomUUID().toString(), LocalDate.now(clock), van, stand.verwijzer(), null);
        return new Terugkoppeling(
                kop, stand.wet(), stand.nummer(), persoon(verwijzing), status, reden, clock.instant());
    }

    private static Persoonsgegevens persoon(Gebeurtenis gebeurtenis) {
        return switch (gebeurtenis.inhoud()) {
            case Verwijzing verwijzing -> verwijzing.persoon();
            case Terugkoppeling eerder -> eerder.persoon();
            default -> throw new NietGevonden();
        };
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) { // every JVM has it
            throw new IllegalStateException(e);
        }
    }
}
