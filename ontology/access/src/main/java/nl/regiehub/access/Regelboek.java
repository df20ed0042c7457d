package nl.regiehub.access;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiehub.access.Beleid.Regel;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Beleid.Rol;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Verkregen;
import nl.regiehub.canonical.Wet;

/**
 * A policy with its rules in the order in which they are tried: the one that shows most first, and of those the one with
 * the strongest ground; a ventiel comes after whatever shows as much without one. Limits have been applied: a rule never shows more than they allow.
 */
final class Regelboek {

    private static final Comparator<Regel> VOLGORDE = Comparator.comparing(Regel::graad)
            .thenComparing(regel -> regel.relatie() == Relatiesoort.VENTIEL)
            .thenComparing(regel -> regel.grond().soort());

    private final Kader kader;
    private final Map<String, Rol> rollen;

    Regelboek(Beleid beleid) {
        kader = beleid.kader();
        rollen = beleid.rollen().stream().collect(toUnmodifiableMap(Rol::naam, Function.identity()));
    }

    boolean kentDoel(Vrager vrager, String doel) {
        return rol(vrager).map(rol -> rol.doelen().contains(doel)).orElse(false);
    }

    /** By the asker's own role, or by what every role has beside it. */
    boolean magOperatie(Vrager vrager, String operatie, String doel) {
        return rol(vrager).stream()
                .flatMap(rol -> Stream.concat(Stream.of(rol), Stream.ofNullable(rollen.get(Beleid.IEDEREEN))))
                .anyMatch(rol -> rol.doelen().contains(doel) && rol.operaties().contains(operatie));
    }

    boolean mandaatplichtig(String operatie) {
        return kader.mandaatplichtig().contains(operatie);
    }

    boolean gescheiden(String operatie) {
        return kader.scheidingen().stream()
                .anyMatch(scheiding -> scheiding.levert().equals(operatie));
    }

    boolean magDienen(Verkregen verkregen, String doel) {
        return kader.magDienen(verkregen, doel);
    }

    /** The rules of the asker's role that speak of a dossierdeel. */
    List<Regel> regels(Vrager vrager, Dossierdeel deel, String doel, LocalDate op) {
        return regels(vrager, deel.categorie(), deel.wet(), deel.verantwoordelijke(), doel, op);
    }

    /** The rules of the asker's role that speak of this on a day; none when the purpose is not theirs. */
    List<Regel> regels(
            Vrager vrager, Categorie categorie, Wet wet, Organisatiecode gemeente, String doel, LocalDate op) {
        if (!kentDoel(vrager, doel)) {
            return List.of();
        }
        var rol = rol(vrager).orElseThrow();
        var grens = grens(rol, categorie, wet, gemeente);
        return rol.regels().stream()
                .filter(regel -> regel.gaatOver(categorie, wet, doel) && inWerking(regel, op))
                .map(regel -> regel.hoogstens(grens))
                .filter(regel -> regel.graad() != Graad.NIETS)
                .sorted(VOLGORDE)
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

    /** Every role that counts, for each of its purposes. */
    List<Teller> tellers() {
        return tellende()
                .flatMap(rol -> rol.doelen().stream().map(doel -> new Teller(rol.naam(), doel)))
                .toList();
    }

    /** By what relations they count. */
    Set<Relatiesoort> telrelaties() {
        return telregels().map(Regel::relatie).collect(toUnmodifiableSet());
    }

    /** Whether their rules ask nothing of a person but the relation. */
    boolean teltVoorAllenGelijk() {
        return telregels().allMatch(Regel::vraagtAlleenRelatie);
    }

    /** What of an organisation's tables the asker's role may be told. */
    Set<Telgrond> telgronden(Vrager vrager, String doel, LocalDate op) {
        return Arrays.stream(Categorie.values())
                .flatMap(categorie -> Arrays.stream(Wet.values())
                        .flatMap(wet -> regels(vrager, categorie, wet, vrager.organisatie(), doel, op).stream()
                                .filter(regel -> Telgrond.RELATIES.contains(regel.relatie()))
                                .map(regel -> new Telgrond(regel.relatie(), categorie, wet))))
                .collect(toUnmodifiableSet());
    }

    private Stream<Regel> telregels() {
        return tellende()
                .flatMap(rol -> rol.regels().stream())
                .filter(regel -> Telgrond.RELATIES.contains(regel.relatie()));
    }

    private Stream<Rol> tellende() {
        return rollen.values().stream().filter(rol -> rol.operaties().contains(Telbaar.OPERATIE));
    }

    private Optional<Rol> rol(Vrager vrager) {
        return Optional.ofNullable(rollen.get(vrager.rol()));
    }

    private Graad grens(Rol rol, Categorie categorie, Wet wet, Organisatiecode gemeente) {
        if (rol.nooit().contains(categorie)) {
            return Graad.NIETS;
        }
        return kader.begrenzingen().stream()
                .filter(grens -> grens.bindt(rol.naam(), categorie, wet, gemeente))
                .map(Kader.Begrenzing::hoogstens)
                .max(Comparator.naturalOrder())
                .orElse(Graad.INHOUD);
    }

    private boolean inWerking(Regel regel, LocalDate op) {
        return regel.voorwaarden().geldig().omvat(op)
                && kader.aan(regel.voorwaarden().schakelaar());
    }
}
