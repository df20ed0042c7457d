package nl.regiehub.integrations.istandaarden;

import java.util.List;
import java.util.Optional;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Payload;
import nl.regiehub.integrations.testkit.CodecContract;

/** The contract of every codec, for iJw. */
class IjwCodecTest extends CodecContract {

    private final Codec codec = new IstandaardCodec(Standaard.IJW, Optional.empty());

    @Override
    protected Codec codec() {
        return codec;
    }

    @Override
    protected List<Payload> voorbeelden() {
        return Eigenberichten.alle(Standaard.IJW);
    }
}
