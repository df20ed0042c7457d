package nl.regiehub.routes.meaning;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import nl.regiehub.routes.Herduidingen;
import nl.regiehub.routes.Herduidingen.Stap;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Publications;
import nl.regiehub.routes.Publications.Publication;
import nl.regiehub.routes.work.Pace;
import nl.regiehub.routes.work.Worker;
import nl.regiehub.vocabulary.LiveVocabulary;
import nl.regiehub.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the vocabulary of this node the one that the journal names, whichever node published it, and reads recorded messages again
 * where a publication asks for that.
 */
public final class Vocabulairewacht implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Vocabulairewacht.class);

    /** A publication of another node is to be in force here within a second. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private static final int EVENTS_AT_ONCE = 500;

    private final Publications publications;
    private final Herduidingen herduidingen;
    private final LiveVocabulary vocabulary;
    private final Clock clock;
    private final Runnable changed;
    private final ReentrantLock following = new ReentrantLock();
    private final Worker watch;
    private final Worker reader;

    /**
     * Prepares; nothing is watched before {@link #start()}.
     *
     * @param vocabulary this node's
     * @param changed told when another release is in force here, and when recorded messages were read again
     */
    public Vocabulairewacht(Journal journal, LiveVocabulary vocabulary, Clock clock, Runnable changed) {
        this.publications = journal.publications();
        this.herduidingen = journal.herduidingen();
        this.vocabulary = vocabulary;
        this.clock = clock;
        this.changed = changed;
        var pauses = Pace.standard().pauses();
        this.watch = new Worker("vocabulary-watch", this::follow, LOOK, pauses);
        this.reader = new Worker("vocabulary-reader", this::readAgain, LOOK, pauses);
    }

    /** Begins to watch. */
    public void start() {
        watch.start();
        reader.start();
    }

    /**
     * Puts a release in force: here before this returns, on every other node within a second.
     *
     * @param publicatie the hash of its content
     * @param inhoud the release itself
     * @param door who decided so
     * @param herduidVanaf the first day whose recorded messages are read again with it, by the date that their senders gave them;
     *     null to leave them all as they were read
     * @throws nl.regiehub.canonical.HubException when journal or release cannot be read; then nothing changed
     */
    public void publiceer(String publicatie, byte[] inhoud, String door, @Nullable LocalDate herduidVanaf) {
        following.lock();
        try {
            var prepared = vocabulary.prepare(inhoud); // what cannot be read is never published
            publications.publish(publicatie, inhoud, clock.instant(), door);
            activate(prepared);
        } finally {
            following.unlock();
        }
        if (herduidVanaf != null) {
            herduidingen.vraag(publicatie, herduidVanaf, clock.instant());
            reader.nudge();
        }
    }

    /** Another release may have been put in force elsewhere; the lock keeps a publication and the watch apart. */
    private boolean follow() {
        following.lock();
        try {
            return followed();
        } finally {
            following.unlock();
        }
    }

    private boolean followed() {
        Optional<String> named = publications.inForce();
        if (named.isEmpty() || named.get().equals(vocabulary.publicatie())) {
            return false;
        }
        publications.current().map(Publication::inhoud).map(vocabulary::prepare).ifPresent(this::activate);
        return true;
    }

    private void activate(LiveVocabulary.Prepared prepared) {
        LOG.info("vocabulary {} in force", prepared.activate());
        changed.run();
    }

    private boolean readAgain() {
        Vocabulary inForce = vocabulary.inForce();
        Stap stap = herduidingen.stap(inForce.publicatie(), inForce::translate, EVENTS_AT_ONCE);
        if (stap.anders() > 0) {
            LOG.info("{} recorded messages mean something else now", stap.anders());
            changed.run();
        }
        return stap.gelezen() > 0;
    }

    /** Stops watching. */
    @Override
    public void close() {
        watch.close();
        reader.close();
    }
}
