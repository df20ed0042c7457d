package nl.regiehub.routes.journal;

import java.nio.file.Path;
import java.util.List;

/** A hub that takes and records messages until it is killed, and says what it promised. */
final class Victim {

    private Victim() {}

    /** Takes the data folder and the folder of secrets. */
    @SuppressWarnings("SystemOut") // it tells its parent
    public static void main(String[] folders) {
        var journal = Journals.open(JournalSettings.embedded(Path.of(folders[0]), Path.of(folders[1])));
        var hub = new Hub(journal);
        for (int number = 1; ; number++) {
            var bericht = Berichten.toewijzing(number, Berichten.bsn(number % 10));
            var id = hub.receive(bericht);
            System.out.println("received " + id);
            journal.processing()
                    .settle(List.of(Hub.understood(
                            id, bericht, List.of(Hub.to(Hub.ZORG, "g" + number)), List.of("k" + number), List.of())));
            System.out.println("recorded " + id);
            System.out.flush();
        }
    }
}
