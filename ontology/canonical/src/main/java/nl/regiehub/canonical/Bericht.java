package nl.regiehub.canonical;

import java.util.List;

/** A message in the hub's own words. What every codec makes and every stage after it reads. */
public sealed interface Bericht
        permits Toewijzingsbericht,
                Startbericht,
                Stopbericht,
                Casusbericht,
                Betrokkenheidsbericht,
                Verwijzing,
                Terugkoppeling,
                Correctie,
                Correctieantwoord {

    /** The envelope. */
    Berichtkop kop();

    /** The law under which the message is sent. */
    Wet wet();

    /** Everybody the message is about, the main person first; relations of a cliënt are not among them. */
    List<Persoonsgegevens> personen();
}
