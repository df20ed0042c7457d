package nl.regiehub.gateway.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.regiehub.access.Beleid;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.routes.Partner;
import tools.jackson.databind.JsonNode;

/** Reads a configuration folder whole, or says everything that is wrong with it. */
public final class Configuratielezer {

    private final List<String> redenen = new ArrayList<>();
    private final Map<String, PartnerId> clients = new HashMap<>();
    private final Map<PartnerId, Set<Kenmerk>> certificaten = new HashMap<>();
    private final Path map;
    private final Optional<URI> demo;

    private Configuratielezer(Path map, Optional<URI> demo) {
        this.map = map;
        this.demo = demo;
    }

    /**
     * Reads a configuration.
     *
     * @param map the folder, laid out as {@code config} is
     * @param demo where the partners of the demo region listen; empty outside it, and then they are left out
     * @throws OngeldigeConfiguratieException with every problem, each with file and place
     */
    public static Configuratie lees(Path map, Optional<URI> demo) {
        return new Configuratielezer(map, demo).lees();
    }

    private Configuratie lees() {
        var beleid = new Beleidslezer(redenen).lees(files(map, "access", redenen));
        var partners = partners();
        var gebruikers = gebruikers();
        var hub = hub();
        new Samenhang(redenen).check(beleid, partners, gebruikers);
        if (!redenen.isEmpty()) {
            throw new OngeldigeConfiguratieException(redenen);
        }
        return new Configuratie(hub.orElseThrow(), partners, beleid, gebruikers, clients, certificaten);
    }

    private Optional<Configuratie.Hub> hub() {
        try {
            return new Schemabestand("hub", redenen)
                    .read(map.resolve("hub.yaml"))
                    .map(Inhoud::hub);
        } catch (DateTimeException e) {
            redenen.add("hub.yaml: %s".formatted(e.getMessage()));
            return Optional.empty();
        }
    }

    private List<Partner> partners() {
        var schema = new Schemabestand("partner", redenen);
        return files(map, "partners", redenen).stream()
                .flatMap(file -> schema.read(file).stream().flatMap(content -> partner(file, content)))
                .toList();
    }

    private Stream<Partner> partner(Path file, JsonNode content) {
        if (content.path("demo").asBoolean(false) && demo.isEmpty()) {
            return Stream.empty();
        }
        var name = file.getFileName().toString().replaceFirst("\\.yaml$", "");
        try {
            var id = new PartnerId(name);
            Inhoud.client(content).ifPresent(client -> eigen(client, id, file));
            eigen(Inhoud.certificaten(content), id, file);
            return Stream.of(Inhoud.partner(id, content, demo));
        } catch (IllegalArgumentException e) {
            redenen.add("%s: %s".formatted(file, e.getMessage()));
            return Stream.empty();
        }
    }

    private void eigen(String client, PartnerId partner, Path file) {
        if (clients.putIfAbsent(client, partner) != null) {
            redenen.add("%s: client '%s' is another partner's already".formatted(file, client));
        }
    }

    private void eigen(Set<Kenmerk> kenmerken, PartnerId partner, Path file) {
        if (certificaten.values().stream().anyMatch(others -> !Collections.disjoint(others, kenmerken))) {
            redenen.add("%s: a certificate is another partner's already".formatted(file));
        }
        if (!kenmerken.isEmpty()) {
            certificaten.put(partner, kenmerken);
        }
    }

    private List<Configuratie.Gebruiker> gebruikers() {
        if (demo.isEmpty()) {
            return List.of();
        }
        return new Schemabestand("demo", redenen)
                .read(map.resolve("demo.yaml"))
                .map(content -> content.path("gebruikers")
                        .valueStream()
                        .map(Inhoud::gebruiker)
                        .toList())
                .orElse(List.of());
    }

    static List<Path> files(Path map, String folder, List<String> redenen) {
        try (Stream<Path> files = Files.list(map.resolve(folder))) {
            var there = files.sorted().toList();
            there.stream()
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(yml|json|yaml)"))
                    .filter(file -> !file.toString().endsWith(".yaml"))
                    .forEach(file -> redenen.add("%s: is not read; call it .yaml".formatted(file)));
            return there.stream()
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .toList();
        } catch (IOException e) {
            redenen.add("%s: cannot be read".formatted(map.resolve(folder)));
            return List.of();
        }
    }

    /** What no schema can say: names that must exist, and what may be said once only. */
    private record Samenhang(List<String> redenen) {

        void check(Beleid beleid, List<Partner> partners, List<Configuratie.Gebruiker> gebruikers) {
            Set<String> rollen = new HashSet<>();
            beleid.rollen().forEach(rol -> rollen.add(rol.naam()));
            Set<Organisatiecode> organisaties = new HashSet<>();
            for (var partner : partners) {
                bestaat(rollen, partner.rol(), "partners/%s".formatted(partner.id()));
                partner.organisaties().stream()
                        .filter(organisatie -> !organisaties.add(organisatie))
                        .forEach(organisatie -> redenen.add(
                                "partners/%s: %s has a system already".formatted(partner.id(), organisatie)));
            }
            gebruikers.forEach(gebruiker -> bestaat(rollen, gebruiker.rol(), "demo: " + gebruiker.naam()));
        }

        private void bestaat(Set<String> rollen, String rol, String waar) {
            if (!rollen.contains(rol)) {
                redenen.add("%s: role '%s' does not exist; there are %s".formatted(waar, rol, new TreeSet<>(rollen)));
            }
        }
    }
}
