package nl.regiehub.gateway.vocabulaire;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.Slagboom;
import nl.regiehub.gateway.vocabulaire.Voorstelboek.Inzending;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Ledgers;
import nl.regiehub.routes.Onbekend;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Partners;
import nl.regiehub.routes.Voorstellen;
import nl.regiehub.routes.Voorstellen.Soort;
import nl.regiehub.routes.Voorstellen.Stand;
import nl.regiehub.routes.journey.Journey;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.naslag.Naslagwerk;
import nl.regiehub.vocabulary.naslag.Suggestie;
import nl.regiehub.vocabulary.naslag.Suggesties;
import nl.regiehub.vocabulary.naslag.Uitgaven;
import nl.regiehub.vocabulary.wijziging.Koppelaar;
import nl.regiehub.vocabulary.wijziging.Koppeling;
import nl.regiehub.vocabulary.wijziging.Uitkomst;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The architects' work list: each code without a meaning, with what may help to decide, and proposing a decision on it. */
@Component
public final class Vertaalwerk {

    private static final String LEZEN = "vocabulaire:lezen";
    /** Everybody may propose; the work list, which tells of others' messages, is for architects. */
    private static final String TOETSEN = "vocabulaire:toetsen";

    private static final int SUGGESTIES = 5;
    private static final int BEKEKEN = 500;
    private static final int LANGSTE_REDEN = 300;
    private static final Set<Stand> OPEN = Set.of(Stand.TER_TOETSING, Stand.INGEDIEND);
    private static final Pattern NUMMER = Pattern.compile("[0-9]{6}");

    private final Journey journey;
    private final Ledgers ledgers;
    private final Voorstellen voorstellen;
    private final Partners partners;
    private final Uitgaven uitgaven;
    private final Uitgifte uitgifte;
    private final Voorstelboek boek;
    private final Slagboom slagboom;
    private final Clock clock;

    Vertaalwerk(
            Journey journey,
            Journal journal,
            Partners partners,
            Uitgaven uitgaven,
            Uitgifte uitgifte,
            Voorstelboek boek,
            Slagboom slagboom,
            Clock clock) {
        this.journey = journey;
        this.ledgers = journal.ledgers();
        this.voorstellen = journal.voorstellen();
        this.partners = partners;
        this.uitgaven = uitgaven;
        this.uitgifte = uitgifte;
        this.boek = boek;
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

    private Onbekend.Post vind(Code code) {
        return journey.werkvoorraad().posten().stream()
                .filter(post -> post.code().equals(code))
                .findFirst()
                .orElseThrow(NietGevonden::new);
    }

    private Post post(Onbekend.Post post) {
        var code = post.code();
        return new Post(
                code.schema(),
                werk().lijst(code.schema()).map(lijst -> lijst.label()).orElse(code.schema()),
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

    private Optional<Long> voorstel(Code code) {
        return voorstellen.laatste(BEKEKEN).stream()
                .filter(voorstel -> code.equals(voorstel.code()) && OPEN.contains(voorstel.stand()))
                .map(Voorstellen.Voorstel::nummer)
                .findFirst();
    }

    /**
     * Proposes a meaning for a code.
     *
     * @return number of the proposal, which waits for a decision
     * @throws Weigering when that meaning cannot be given
     */
    public long koppel(Herkomst herkomst, Koppeling koppeling, String toelichting) {
        slagboom.door(herkomst, TOETSEN);
        vrij(koppeling.code());
        var koppelaar = new Koppelaar(uitgifte.bestanden(uitgifte.huidige()), werk());
        return switch (koppelaar.koppel(koppeling)) {
            case Uitkomst.Onmogelijk(var problemen) -> throw new Weigering(problemen);
            case Uitkomst.Gelukt(var wijziging) ->
                boek.indienen(
                        herkomst,
                        inzending("Betekenis van " + naam(koppeling.code()), toelichting),
                        Soort.KOPPELING,
                        koppeling.code(),
                        wijziging);
        };
    }

    /**
     * Proposes that a code gets no meaning.
     *
     * @param reden why, in words that partners will read; never about a person
     * @return number of the proposal, which waits for a decision
     */
    public long geenBetekenis(Herkomst herkomst, Code code, String reden) {
        slagboom.door(herkomst, TOETSEN);
        vrij(code);
        leesbaar(reden);
        return boek.indienen(
                herkomst, inzending("Geen betekenis voor " + naam(code), reden), Soort.AFWIJZING, code, Bestanden.GEEN);
    }

    /** Senders read it, so it says something, and no number in it can be a person's. */
    private static void leesbaar(String reden) {
        if (reden.isBlank()) {
            throw new Weigering(
                    Kind.MISSING_VALUE,
                    "reden",
                    "Er staat niet bij waarom.",
                    "Geef een reden; de afzenders lezen die.");
        }
        if (reden.length() > LANGSTE_REDEN || NUMMER.matcher(reden).find()) {
            throw new Weigering(
                    Kind.INVALID_VALUE,
                    "reden",
                    "De reden is te lang, of er staat een nummer in dat van iemand kan zijn.",
                    "Geef een reden van ten hoogste %d tekens zonder lange nummers.".formatted(LANGSTE_REDEN));
        }
    }

    private static Inzending inzending(String naam, String toelichting) {
        return new Inzending(naam, toelichting, Map.of(), false, null);
    }

    /** The code must be on the list, and nobody may have proposed anything about it yet. */
    private void vrij(Code code) {
        vind(code);
        if (voorstel(code).isPresent()) {
            throw new Weigering(
                    Kind.CONFLICT, "code", "Over deze code ligt al een voorstel.", "Wacht het besluit daarover af.");
        }
    }

    private String naam(Code code) {
        String lijst = werk().lijst(code.schema()).map(each -> each.label()).orElse(code.schema());
        return "%s in %s".formatted(code.waarde(), lijst);
    }

    private Naslagwerk werk() {
        return uitgaven.nu().werk();
    }
}
