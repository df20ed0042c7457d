package nl.regiehub.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.regiehub.access.Toegangen;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.dossier.Dossiergraven;
import nl.regiehub.dossier.Shapes;
import nl.regiehub.gateway.config.Aangesloten;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.config.Configuratielezer;
import nl.regiehub.gateway.transport.HttpPartnerClient;
import nl.regiehub.integrations.fhir.FhirR4;
import nl.regiehub.integrations.istandaarden.Istandaarden;
import nl.regiehub.integrations.regiesysteem.Regiesysteem;
import nl.regiehub.integrations.seam.Codecs;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Ledgers.Boekhouding;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Parts;
import nl.regiehub.routes.arrive.Receptie;
import nl.regiehub.routes.broker.Broker;
import nl.regiehub.routes.journal.JournalSettings;
import nl.regiehub.routes.journal.Journals;
import nl.regiehub.routes.journey.Journey;
import nl.regiehub.routes.work.Pace;
import nl.regiehub.vocabulary.Vocabularies;
import nl.regiehub.vocabulary.Vocabulary;

/** The hub from its door for messages to its partners and its graph, as the program wires it, with everything on. */
final class Pipeline implements AutoCloseable {

    private static final String BASE_IRI = "https://regiehub.example/id/";
    private static final PartnerId SENDER = new PartnerId("regiesysteem-lindehoven");
    private static final Pattern RETOUR = Pattern.compile("(WMO|JW)30[268]");

    private final Journal journal;
    private final Dossiergraaf graaf;
    private final Broker broker;
    private final Journey journey;
    private final Deliveries deliveries = new Deliveries(HttpPartnerClient.toThisMachine());
    private final Partner sender;

    /**
     * Starts one.
     *
     * @param folder its data folder
     * @param journaal where its journal is
     * @param config the configuration folder
     * @param receiver where the demo region's partners listen
     * @param standards folder with the official XSDs, if messages are to be checked against those too
     */
    Pipeline(Path folder, JournalSettings journaal, Path config, URI receiver, Optional<Path> standards) {
        Configuratie configuratie = Configuratielezer.lees(config, Optional.of(receiver));
        var partners = new Aangesloten(
                configuratie.partners().stream().map(Pipeline::withoutRetours).toList());
        sender = partners.find(SENDER).orElseThrow();
        journal = Journals.open(journaal);
        Vocabulary vocabulary = Vocabularies.open(Vocabularies.bundled().bytes(), BASE_IRI);
        graaf = Dossiergraven.open(graph(folder), BASE_IRI, vocabulary);
        broker = Broker.embedded(folder.resolve("broker"));
        var clock = Clock.system(ZoneId.of("Europe/Amsterdam"));
        journey = new Journey(
                new Parts(
                        journal,
                        graaf,
                        broker,
                        partners,
                        codecs(standards),
                        vocabulary,
                        Shapes.bundled()::check,
                        Toegangen.afscherming(configuratie.beleid(), journal.feiten(), clock),
                        deliveries,
                        clock),
                Pace.standard());
        journey.start();
    }

    private static Codecs codecs(Optional<Path> standards) {
        var all = new ArrayList<>(Istandaarden.codecs(standards));
        all.add(FhirR4.codec());
        all.add(Regiesysteem.codec());
        return new Codecs(all);
    }

    /** One message, one delivery: the bar counts messages, so nobody asks for the approval that it may have back. */
    private static Partner withoutRetours(Partner partner) {
        var ontvangt = partner.ontvangt().stream()
                .filter(type -> !RETOUR.matcher(type).matches())
                .collect(Collectors.toSet());
        return new Partner(
                partner.id(),
                partner.naam(),
                partner.rol(),
                partner.organisaties(),
                partner.formaten(),
                partner.verstuurt(),
                ontvangt,
                partner.adres(),
                partner.bsnArtikel(),
                partner.geduld(),
                partner.leeslijsten());
    }

    /** Where the graph of a data folder is. */
    static Path graph(Path folder) {
        return folder.resolve("graph");
    }

    /**
     * Hands a message in, as the door does.
     *
     * @return the hub's id of it, once it is durable
     */
    String receive(byte[] bericht) {
        return switch (journey.reception().receive(sender, "application/xml", bericht)) {
            case Receptie.Accepted(var id) -> id.toString();
            case Receptie other -> throw new IllegalStateException("the hub did not take a message: " + other);
        };
    }

    /** What was delivered so far. */
    Deliveries deliveries() {
        return deliveries;
    }

    /** Both ledgers. */
    Boekhouding boekhouding() {
        return journal.ledgers().boekhouding(null);
    }

    @Override
    public void close() {
        journey.close();
        broker.close();
        graaf.close();
        journal.close();
    }
}
