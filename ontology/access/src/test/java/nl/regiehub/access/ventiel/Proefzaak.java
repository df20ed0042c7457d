package nl.regiehub.access.ventiel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.access.Vrager;
import nl.regiehub.access.ventiel.Aanvraag.Bereik;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit.Partij;

/** A request by Anouk for help that Bram must read about, and the mayor who decides on it. */
final class Proefzaak {

    static final Organisatiecode GEMEENTE = Organisatiecode.gemeente("9901");
    static final Instant NU = Instant.parse("2026-03-02T13:00:00Z");
    static final Instant SLUIT = NU.plusSeconds(1800);
    static final PersoonId ANS = new PersoonId(new UUID(0, 1));
    static final Vrager BURGEMEESTER = vrager("bea", "burgemeester");
    static final Vrager FG = vrager("frits", "functionaris-gegevensbescherming");

    private Proefzaak() {}

    static Vrager vrager(String naam, String rol) {
        return new Vrager(naam, rol, GEMEENTE, naam);
    }

    static Aanvraag aanvraag(Categorie... categorieen) {
        return new Aanvraag(
                GEMEENTE,
                "c-1",
                Bereik.PERSOON,
                Set.of(categorieen),
                Set.of(new Partij(GEMEENTE, "bram")),
                SLUIT,
                "er dreigt gevaar");
    }

    static Ventielzaak zaak() {
        return new Ventielzaak(
                new UUID(8, 1),
                ANS,
                List.of(new Stap.Aangevraagd(NU, "anouk", "casemanager", GEMEENTE, aanvraag(Categorie.PLAN))));
    }

    static Ventielzaak geopend() {
        return zaak().na(new Stap.Geopend(
                NU, BURGEMEESTER.naam(), GEMEENTE, Map.of(Categorie.PLAN, "AVG art. 6"), Set.of(ANS), SLUIT));
    }
}
