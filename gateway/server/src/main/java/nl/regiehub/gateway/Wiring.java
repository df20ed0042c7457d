package nl.regiehub.gateway;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import nl.regiehub.access.Afscherming;
import nl.regiehub.access.Beslispunt;
import nl.regiehub.access.Toegang;
import nl.regiehub.access.Toegangen;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.dossier.Dossiergraven;
import nl.regiehub.dossier.Shapes;
import nl.regiehub.dossier.bevraging.Begrippenvragen;
import nl.regiehub.gateway.config.Aangesloten;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.config.Configuratie.Verbinding;
import nl.regiehub.gateway.config.Configuratielezer;
import nl.regiehub.gateway.transport.HttpBeslispunt;
import nl.regiehub.gateway.transport.HttpPartnerClient;
import nl.regiehub.integrations.fhir.FhirR4;
import nl.regiehub.integrations.istandaarden.Istandaarden;
import nl.regiehub.integrations.regiesysteem.Regiesysteem;
import nl.regiehub.integrations.seam.Codecs;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.PartnerClient;
import nl.regiehub.routes.Partners;
import nl.regiehub.routes.Parts;
import nl.regiehub.routes.Publications.Publication;
import nl.regiehub.routes.broker.Broker;
import nl.regiehub.routes.journal.JournalSettings;
import nl.regiehub.routes.journal.Journals;
import nl.regiehub.routes.journey.Journey;
import nl.regiehub.routes.meaning.Vocabulairewacht;
import nl.regiehub.routes.work.Pace;
import nl.regiehub.routes.work.Worker;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.LiveVocabulary;
import nl.regiehub.vocabulary.Vocabularies;
import nl.regiehub.vocabulary.Vocabulary;
import nl.regiehub.vocabulary.naslag.Uitgaven;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one place where ports meet what fills them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HubSettings.class)
class Wiring {

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Amsterdam"));
    }

    @Bean
    Configuratie configuratie(HubSettings settings) {
        return Configuratielezer.lees(settings.configFolder(), settings.demoPartners());
    }

    @Bean
    Partners partners(Configuratie configuratie) {
        return new Aangesloten(configuratie.partners());
    }

    @Bean
    JournalSettings journalSettings(HubSettings settings, DataDirectory data, Configuratie configuratie) {
        var journaal = journal(settings, data, configuratie);
        var head = configuratie.hub().audit().kop();
        return head == null ? journaal : journaal.withAuditHead(Path.of(head));
    }

    private static JournalSettings journal(HubSettings settings, DataDirectory data, Configuratie configuratie) {
        var elsewhere = configuratie.hub().journaal();
        return elsewhere == null
                ? JournalSettings.embedded(data.resolve("journal"), settings.secretsFolder())
                : JournalSettings.postgres(
                        elsewhere.url(),
                        Objects.requireNonNullElse(elsewhere.gebruiker(), ""),
                        password(elsewhere),
                        settings.secretsFolder().resolve("master.key"),
                        settings.secretsFolder().resolve("audit.head"));
    }

    @Bean
    Journal journal(JournalSettings settings) {
        return Journals.open(settings);
    }

    /**
     * The release in force. The one that came with the program is published once: what was published after it stays in
     * force over a restart.
     */
    @Bean
    LiveVocabulary vocabulary(Journal journal, Configuratie configuratie, Clock clock) {
        var bundled = Vocabularies.bundled();
        var publications = journal.publications();
        if (!publications.known(bundled.id())) {
            journal.voorstellen().bewaar(bundled.id(), Bestanden.meegeleverd().ingepakt());
            publications.publish(bundled.id(), bundled.bytes(), clock.instant(), "regiehub");
        }
        byte[] inForce = publications.current().orElseThrow().inhoud();
        String baseIri = configuratie.hub().baseIri();
        String folder = configuratie.hub().licentieMap();
        if (folder == null) {
            return Vocabularies.live(inForce, baseIri);
        }
        LiveVocabulary vocabulary = Vocabularies.live(inForce, baseIri, Path.of(folder));
        LOG.info("licensed tables of the operator: {}", vocabulary.licensed());
        return vocabulary;
    }

    /** The vocabulary for who reads it rather than translates with it; older releases come from the journal. */
    @Bean
    Uitgaven uitgaven(LiveVocabulary vocabulary, Journal journal, Configuratie configuratie) {
        return new Uitgaven(
                vocabulary,
                id -> journal.publications().find(id).map(Publication::inhoud),
                configuratie.hub().baseIri());
    }

    /** Words can be looked up soon after a release came into force, whichever node published it, without a reader waiting. */
    @Bean
    Worker bijwerker(Uitgaven uitgaven) {
        return new Worker(
                "vocabulary-index",
                uitgaven::bijwerken,
                Duration.ofMillis(100),
                Pace.standard().pauses());
    }

    @Bean
    Dossiergraaf dossiergraaf(DataDirectory data, Configuratie configuratie, Vocabulary vocabulary) {
        return Dossiergraven.open(data.resolve("graph"), configuratie.hub().baseIri(), vocabulary);
    }

    @Bean
    Begrippenvragen begrippenvragen() {
        return new Begrippenvragen();
    }

    @Bean
    Toegang toegang(Configuratie configuratie, Journal journal, Clock clock) {
        var beleid = configuratie.beleid();
        return elsewhere(configuratie)
                .map(punt -> Toegangen.open(beleid, journal.feiten(), punt, clock))
                .orElseGet(() -> Toegangen.open(beleid, journal.feiten(), clock));
    }

    @Bean
    Afscherming afscherming(Configuratie configuratie, Journal journal, Clock clock) {
        return elsewhere(configuratie)
                .map(punt -> Toegangen.afscherming(punt, clock))
                .orElseGet(() -> Toegangen.afscherming(configuratie.beleid(), journal.feiten(), clock));
    }

    /** What decides in place of the hub, if the operator set that. */
    private static Optional<Beslispunt> elsewhere(Configuratie configuratie) {
        return Optional.ofNullable(configuratie.beleid().kader().beslispunt()).map(HttpBeslispunt::new);
    }

    /** Every standard that the hub speaks; an unknown name in a partner's file fails at start with this list. */
    @Bean
    Codecs codecs(Configuratie configuratie) {
        var standards = Optional.ofNullable(configuratie.hub().standaardenMap()).map(Path::of);
        var all = new ArrayList<>(Istandaarden.codecs(standards));
        all.add(FhirR4.codec());
        all.add(Regiesysteem.codec());
        var codecs = new Codecs(all);
        configuratie.partners().forEach(partner -> partner.formaten().forEach(codecs::of));
        return codecs;
    }

    @Bean
    Broker broker(DataDirectory data, Configuratie configuratie) {
        var elsewhere = configuratie.hub().broker();
        return elsewhere == null
                ? Broker.embedded(data.resolve("broker"))
                : Broker.external(URI.create(elsewhere.url()), elsewhere.gebruiker(), password(elsewhere));
    }

    @Bean
    @Profile("demo")
    PartnerClient partnersHere() {
        return HttpPartnerClient.toThisMachine();
    }

    @Bean
    @Profile("!demo")
    PartnerClient partnersElsewhere(Configuratie configuratie) {
        return HttpPartnerClient.toOthers(configuratie.hub().partnernetwerken());
    }

    @Bean
    Journey journey(
            Journal journal,
            Dossiergraaf graaf,
            Broker broker,
            Partners partners,
            Codecs codecs,
            Vocabulary vocabulary,
            Afscherming afscherming,
            PartnerClient client,
            Clock clock) {
        var parts = new Parts(
                journal,
                graaf,
                broker,
                partners,
                codecs,
                vocabulary,
                Shapes.bundled()::check,
                afscherming,
                client,
                clock);
        return new Journey(parts, Pace.standard());
    }

    @Bean
    Vocabulairewacht vocabulairewacht(Journal journal, LiveVocabulary vocabulary, Journey journey, Clock clock) {
        return new Vocabulairewacht(journal, vocabulary, clock, journey::nudge);
    }

    private static String password(Verbinding elsewhere) {
        @Nullable String file = elsewhere.wachtwoordBestand();
        try {
            return file == null ? "" : Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new HubException(Fault.MISCONFIGURED, "'%s' cannot be read".formatted(file), e);
        }
    }
}
