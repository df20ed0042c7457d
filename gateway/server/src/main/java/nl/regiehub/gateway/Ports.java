package nl.regiehub.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The ports of a demo region; a region that starts again gets those it had.
 *
 * @param hub where the hub listens
 * @param partners where its partners listen
 */
record Ports(int hub, int partners) {

    private static final int USUAL = 8080;
    private static final String FILE = "ports.properties";

    /** Whether a demo region lived in a folder. */
    static boolean kept(DataDirectory data) {
        return Files.exists(data.resolve(FILE));
    }

    /**
     * The ports of the region in a folder.
     *
     * @param wanted the port the hub must have; 0 for any that is free, null for the one it had, or else the usual one
     */
    static Ports in(DataDirectory data, @Nullable Integer wanted) {
        try {
            var file = data.resolve(FILE);
            var before = read(file);
            int hub =
                    wanted != null && wanted > 0 ? wanted : before.getOrDefault("hub", wanted == null ? USUAL : free());
            var ports = new Ports(hub, before.getOrDefault("partners", free()));
            Files.writeString(file, "hub=%d%npartners=%d%n".formatted(ports.hub, ports.partners));
            return ports;
        } catch (IOException e) {
            throw new HubException(Fault.MISCONFIGURED, "no port is free, or the data folder cannot be written", e);
        }
    }

    private static Map<String, Integer> read(Path file) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        }
        var ports = new HashMap<String, Integer>();
        properties
                .stringPropertyNames()
                .forEach(name -> ports.put(name, Integer.valueOf(properties.getProperty(name))));
        return ports;
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
