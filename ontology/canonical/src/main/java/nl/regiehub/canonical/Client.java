package nl.regiehub.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cliënt of a toewijzing, with all that a 301 says of them.
 *
 * @param persoon who it is
 * @param communicatievorm special form of communication (COD747), such as an interpreter
 * @param taal the language it is in
 * @param juridischeStatus legal status (WJ232)
 * @param vertegenwoordiging legal representation (WJ003)
 * @param commentaar free text
 * @param relaties persons around the cliënt
 * @param contacten where the cliënt is found
 */
public record Client(
        Persoonsgegevens persoon,
        @Nullable Code communicatievorm,
        @Nullable String taal,
        @Nullable Code juridischeStatus,
        @Nullable Code vertegenwoordiging,
        @Nullable String commentaar,
        List<Relatie> relaties,
        List<Contact> contacten) {

    /** Copies the lists. */
    public Client {
        relaties = List.copyOf(relaties);
        contacten = List.copyOf(contacten);
    }
}
