package nl.regiehub.gateway.vocabulaire;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.Slagboom;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Ledgers;
import nl.regiehub.routes.Onbekend;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Partners;
import nl.regiehub.routes.Voorstellen;
import nl.regiehub.routes.Voorstellen.Stand;
import nl.regiehub.routes.journey.Journey;
import nl.regiehub.vocabulary.Lijst;
import nl.regiehub.vocabulary.naslag.Naslagwerk;
import nl.regiehub.vocabulary.naslag.Suggestie;
import nl.regiehub.vocabulary.naslag.Suggesties;
import nl.regiehub.vocabulary.naslag.Uitgaven;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The architects' work list: each code without a meaning, with what may help to decide. */
@Component
public final class Vertaalwerk {

    private static final String LEZEN = "vocabulaire:lezen";
    private static final int SUGGESTIES = 5;
    private static final int BEKEKEN = 500;
    private static final Set<Stand> OPEN = Set.of(Stand.TER_TOETSING, Stand.INGEDIEND);

    private final Journey journey;
    private final Ledgers ledgers;
    private final Voorstellen voorstellen;
    private final Partners partners;
    private final Uitgaven uitgaven;
    private final Slagboom slagboom;
    private final Clock clock;

    Vertaalwerk(
            Journey journey, Journal journal, Partners partners, Uitgaven uitgaven, Slagboom slagboom, Clock clock) {
        this.journey = journey;
        this.ledgers = journal.ledgers();
        this.voorstellen = journal.voorstellen();
        this.partners = partners;
        this.uitgaven = uitgaven;
        this.slagboom = slagboom;
        this.clock = clock;
    }

    /**
     * A code that needs a meaning.
     *
     * @param lijst URI of its list
     * @param lijstnaam what the list is called
     * @param code the code
     * @param label what the list calls it; empty when the list does not have it
     * @param berichten how many messages had it
     * @param wachtend how many of those wait for it
     * @param leveringen how many deliveries do
     * @param aansluitingen whose messages
     * @param voorstel number of the proposal about it that waits for a decision; null when there is none
     */
    public record Post(
            String lijst,
            String lijstnaam,
            String code,
            String label,
            long berichten,
            long wachtend,
            long leveringen,
            Instant eerst,
            Instant laatst,
            List<String> aansluitingen,
            @Nullable Long voorstel) {

        /** Copies the list. */
        public Post {
            aansluitingen = List.copyOf(aansluitingen);
        }
    }

    /**
     * A code with what may help to decide.
     *
     * @param voorbeelden messages that have it, as technique: nothing of what they say
     * @param suggesties concepts that it may mean, the one for which most speaks first
     */
    public record Dossier(Post post, List<Voorbeeld> voorbeelden, List<Suggestie> suggesties) {

        /** Copies the lists. */
        public Dossier {
            voorbeelden = List.copyOf(voorbeelden);
            suggesties = List.copyOf(suggesties);
        }
    }

    /** A message that has the code. */
    public record Voorbeeld(String bericht, String aansluiting, String soort, String status) {}

    /** What is to be done, most waiting messages first. */
    public List<Post> posten(Herkomst herkomst) {
        slagboom.door(herkomst, LEZEN);
        return journey.werkvoorraad().posten().stream().map(this::post).toList();
    }

    /**
     * One of them.
     *
     * @throws NietGevonden when nothing has the code, or it has a meaning
     */
    public Dossier dossier(Herkomst herkomst, Code code) {
        slagboom.door(herkomst, LEZEN);
        var post = vind(code);
        return new Dossier(
                post(post),
                post.voorbeelden().stream()
                        .flatMap(bericht -> ledgers.status(bericht).stream())
                        .map(this::voorbeeld)
                        .toList(),
                Suggesties.voor(werk(), code, LocalDate.now(clock), SUGGESTIES));
    }

    /** What waits for a meaning of the code; nothing else can be decided on. */
    Onbekend.Post vind(Code code) {
        return journey.werkvoorraad().posten().stream()
                .filter(post -> post.code().equals(code))
                .findFirst()
                .orElseThrow(NietGevonden::new);
    }

    private Post post(Onbekend.Post post) {
        var code = post.code();
        return new Post(
                code.schema(),
                lijstnaam(code),
                code.waarde(),
                werk().code(code).map(begrip -> begrip.concept().label()).orElse(""),
                post.berichten(),
                post.wachtend(),
                post.leveringen(),
                post.eerst(),
                post.laatst(),
                post.aansluitingen().stream().map(this::naam).sorted().toList(),
                voorstel(code).orElse(null));
    }

    private Voorbeeld voorbeeld(Ledgers.Status status) {
        return new Voorbeeld(
                status.bericht().toString(),
                naam(status.partner()),
                status.soort(),
                status.status().name().toLowerCase(Locale.ROOT));
    }

    private String naam(PartnerId partner) {
        return partners.find(partner).map(Partner::naam).orElse(partner.waarde());
    }

    /** The proposal about the code that waits for a decision. */
    Optional<Long> voorstel(Code code) {
        return voorstellen.laatste(BEKEKEN).stream()
                .filter(voorstel -> code.equals(voorstel.code()) && OPEN.contains(voorstel.stand()))
                .map(Voorstellen.Voorstel::nummer)
                .findFirst();
    }

    private String lijstnaam(Code code) {
        return werk().lijst(code.schema()).map(Lijst::label).orElse(code.schema());
    }

    /** How a person calls the code. */
    String naam(Code code) {
        return "%s in %s".formatted(code.waarde(), lijstnaam(code));
    }

    private Naslagwerk werk() {
        return uitgaven.nu().werk();
    }
}
