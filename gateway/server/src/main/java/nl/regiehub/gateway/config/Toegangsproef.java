package nl.regiehub.gateway.config;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.regiehub.access.Beleid;
import nl.regiehub.access.Beleidstoets;
import nl.regiehub.access.Beleidstoets.Voorbeeld;
import nl.regiehub.canonical.Categorie;

/** Tries the access policy of a folder and tells, field by field, what each role came to know and what not. */
public final class Toegangsproef {

    private final Beleid beleid;

    private Toegangsproef(Beleid beleid) {
        this.beleid = beleid;
    }

    /**
     * What came of trying, a line for each role and category.
     *
     * @param map the configuration folder
     * @throws OngeldigeConfiguratieException with every rule that never decides, contradicts another or opens too much
     */
    public static List<String> van(Path map) {
        var redenen = new ArrayList<String>();
        var beleid = new Beleidslezer(redenen).lees(Configuratielezer.files(map, "access", redenen));
        if (!redenen.isEmpty()) {
            throw new OngeldigeConfiguratieException(redenen);
        }
        return new Toegangsproef(beleid).regels();
    }

    private List<String> regels() {
        var voorbeelden = Beleidstoets.van(beleid).voorbeelden();
        var gezien = voorbeelden.stream()
                .filter(voorbeeld -> !voorbeeld.toegestaan().isEmpty())
                .count();
        var slot = "%d roles, %d rules, %d categories: %d examples allowed, %d shielded, nothing contradicts"
                .formatted(
                        beleid.rollen().size(),
                        beleid.rollen().stream()
                                .mapToInt(rol -> rol.regels().size())
                                .sum(),
                        Categorie.values().length,
                        gezien,
                        voorbeelden.size());
        return Stream.concat(voorbeelden.stream().map(this::regel), Stream.of(slot))
                .toList();
    }

    private String regel(Voorbeeld voorbeeld) {
        return "%s %s: %s; shielded: %s"
                .formatted(
                        voorbeeld.rol(),
                        veld(voorbeeld.categorie()),
                        ziet(voorbeeld),
                        String.join(" | ", waarom(voorbeeld)));
    }

    private String veld(Categorie categorie) {
        var naam = categorie.name().toLowerCase(Locale.ROOT);
        var kader = beleid.kader().categorieen().get(categorie);
        return kader == null ? naam : naam + "." + kader.velden().getFirst();
    }

    private static String ziet(Voorbeeld voorbeeld) {
        return voorbeeld.toegestaan().isEmpty()
                ? "never"
                : voorbeeld.toegestaan().entrySet().stream()
                        .map(each -> "%s by %s (%s)"
                                .formatted(
                                        each.getValue().graad().name().toLowerCase(Locale.ROOT),
                                        each.getKey(),
                                        each.getValue().relatie()))
                        .collect(joining(", "));
    }

    /** To whoever never sees something, the policy itself says why. */
    private List<String> waarom(Voorbeeld voorbeeld) {
        return voorbeeld.toegestaan().isEmpty()
                ? beleid.rollen().stream()
                        .filter(rol -> rol.naam().equals(voorbeeld.rol()))
                        .map(Beleid.Rol::waarom)
                        .toList()
                : voorbeeld.afgeschermd();
    }
}
