package nl.regiehub.gateway.pages;

import java.util.List;
import java.util.Set;
import nl.regiehub.access.Beleid;
import nl.regiehub.access.Beleid.Rol;
import nl.regiehub.gateway.config.Configuratie;
import org.springframework.stereotype.Component;

/** What each role may do, so that a screen offers nothing that would be refused. It decides nothing itself. */
@Component
public final class Rolkaart {

    private final Beleid beleid;

    Rolkaart(Configuratie configuratie) {
        this.beleid = configuratie.beleid();
    }

    /** Whether a role has an operation, by itself or because everybody has; nobody without a role has any. */
    public boolean mag(String rol, String operatie) {
        return !rol.isEmpty()
                && beleid.rollen().stream()
                        .anyMatch(bekend -> Set.of(rol, Beleid.IEDEREEN).contains(bekend.naam())
                                && bekend.operaties().contains(operatie));
    }

    /** The purposes that a role may ask for. */
    public List<String> doelen(String rol) {
        return beleid.rollen().stream()
                .filter(bekend -> bekend.naam().equals(rol))
                .flatMap(bekend -> bekend.doelen().stream())
                .sorted()
                .toList();
    }

    /** What a role is for. */
    String omschrijving(String rol) {
        return beleid.rollen().stream()
                .filter(bekend -> bekend.naam().equals(rol))
                .map(Rol::omschrijving)
                .findFirst()
                .orElse("");
    }

    /** What the policy says that a role may read; the same for everyone in the role. */
    List<Beleid.Regel> regels(String rol) {
        return beleid.rollen().stream()
                .filter(bekend -> bekend.naam().equals(rol))
                .flatMap(bekend -> bekend.regels().stream())
                .toList();
    }
}
