package nl.regiehub.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.regiehub.access.Besluit.Geweigerd;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.canonical.PersoonId;

/** Leaves to a decision point elsewhere what is sent, and sends nothing before it has answered. */
final class Puntoordelen implements Oordeel.Bron {

    private final Beslispunt punt;
    private final Clock klok;

    Puntoordelen(Beslispunt punt, Clock klok) {
        this.punt = punt;
        this.klok = klok;
    }

    @Override
    public Oordeel.Zitting over(Collection<PersoonId> personen) {
        return Puntoordeel::new;
    }

    /** The answers about one message. */
    private final class Puntoordeel implements Oordeel {

        private final Vrager ontvanger;
        private final Map<Dossierdeel, Besluit> besluiten = new HashMap<>();

        private Puntoordeel(Vrager ontvanger) {
            this.ontvanger = ontvanger;
        }

        @Override
        public void vooraf(Collection<Dossierdeel> delen) {
            vraag(List.copyOf(delen));
        }

        @Override
        public Besluit over(Dossierdeel deel) {
            if (!besluiten.containsKey(deel)) {
                vraag(List.of(deel));
            }
            return besluiten.getOrDefault(deel, nee());
        }

        private void vraag(List<Dossierdeel> delen) {
            var vragen = delen.stream().<Vraag>map(Vraag.Ontvangen::new).toList();
            var antwoorden = punt.beslis(ontvanger, vragen, Afscherming.DOEL, LocalDate.now(klok));
            if (antwoorden.size() != delen.size()) {
                throw new HubException(Fault.DECISION_POINT_UNREACHABLE, "it left questions unanswered", null);
            }
            IntStream.range(0, delen.size()).forEach(i -> besluiten.put(delen.get(i), besluit(antwoorden.get(i))));
        }

        private static Besluit besluit(Optional<Graad> antwoord) {
            return antwoord.filter(Graad.INHOUD::equals)
                    .<Besluit>map(graad -> new Toegestaan(graad, Puntbesluiten.REGEL, Puntbesluiten.grond(graad), ""))
                    .orElseGet(Puntoordeel::nee);
        }

        private static Besluit nee() {
            return new Geweigerd(new Reden.Beslispunt());
        }
    }
}
