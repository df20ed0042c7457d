package nl.regiehub.gateway;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.regiehub.gateway.KeepingPartner.Receipt;

/** The partners of a hub in a process, in a process of their own; the hub's data folder knows where they listen. */
final class Partners implements AutoCloseable {

    private final Process process;
    private final Path data;
    private final Path ledger;

    /** Starts them, for a hub whose data are in the folder {@code hub} of this one. */
    Partners(Path folder) throws IOException {
        data = Files.createDirectories(folder.resolve("hub"));
        ledger = folder.resolve("receipts");
        int port = ProductionHub.freePort();
        Files.writeString(data.resolve("ports.properties"), "partners=%d%n".formatted(port));
        process = JavaProcess.start(
                folder.resolve("partners.log"),
                KeepingPartner.class,
                List.of(Integer.toString(port), ledger.toString()));
        await().until(() -> Files.exists(ledger));
    }

    /** The data folder of their hub. */
    Path data() {
        return data;
    }

    /** What they received so far, repeats and all. */
    List<Receipt> receipts() throws IOException {
        return KeepingPartner.receipts(ledger);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
