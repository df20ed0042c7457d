package nl.regiehub.gateway.inzage;

import java.time.Instant;
import java.util.List;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.routes.Journey;
import nl.regiehub.routes.Onbekend;
import nl.regiehub.routes.Werkvoorraad;
import org.springframework.stereotype.Component;

/** What waits for an architect: codes that nothing gives a meaning. It tells of messages, never of persons. */
@Component
public final class Werklijst {

    private static final String LEZEN = "vocabulaire:lezen";
    private static final String VASTSTELLEN = "vocabulaire:vaststellen";

    private final Werkvoorraad werkvoorraad;
    private final Slagboom slagboom;
    private final Verslag verslag;

    Werklijst(Journey journey, Slagboom slagboom, Verslag verslag) {
        this.werkvoorraad = journey.werkvoorraad();
        this.slagboom = slagboom;
        this.verslag = verslag;
    }

    /**
     * A code without a meaning.
     *
     * @param lijst URI of the code's list
     * @param code the code
     * @param berichten how many messages had it
     * @param wachtend how many of those wait for it
     * @param leveringen how many of their deliveries do
     * @param eerst when the first came
     * @param laatst when the last came
     * @param aansluitingen the partners that sent them
     * @param voorbeelden ids of some of the messages
     */
    public record Post(
            String lijst,
            String code,
            long berichten,
            long wachtend,
            long leveringen,
            Instant eerst,
            Instant laatst,
            List<String> aansluitingen,
            List<String> voorbeelden) {}

    /**
     * Everything that needs a meaning, most waiting messages first.
     *
     * @throws NietToegestaan when role or purpose do not allow it
     */
    public List<Post> posten(Herkomst herkomst) {
        slagboom.door(herkomst, LEZEN);
        verslag.gedaan(herkomst, LEZEN, List.of("werkvoorraad"));
        return werkvoorraad.posten().stream().map(Werklijst::post).toList();
    }

    /**
     * Decides that a code gets no meaning; what waits for it is refused with the reason, which partners will read.
     *
     * @return how many deliveries were refused
     * @throws NietToegestaan when role or purpose do not allow it
     */
    public int wijsAf(Herkomst herkomst, Code code, String reden) {
        slagboom.door(herkomst, VASTSTELLEN);
        verslag.gedaan(herkomst, VASTSTELLEN, List.of(code));
        return werkvoorraad.afwijzen(code, reden);
    }

    private static Post post(Onbekend.Post post) {
        return new Post(
                post.code().schema(),
                post.code().waarde(),
                post.berichten(),
                post.wachtend(),
                post.leveringen(),
                post.eerst(),
                post.laatst(),
                post.aansluitingen().stream().map(PartnerId::waarde).toList(),
                post.voorbeelden().stream().map(BerichtId::toString).toList());
    }
}
