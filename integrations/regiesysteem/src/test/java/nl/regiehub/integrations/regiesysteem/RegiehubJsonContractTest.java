package nl.regiehub.integrations.regiesysteem;

import java.util.List;
import java.util.stream.Stream;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Payload;
import nl.regiehub.integrations.testkit.CodecContract;

class RegiehubJsonContractTest extends CodecContract {

    private final Codec codec = Regiesysteem.codec();

    @Override
    protected Codec codec() {
        return codec;
    }

    @Override
    protected List<Payload> voorbeelden() {
        return Stream.of(Soort.values()).map(Voorbeelden::payload).toList();
    }
}
