package nl.regiehub.vocabulary.naslag;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One publication of the vocabulary, to look words up in and to hand out. What nobody asks for is not made. */
public final class Uitgave {

    private final Naslagwerk werk;
    private final Supplier<byte[]> inhoud;
    private final String baseIri;
    private volatile @Nullable LinkedData data;

    Uitgave(Naslagwerk werk, Supplier<byte[]> inhoud, String baseIri) {
        this.werk = werk;
        this.inhoud = inhoud;
        this.baseIri = baseIri;
    }

    /** Id of the release. */
    public String id() {
        return werk.publicatie();
    }

    /** To look words up in. */
    public Naslagwerk werk() {
        return werk;
    }

    /** To hand out. */
    public LinkedData data() {
        LinkedData known = data;
        if (known == null) {
            known = LinkedData.van(inhoud.get(), baseIri);
            data = known;
        }
        return known;
    }

    /** The release as it was published. */
    public byte[] inhoud() {
        return inhoud.get();
    }
}
