package nl.regiehub.vocabulary.naslag;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import nl.regiehub.vocabulary.LiveVocabulary;
import nl.regiehub.vocabulary.Vocabularies;
import nl.regiehub.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The publication in force and those before it. Who looks a word up and who translates a message always see the same release:
 * a question that comes before the one in force was made waits for that.
 */
public final class Uitgaven {

    /** Older ones are asked for seldom; a few stay at hand for who compares. */
    private static final int OUDE = 3;

    private final LiveVocabulary live;
    private final Function<String, Optional<byte[]>> bewaard;
    private final String baseIri;
    private final ReentrantLock making = new ReentrantLock();
    private final Map<String, Uitgave> oude = new LinkedHashMap<>(8, 0.75f, true);
    private volatile @Nullable Uitgave huidige;

    /**
     * Prepares to make them.
     *
     * @param bewaard gives the content of a release by its id
     * @param baseIri the base of this hub's concept IRIs, ending in a slash
     */
    public Uitgaven(LiveVocabulary live, Function<String, Optional<byte[]>> bewaard, String baseIri) {
        this.live = live;
        this.bewaard = bewaard;
        this.baseIri = baseIri;
    }

    /** The one in force. */
    public Uitgave nu() {
        Uitgave known = gemaakt(live.inForce());
        return known != null ? known : maak();
    }

    /** Whether the one in force was made, so that a question waits for nothing. */
    public boolean klaar() {
        return gemaakt(live.inForce()) != null;
    }

    /**
     * Makes the one in force, if nobody did; of publications that followed each other meanwhile only the last.
     *
     * @return whether it had to be made
     */
    public boolean bijwerken() {
        if (klaar()) {
            return false;
        }
        maak();
        return true;
    }

    private @Nullable Uitgave gemaakt(Vocabulary inForce) {
        Uitgave known = huidige;
        return known != null && known.werk().vocabulary() == inForce ? known : null;
    }

    private Uitgave maak() {
        making.lock();
        try {
            Vocabulary inForce = live.inForce();
            Uitgave known = gemaakt(inForce);
            if (known == null) {
                known = uitgave(inForce);
                huidige = known;
            }
            return known;
        } finally {
            making.unlock();
        }
    }

    /** One that was in force some day; empty when there was none with that id. */
    public Optional<Uitgave> van(String id) {
        Uitgave now = nu();
        if (now.id().equals(id)) {
            return Optional.of(now);
        }
        making.lock();
        try {
            Uitgave known = oude.get(id);
            return known != null ? Optional.of(known) : bewaard.apply(id).map(inhoud -> opnieuw(id, inhoud));
        } finally {
            making.unlock();
        }
    }

    private Uitgave opnieuw(String id, byte[] inhoud) {
        Uitgave made = uitgave(Vocabularies.open(inhoud, baseIri));
        oude.put(id, made);
        if (oude.size() > OUDE) {
            oude.remove(oude.keySet().iterator().next());
        }
        return made;
    }

    private Uitgave uitgave(Vocabulary vocabulary) {
        String id = vocabulary.publicatie();
        return new Uitgave(Naslagwerk.van(vocabulary), () -> bewaard.apply(id).orElseThrow(), baseIri);
    }
}
