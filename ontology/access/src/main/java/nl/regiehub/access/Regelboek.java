package nl.regiehub.access;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.regiehub.access.Beleid.Regel;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Beleid.Rol;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Wet;

/** A policy with its rules in the order in which they are tried: the one that shows most first. */
final class Regelboek {

    private final Map<String, Rol> rollen;

    Regelboek(Beleid beleid) {
        rollen = beleid.rollen().stream().collect(toUnmodifiableMap(Rol::naam, Function.identity()));
    }

    Optional<Rol> rol(Vrager vrager) {
        return Optional.ofNullable(rollen.get(vrager.rol()));
    }

    boolean kentDoel(Vrager vrager, String doel) {
        return rol(vrager).map(rol -> rol.doelen().contains(doel)).orElse(false);
    }

    /** The rules of the asker's role that speak of this, most permissive grade first; none when the purpose is not theirs. */
    List<Regel> regels(Vrager vrager, Categorie categorie, Wet wet, String doel) {
        if (!kentDoel(vrager, doel)) {
            return List.of();
        }
        return rol(vrager).orElseThrow().regels().stream()
                .filter(regel -> regel.gaatOver(categorie, wet, doel))
                .sorted(Comparator.comparing(Regel::graad))
                .toList();
    }

    /** In what relations the asker's role may read for a purpose. */
    Set<Relatiesoort> relatiesoorten(Vrager vrager, String doel) {
        return rol(vrager).filter(rol -> rol.doelen().contains(doel)).stream()
                .flatMap(rol -> rol.regels().stream())
                .filter(regel -> regel.doelen().isEmpty() || regel.doelen().contains(doel))
                .map(Regel::relatie)
                .collect(toUnmodifiableSet());
    }
}
