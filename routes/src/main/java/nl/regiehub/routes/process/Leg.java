package nl.regiehub.routes.process;

import nl.regiehub.canonical.Bericht;
import nl.regiehub.routes.Processing.Received;
import nl.regiehub.routes.Processing.Settlement;
import nl.regiehub.vocabulary.Vocabulary.Translated;

/** How far one message of a batch has come. */
sealed interface Leg {

    /** It was taken from the inbox. */
    record Raw(Received received) implements Leg {}

    /** It was read. */
    record Read(Received received, Bericht bericht) implements Leg {}

    /** It is sound. */
    record Sound(Received received, Bericht bericht) implements Leg {}

    /** Its codes were looked up in one vocabulary release. */
    record Understood(Received received, Bericht bericht, Translated vertaald, String publicatie) implements Leg {}

    /** It is clear what becomes of it. */
    record Ended(Settlement settlement) implements Leg {}
}
