package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.dossier.Ontleding.Vindplaats;
import org.jspecify.annotations.Nullable;

/** By what persons can be found, as keyed hashes: a name with a date of birth, and an address. */
final class Findable {

    private final KeyedHash hash;

    Findable(MasterKeys masters) {
        this.hash = new KeyedHash(masters.derived("vindplaats"));
    }

    void write(Connection connection, List<Prepared.Event> events) throws SQLException {
        var names = new ArrayList<@Nullable Object[]>();
        var addresses = new ArrayList<@Nullable Object[]>();
        for (Prepared.Event event : events) {
            for (int plaats = 0; plaats < event.vindplaatsen().size(); plaats++) {
                var found = event.vindplaatsen().get(plaats);
                name(found).ifPresent(name -> names.add(name));
                address(event, plaats).ifPresent(address -> addresses.add(address));
            }
        }
        Sql.each(connection, "insert into naamvindplaats (hash, persoon) values (?, ?) on conflict do nothing", names);
        Sql.each(
                connection,
                "insert into adresvindplaats (persoon, bron, sinds, hash) values (?, ?, ?, ?) on conflict do nothing",
                addresses);
    }

    private Optional<@Nullable Object[]> name(Vindplaats found) {
        var name = found.achternaam();
        var born = found.geboortedatum();
        return name == null || born == null
                ? Optional.empty()
                : Optional.of(new @Nullable Object[] {
                    name(name, born), found.persoon().waarde()
                });
    }

    /** Whoever states addresses also states that there is none that counts; who states none says nothing about it. */
    private Optional<@Nullable Object[]> address(Prepared.Event event, int plaats) {
        if (!statesAddress(event, plaats)) {
            return Optional.empty();
        }
        var found = event.vindplaatsen().get(plaats);
        var kop = event.event().inhoud().kop();
        var adres = found.adres();
        return Optional.of(new @Nullable Object[] {
            found.persoon().waarde(),
            kop.afzender().toString(),
            kop.dagtekening(),
            adres == null ? Hash.NONE : hash.shortOf("adres|" + adres)
        });
    }

    private static boolean statesAddress(Prepared.Event event, int plaats) {
        return switch (event.event().inhoud()) {
            case Toewijzingsbericht bericht -> !bericht.client().contacten().isEmpty();
            case Casusbericht bericht -> {
                var lid = bericht.casus().personen().get(plaats);
                yield lid.afgeschermd() || !lid.contacten().isEmpty();
            }
            default -> false;
        };
    }

    /** The hashes under which a person of this name may be kept; the name may be given with or without its prefix. */
    Set<Hash> names(String achternaam, LocalDate geboortedatum) {
        var hashes = new LinkedHashSet<Hash>();
        var rest = achternaam.strip().toLowerCase(Locale.ROOT);
        int space = 0;
        while (space >= 0) {
            hashes.add(name(rest, geboortedatum));
            space = rest.indexOf(' ');
            rest = rest.substring(space + 1).strip();
        }
        return hashes;
    }

    private Hash name(String achternaam, LocalDate geboortedatum) {
        return hash.shortOf("naam|" + achternaam + "|" + geboortedatum);
    }
}
