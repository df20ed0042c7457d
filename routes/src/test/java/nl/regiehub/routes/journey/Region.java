package nl.regiehub.routes.journey;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.regiehub.access.Beleid;
import nl.regiehub.access.Beleid.Regel;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Beleid.Rol;
import nl.regiehub.access.Toegangen;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Wet;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.dossier.Dossiergraven;
import nl.regiehub.dossier.Shapes;
import nl.regiehub.integrations.fhir.FhirR4;
import nl.regiehub.integrations.istandaarden.Istandaarden;
import nl.regiehub.integrations.regiesysteem.Regiesysteem;
import nl.regiehub.integrations.seam.Codecs;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.integrations.seam.Outgoing;
import nl.regiehub.routes.Ledgers.Boekhouding;
import nl.regiehub.routes.Ledgers.Status;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.PartnerClient;
import nl.regiehub.routes.Partners;
import nl.regiehub.routes.Parts;
import nl.regiehub.routes.arrive.Receptie;
import nl.regiehub.routes.broker.Broker;
import nl.regiehub.routes.journal.JournalSettings;
import nl.regiehub.routes.journal.Journals;
import nl.regiehub.routes.work.Pace;
import nl.regiehub.vocabulary.Vocabularies;
import nl.regiehub.vocabulary.Vocabulary;

/** A hub without a gateway, on real stores in a folder: everything between its door and its partners. */
public final class Region implements AutoCloseable {

    static final String BASE = "https://regiehub.example/id/";
    private static final Pace PACE = Pace.standard().retrying(Duration.ofMillis(20), Duration.ofMillis(200));
    private static final Codecs CODECS = new Codecs(Stream.concat(
                    Istandaarden.codecs(Optional.empty()).stream(), Stream.of(FhirR4.codec(), Regiesysteem.codec()))
            .toList());

    private static final Vocabulary VOCABULARY =
            Vocabularies.open(Vocabularies.bundled().bytes(), BASE);

    private final Parts parts;
    private final Journey journey;

    private Region(Parts parts) {
        this.parts = parts;
        this.journey = new Journey(parts, PACE);
    }

    /** Opens the region that is kept in a folder, and sets it going. */
    public static Region open(Path folder, Partners partners, PartnerClient client) {
        return open(folder, partners, client, parts -> parts);
    }

    /** The same, with some of its parts replaced. */
    public static Region open(Path folder, Partners partners, PartnerClient client, UnaryOperator<Parts> change) {
        var region = new Region(change.apply(parts(folder, partners, client)));
        region.journey.start();
        return region;
    }

    /** Knows other words than those that come with the program. */
    static UnaryOperator<Parts> knowing(Vocabulary vocabulary) {
        return parts -> new Parts(
                parts.journal(),
                parts.graaf(),
                parts.broker(),
                parts.partners(),
                parts.codecs(),
                vocabulary,
                parts.shapes(),
                parts.afscherming(),
                parts.client(),
                parts.clock());
    }

    /** The graph that is kept in a folder. */
    static Dossiergraaf graph(Path folder) {
        return Dossiergraven.open(folder, BASE, VOCABULARY);
    }

    public static Codecs codecs() {
        return CODECS;
    }

    private static Parts parts(Path folder, Partners partners, PartnerClient client) {
        var journal = Journals.open(JournalSettings.embedded(folder.resolve("data"), folder.resolve("secret")));
        return new Parts(
                journal,
                graph(folder.resolve("data").resolve("graph")),
                Broker.embedded(folder.resolve("data").resolve("broker")),
                partners,
                CODECS,
                VOCABULARY,
                Shapes.bundled()::check,
                Toegangen.afscherming(policy(), journal.feiten(), Clock.systemUTC()),
                client,
                Clock.systemUTC());
    }

    /** Insurers get the identity and betrokkenheid of care under the Zvw, providers of such care only verwijzingen, others all. */
    private static Beleid policy() {
        return new Beleid(List.of(
                rol("regiesysteem", EnumSet.allOf(Categorie.class), Set.of()),
                rol("aanbieder", EnumSet.complementOf(EnumSet.of(Categorie.MEDISCH)), Set.of()),
                rol("zorgaanbieder", Set.of(Categorie.IDENTITEIT, Categorie.VERWIJZING), Set.of()),
                rol("verzekeraar", Set.of(Categorie.IDENTITEIT, Categorie.BETROKKENHEID), Set.of(Wet.ZVW))));
    }

    private static Rol rol(String naam, Set<Categorie> categorieen, Set<Wet> wetten) {
        var regel = new Regel(
                naam + "-ontvangt",
                categorieen,
                wetten,
                Graad.INHOUD,
                Relatiesoort.GEADRESSEERDE,
                Set.of(),
                "Wmo 2015 art. 5.1.1");
        return new Rol(naam, naam, Set.of("berichtenverkeer"), Set.of(), List.of(regel));
    }

    /** The canonical JSON of a message. */
    public static Encoded json(Bericht bericht) {
        return CODECS.of("regiehub-json").encode(new Outgoing(bericht, List.of(), Map.of()));
    }

    /** Brings a message to the door as its sender does. */
    Receptie receive(Bericht bericht) {
        Partner sender = parts.partners().of(bericht.kop().afzender()).orElseThrow();
        return journey.reception()
                .receive(
                        sender, "application/json; charset=utf-8", json(bericht).bytes());
    }

    /** Brings messages to the door, one after another, and gives their ids. */
    public List<BerichtId> accept(Bericht... berichten) {
        var ids = new ArrayList<BerichtId>();
        for (Bericht bericht : berichten) {
            ids.add(((Receptie.Accepted) receive(bericht)).bericht());
        }
        return ids;
    }

    Status status(BerichtId bericht) {
        return parts.journal().ledgers().status(bericht).orElseThrow();
    }

    public Boekhouding boekhouding() {
        return parts.journal().ledgers().boekhouding(null);
    }

    /** Whether nothing is under way any more. */
    public boolean idle() {
        Boekhouding now = boekhouding();
        return now.messages().inProgress() == 0 && now.deliveries().inFlight() == 0;
    }

    /** Waits until nothing is under way any more. */
    public void settle() {
        await().until(this::idle);
    }

    public Parts parts() {
        return parts;
    }

    public Journey journey() {
        return journey;
    }

    Dossiergraaf graaf() {
        return parts.graaf();
    }

    @Override
    public void close() {
        journey.close();
        parts.broker().close();
        parts.graaf().close();
        parts.journal().close();
    }
}
