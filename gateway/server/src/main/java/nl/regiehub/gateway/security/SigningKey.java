package nl.regiehub.gateway.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.gateway.PrivateFile;

/** The key that a demo region signs its tokens with, kept so that a restart does not end them. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    /** The key in a file, made when it is not there. */
    static RSAKey in(Path file) {
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file));
            }
            var key = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
            PrivateFile.write(file, key.toJSONString());
            return key;
        } catch (IOException | ParseException | JOSEException e) {
            throw new HubException(Fault.MISCONFIGURED, "signing key '%s' cannot be read or made".formatted(file), e);
        }
    }
}
