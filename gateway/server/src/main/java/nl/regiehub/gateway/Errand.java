package nl.regiehub.gateway;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.gateway.config.OngeldigeConfiguratieException;
import nl.regiehub.gateway.config.Toegangsproef;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.journal.AuditCheck;
import nl.regiehub.routes.journal.JournalSettings;
import nl.regiehub.routes.journal.KeyRotation;
import nl.regiehub.routes.project.Rebuild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;

/** Something the hub does for an operator while nobody else uses its data, and then stops. */
enum Errand {
    /** Throws the graph away and makes it again from the journal. */
    REBUILD_GRAPH {
        @Override
        boolean run(ApplicationContext hub) {
            var graph = hub.getBean(Dossiergraaf.class);
            var before = graph.hash();
            long events = Rebuild.run(hub.getBean(Journal.class).events(), graph);
            LOG.info("graph made again from {} events: hash {}, before {}", events, graph.hash(), before);
            return true;
        }
    },
    /** Checks that nobody changed the audit trail. */
    VERIFY_AUDIT {
        @Override
        boolean run(ApplicationContext hub) {
            return switch (AuditCheck.verify(hub.getBean(JournalSettings.class))) {
                case AuditCheck.Outcome.Intact(var lines) -> {
                    LOG.info("audit trail intact, {} lines", lines);
                    yield true;
                }
                case AuditCheck.Outcome.Broken(var line, var why) -> {
                    LOG.error("audit trail BROKEN at line {}: {}", line, why);
                    yield false;
                }
            };
        }
    },
    /** Replaces the key by which persons are found, and stores each of them under the new one. */
    ROTATE_KEYS {
        @Override
        boolean run(ApplicationContext hub) {
            var outcome = KeyRotation.run(hub.getBean(JournalSettings.class));
            LOG.info("{} persons stored anew, all are found by key version {}", outcome.persons(), outcome.version());
            if (!outcome.superfluous().isEmpty()) {
                LOG.info(
                        "{} may lose version {}; a backup from before needs it until 'hub rotate-keys' ran on that",
                        outcome.file(),
                        outcome.superfluous().stream().map(String::valueOf).collect(Collectors.joining(", ")));
            }
            return true;
        }
    },
    /** Tries the access policy out and tells what each role came to know. A running hub is not in the way. */
    ACCESS_CHECK {
        @Override
        boolean run(String... args) {
            try {
                Toegangsproef.van(Path.of(setting("hub.config", "config", args)))
                        .forEach(LOG::info);
                return true;
            } catch (OngeldigeConfiguratieException e) {
                LOG.error("{}", e.getMessage());
                return false;
            }
        }

        @Override
        boolean run(ApplicationContext hub) {
            return run();
        }
    },
    /** Tells what publishing vocabulary files would do to recorded traffic. */
    VOCABULARY_IMPACT {
        @Override
        boolean run(ApplicationContext hub) {
            return Vocabulaireopdracht.impact(hub);
        }
    },
    /** Publishes vocabulary files; recorded messages are read again when the hub runs. */
    VOCABULARY_PUBLISH {
        @Override
        boolean run(ApplicationContext hub) {
            return Vocabulaireopdracht.publish(hub);
        }
    };

    private static final Logger LOG = LoggerFactory.getLogger(Errand.class);

    /** Does it; says whether all is well. */
    abstract boolean run(ApplicationContext hub);

    /** The errand that the hub was started for; empty when it is to stay. */
    static Optional<Errand> in(String... args) {
        for (String arg : args) {
            if (arg.startsWith("--hub.command=")) {
                return Optional.of(named(arg.substring("--hub.command=".length())));
            }
        }
        return Optional.empty();
    }

    private static String setting(String name, String otherwise, String... args) {
        var prefix = "--" + name + "=";
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(prefix))
                .map(arg -> arg.substring(prefix.length()))
                .findFirst()
                .orElse(otherwise);
    }

    private static Errand named(String name) {
        for (Errand errand : values()) {
            if (errand.name().equalsIgnoreCase(name.replace('-', '_'))) {
                return errand;
            }
        }
        throw new HubException(Fault.MISCONFIGURED, "unknown command '%s'".formatted(name), null);
    }

    /**
     * Does it with the stores alone: no doors, no messages.
     *
     * @return whether all is well; when an operator can mend what is not, it was told
     */
    boolean run(String... args) {
        var application = new SpringApplication(Wiring.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        var arrival = Arrival.again();
        application.addListeners(arrival);
        application.addInitializers(arrival);
        try (var hub = application.run(args)) {
            return done(hub);
        }
    }

    private boolean done(ApplicationContext hub) {
        try {
            return run(hub);
        } catch (RuntimeException e) {
            if (StartReporter.told("hub", e)) {
                return false;
            }
            throw e;
        }
    }
}
