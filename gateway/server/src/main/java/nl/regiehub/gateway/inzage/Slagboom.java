package nl.regiehub.gateway.inzage;

import java.util.List;
import nl.regiehub.access.Besluit;
import nl.regiehub.access.Toegang;
import org.springframework.stereotype.Component;

/** Stops who may not ask at all, before anything is looked up. */
@Component
public final class Slagboom {

    private final Toegang toegang;
    private final Verslag verslag;

    Slagboom(Toegang toegang, Verslag verslag) {
        this.toegang = toegang;
        this.verslag = verslag;
    }

    /**
     * Lets an operation pass.
     *
     * @throws NietToegestaan when role or purpose do not allow it; that is in the audit trail by then
     */
    public void door(Herkomst herkomst, String operatie) {
        if (herkomst.doel().isBlank()) {
            geweigerd(herkomst, operatie, List.of("een doel: waarvoor u dit wilt weten"));
        }
        if (toegang.operatie(herkomst.vrager(), operatie, herkomst.doel()) instanceof Besluit.Geweigerd nee) {
            geweigerd(herkomst, operatie, nee.ontbreekt());
        }
    }

    /** Whether somebody could pass, for who shows more to those that may; nothing of it stands in the audit trail. */
    public boolean open(Herkomst herkomst, String operatie) {
        return toegang.operatie(herkomst.vrager(), operatie, herkomst.doel()) instanceof Besluit.Toegestaan;
    }

    private void geweigerd(Herkomst herkomst, String operatie, List<String> ontbreekt) {
        verslag.geweigerd(herkomst, operatie, List.of());
        throw new NietToegestaan(ontbreekt);
    }
}
