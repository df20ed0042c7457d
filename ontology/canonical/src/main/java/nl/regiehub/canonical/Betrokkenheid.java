package nl.regiehub.canonical;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation is involved with a person, whatever it does there.
 *
 * @param nummer the sender's number of the involvement
 * @param stand when this was so: the latest wins
 * @param soort what kind of help (a code of the sender's own list)
 * @param organisatie who is involved
 * @param organisatienaam what that is called
 * @param periode from when until when
 * @param contact whom to call
 * @param telefoon at what number
 * @param verzekeraar the insurer of the person on whose account it is; only for Zvw and Wlz
 * @param grondslag the article that lets the sender tell that it is involved; without one nobody else learns of it
 */
public record Betrokkenheid(
        String nummer,
        Instant stand,
        Code soort,
        Organisatiecode organisatie,
        String organisatienaam,
        Periode periode,
        @Nullable String contact,
        @Nullable String telefoon,
        @Nullable Organisatiecode verzekeraar,
        @Nullable String grondslag) {}
