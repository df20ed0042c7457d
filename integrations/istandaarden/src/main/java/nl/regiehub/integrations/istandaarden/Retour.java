package nl.regiehub.integrations.istandaarden;

import java.util.List;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.integrations.seam.Retourvraag;
import org.jspecify.annotations.Nullable;

/**
 * What the hub answers to a message.
 *
 * @param kop the envelope of the message, which a retour repeats as it was
 * @param vraag what is to be said of it
 * @param codes what is wrong with the message as a whole; empty when nothing is wrong at all
 * @param oordeel what is wrong with what the client was given
 * @param bericht the message, when something is wrong with what it says of the client (OP065); else null
 * @param <B> which message
 */
record Retour<B>(
        Berichtkop kop,
        Retourvraag vraag,
        List<String> codes,
        List<String> oordeel,
        @Nullable B bericht) {}
