package nl.regiehub.gateway.rechten;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.Schermpost;
import nl.regiehub.gateway.inzage.Slagboom;
import nl.regiehub.gateway.inzage.Verslag;
import nl.regiehub.routes.Journal;
import org.springframework.stereotype.Component;

/** The correcties that no system takes: who has to be told, and not what. */
@Component
public final class Correctiewerk {

    private static final String OPERATIE = "correctie:nazien";

    private final Journal journal;
    private final Schermpost post;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Clock clock;

    Correctiewerk(Journal journal, Schermpost post, Slagboom slagboom, Verslag verslag, Clock clock) {
        this.journal = journal;
        this.post = post;
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.clock = clock;
    }

    /**
     * A correctie that a person has to pass on.
     *
     * @param bericht names it
     * @param nummer what the inwoner knows it by
     * @param bron who has to be told
     * @param categorie of what kind of data it is
     */
    public record Open(UUID bericht, String nummer, Organisatiecode bron, Categorie categorie) {

        private static Open van(Gebeurtenis gebeurtenis, Correctie correctie) {
            return new Open(
                    gebeurtenis.bericht().waarde(),
                    correctie.nummer(),
                    correctie.bron(),
                    correctie.betreft().categorie());
        }
    }

    /**
     * What is to be passed on of what was said at the asker's organisation, oldest first.
     *
     * @throws nl.regiehub.gateway.inzage.NietToegestaan when role or purpose do not allow it
     */
    public List<Open> open(Herkomst herkomst) {
        slagboom.door(herkomst, OPERATIE);
        var open = openstaand(herkomst);
        verslag.gedaan(herkomst, OPERATIE, open.stream().map(Open::bericht).toList());
        return open;
    }

    private List<Open> openstaand(Herkomst herkomst) {
        var hier = post.namens(herkomst.vrager().organisatie());
        return journal.handwerk().openstaand(hier.id()).stream()
                .flatMap(bericht -> journal.events().of(bericht).stream())
                .flatMap(gebeurtenis -> van(gebeurtenis, herkomst.vrager().organisatie()))
                .toList();
    }

    /** A partner may speak for several organisations. */
    private static Stream<Open> van(Gebeurtenis gebeurtenis, Organisatiecode hier) {
        return gebeurtenis.inhoud() instanceof Correctie correctie
                        && correctie.kop().afzender().equals(hier)
                ? Stream.of(Open.van(gebeurtenis, correctie))
                : Stream.empty();
    }

    /**
     * Notes that somebody told the source.
     *
     * @throws NietGevonden when that was not to be done here
     * @throws nl.regiehub.gateway.inzage.NietToegestaan when role or purpose do not allow it
     */
    public void doorgegeven(Herkomst herkomst, UUID bericht) {
        slagboom.door(herkomst, OPERATIE);
        boolean bekend =
                openstaand(herkomst).stream().anyMatch(each -> each.bericht().equals(bericht));
        if (!bekend) {
            verslag.geweigerd(herkomst, OPERATIE, List.of(bericht));
            throw new NietGevonden();
        }
        verslag.gedaan(herkomst, OPERATIE, List.of(bericht));
        journal.handwerk().gedaan(new BerichtId(bericht), herkomst.vrager().naam(), clock.instant());
    }
}
