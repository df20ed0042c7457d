package nl.regiehub.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.vocabulary.Vocabularies.Checked;

/**
 * The files of a vocabulary, or those of them that a proposal changes: by path, as an architect edits them. They travel as one
 * parcel (zip), which the journal keeps beside the release that was made of them.
 */
public final class Bestanden {

    /** No files; as a change, no change. */
    public static final Bestanden GEEN = new Bestanden(Map.of());

    static final String BUNDLED = "bestanden.zip";

    /** The same files make the same parcel, on whatever day. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** More than this, unpacked, is no vocabulary but a bomb. */
    private static final int LARGEST = 256 << 20;

    private final SortedMap<String, byte[]> inhoud;

    private Bestanden(Map<String, byte[]> inhoud) {
        this.inhoud = Collections.unmodifiableSortedMap(new TreeMap<>(inhoud));
    }

    /**
     * Some files.
     *
     * @param inhoud by their path within the vocabulary, such as {@code lijsten/iwmo-3.2.ttl}
     */
    public static Bestanden van(Map<String, byte[]> inhoud) {
        return new Bestanden(inhoud);
    }

    /** Files that are given as text; see {@link #van}. */
    public static Bestanden vanTeksten(Map<String, String> teksten) {
        var inhoud = new TreeMap<String, byte[]>();
        teksten.forEach((pad, tekst) -> inhoud.put(pad, tekst.getBytes(UTF_8)));
        return new Bestanden(inhoud);
    }

    /**
     * The files in a folder.
     *
     * @param folder laid out as {@code ontology/vocabulary}
     */
    public static Bestanden in(Path folder) {
        return new Bestanden(VocabularyFiles.in(folder));
    }

    /** The files that the release that came with the program was made of. */
    public static Bestanden meegeleverd() {
        try (InputStream in = Objects.requireNonNull(Bestanden.class.getResourceAsStream(BUNDLED), BUNDLED)) {
            return uitgepakt(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(BUNDLED, e);
        }
    }

    /**
     * The files in a parcel.
     *
     * @throws HubException when it is no parcel that the hub made
     */
    public static Bestanden uitgepakt(byte[] pak) {
        var files = new TreeMap<String, byte[]>();
        int left = LARGEST;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(pak), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] file = zip.readNBytes(left + 1);
                left -= file.length;
                if (left < 0) {
                    throw new HubException(
                            Fault.DATA, "a parcel of vocabulary files is larger than the hub takes", null);
                }
                files.put(entry.getName(), file);
            }
        } catch (IOException e) {
            throw new HubException(Fault.DATA, "this is no parcel of vocabulary files", e);
        }
        return new Bestanden(files);
    }

    /** The files as one parcel; the same files give the same bytes. */
    public byte[] ingepakt() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            for (Map.Entry<String, byte[]> file : inhoud.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) { // memory is the only disk here
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Every file by its path. */
    public SortedMap<String, byte[]> inhoud() {
        return inhoud;
    }

    /** Every file as text, by its path. */
    public SortedMap<String, String> teksten() {
        var teksten = new TreeMap<String, String>();
        inhoud.forEach((pad, bytes) -> teksten.put(pad, new String(bytes, UTF_8)));
        return teksten;
    }

    /** What a file says; empty when there is no such file. */
    public Optional<String> tekst(String pad) {
        return Optional.ofNullable(inhoud.get(pad)).map(bytes -> new String(bytes, UTF_8));
    }

    /** Whether there are none. */
    public boolean leeg() {
        return inhoud.isEmpty();
    }

    /** These files with a change to them: a file in it takes the place of the one with its path, an empty one removes that. */
    public Bestanden met(Bestanden wijziging) {
        var samen = new TreeMap<>(inhoud);
        wijziging.inhoud.forEach((pad, bytes) -> {
            if (bytes.length == 0) {
                samen.remove(pad);
            } else {
                samen.put(pad, bytes);
            }
        });
        return new Bestanden(samen);
    }

    /** What was changed to make these files of others; the others {@linkplain #met with} that change are these. */
    public Bestanden sinds(Bestanden basis) {
        var anders = new TreeMap<String, byte[]>();
        inhoud.forEach((pad, bytes) -> {
            if (!Arrays.equals(bytes, basis.inhoud.get(pad))) {
                anders.put(pad, bytes);
            }
        });
        basis.inhoud.keySet().stream()
                .filter(pad -> !inhoud.containsKey(pad))
                .forEach(pad -> anders.put(pad, new byte[0]));
        return new Bestanden(anders);
    }

    /** The same content in the layout that the hub writes. */
    public Bestanden opgemaakt() {
        return new Bestanden(Vocabularies.format(inhoud));
    }

    /** Checks them all: a release, or everything that is wrong. */
    public Checked controleer() {
        return Vocabularies.check(inhoud);
    }
}
