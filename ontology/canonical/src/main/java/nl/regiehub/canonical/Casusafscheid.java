package nl.regiehub.canonical;

import java.time.LocalDate;

/**
 * The last that an organisation hears of a casus: that its part in it ended, and nothing of what the casus is about. Only the
 * hub says this.
 *
 * @param kop the envelope of the casusbericht that it follows from
 * @param wet the law the regie is done under
 * @param nummer the sender's number of the casus
 * @param organisatie whose part ended
 * @param rol what that part was (a hub concept)
 * @param tot the last day of it
 */
public record Casusafscheid(
        Berichtkop kop, Wet wet, String nummer, Organisatiecode organisatie, Code rol, LocalDate tot) {}
