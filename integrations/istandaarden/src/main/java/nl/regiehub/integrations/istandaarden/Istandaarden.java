package nl.regiehub.integrations.istandaarden;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiehub.integrations.seam.Codec;

/** The iStandaarden the hub speaks: iWmo 3.2 and iJw 3.2, messages 301, 305 and 307. */
public final class Istandaarden {

    private Istandaarden() {}

    /**
     * Makes a codec for each standard, named {@code iwmo-3.2} and {@code ijw-3.2}.
     *
     * @param standardsDir a folder with the official XSDs, when messages are to be checked against those too
     * @throws nl.regiehub.canonical.HubException when that folder lacks one of them; it says which
     */
    public static List<Codec> codecs(Optional<Path> standardsDir) {
        Optional<Schemamap> schemas = standardsDir.map(Schemamap::new);
        return Stream.of(Standaard.values())
                .<Codec>map(standaard -> new IstandaardCodec(standaard, schemas))
                .toList();
    }
}
