package nl.regiehub.access;

import java.util.List;
import java.util.function.Function;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Persoonsgegevens;
import org.jspecify.annotations.Nullable;

/** Takes out of a message what its recipient may not have. */
public interface Afscherming {

    /** The purpose for which systems exchange messages; a role that lacks it receives nothing. */
    String DOEL = "berichtenverkeer";

    /**
     * Leaves what a partner may have of a message that is addressed to it.
     *
     * @param ontvanger the recipient's system
     * @param bericht what was recorded
     * @param pseudoniem gives a person's pseudonym at this recipient, used instead of a BSN when it has no article for it
     */
    Afgeschermd voor(Ontvanger ontvanger, Bericht bericht, Function<Persoonsgegevens, String> pseudoniem);

    /** A recipient's system: who asks, and whether its file names an article that lets it process BSNs. */
    record Ontvanger(Vrager vrager, boolean magBsn) {}

    /**
     * What is left of a message.
     *
     * @param bericht what may go; null when nothing may
     * @param onthouden what was withheld
     * @param verleend what may go and by which rule
     */
    record Afgeschermd(@Nullable Bericht bericht, List<Onthouden> onthouden, List<Verleend> verleend) {}

    /** A category that may go, and the rule that permits it. */
    record Verleend(Categorie categorie, String regel) {}

    /** A category that was withheld, and what would be needed to have it. */
    record Onthouden(Categorie categorie, String waarom) {}
}
