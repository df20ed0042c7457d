package nl.regiehub.routes.meaning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.routes.Onbekend;
import nl.regiehub.routes.Onbekend.Post;
import nl.regiehub.vocabulary.Vocabulary;
import nl.regiehub.vocabulary.Vocabulary.Translation;

/** The architects' work list: the codes that still need a meaning. Publishing a mapping takes an item off it. */
public final class Werkvoorraad {

    private final Onbekend onbekend;
    private final Vocabulary vocabulary;
    private final Clock clock;
    private final Runnable released;

    /** @param released told when messages were sent back to the inbox */
    public Werkvoorraad(Onbekend onbekend, Vocabulary vocabulary, Clock clock, Runnable released) {
        this.onbekend = onbekend;
        this.vocabulary = vocabulary;
        this.clock = clock;
        this.released = released;
    }

    /** What is to be done, most waiting messages first. */
    public List<Post> posten() {
        LocalDate vandaag = LocalDate.now(clock);
        return onbekend.posten().stream()
                .filter(post -> post.wachtend() > 0 || !heeftBetekenis(post.code(), vandaag))
                .toList();
    }

    private boolean heeftBetekenis(Code code, LocalDate op) {
        return switch (vocabulary.translate(code, op)) {
            case Translation.Mapped _, Translation.Carried _ -> true;
            case Translation.UnknownCode _, Translation.UnknownList _ -> false;
        };
    }

    /**
     * Decides that a code gets no meaning: the deliveries that wait for it are refused, and what waited for their messages
     * follows. A later message with the code puts it on the list again.
     *
     * @param reden why, in words that partners will read; never about a person
     * @return how many deliveries were refused
     */
    public int afwijzen(Code code, String reden) {
        var waarom = new Problem(
                Kind.UNKNOWN_CODE,
                code.schema(),
                "De architect geeft een code uit deze lijst geen betekenis: " + reden,
                "Gebruik een code waarvan de betekenis is vastgelegd, en stuur het bericht opnieuw.");
        int refused = onbekend.refuse(code, waarom, clock.instant());
        released.run();
        return refused;
    }

    /** Looks once more at what was parked before there was a work list, so that its codes are on it. */
    public void recall() {
        if (onbekend.recall() > 0) {
            released.run();
        }
    }

    /** Lets go what the release in force gives a meaning. */
    public boolean release() {
        boolean any = onbekend.release(vocabulary.publicatie()) > 0;
        if (any) {
            released.run();
        }
        return any;
    }
}
