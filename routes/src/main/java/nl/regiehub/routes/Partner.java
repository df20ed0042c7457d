package nl.regiehub.routes;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * A partner's system, as its file in {@code config/partners} describes it.
 *
 * @param id its id
 * @param naam how people call it
 * @param rol its role in {@code config/access}, such as {@code regiesysteem} or {@code aanbieder}
 * @param organisaties the organisations it speaks for; a payload that names another sender is refused
 * @param formaten the standards it speaks, in the order to try
 * @param verstuurt message types it may send
 * @param ontvangt message types (in its own standards) it takes
 * @param adres where deliveries go; null when it takes none
 * @param bsnArtikel the article that lets it process BSNs; null when none does
 * @param geduld how long one delivery may take
 * @param leeslijsten in whose words it reads codes
 */
public record Partner(
        PartnerId id,
        String naam,
        String rol,
        Set<Organisatiecode> organisaties,
        List<String> formaten,
        Set<String> verstuurt,
        Set<String> ontvangt,
        @Nullable URI adres,
        @Nullable String bsnArtikel,
        Duration geduld,
        Leeslijsten leeslijsten) {

    /** Copies the collections. */
    public Partner {
        organisaties = Set.copyOf(organisaties);
        formaten = List.copyOf(formaten);
        verstuurt = Set.copyOf(verstuurt);
        ontvangt = Set.copyOf(ontvangt);
    }

    /** Whether it may name persons by BSN, and be told theirs. */
    public boolean magBsn() {
        return bsnArtikel != null;
    }
}
