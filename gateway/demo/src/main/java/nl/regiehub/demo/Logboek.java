package nl.regiehub.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of JSON lines that is only ever added to; a line is on disk before {@link #add} returns. */
final class Logboek implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FileChannel channel;

    Logboek(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (channel.size() > 0 && !endsWithNewline(file)) {
            write("\n"); // a line that a crash cut off stays apart, and is not read
        }
    }

    /** The whole lines of a file; none when it is not there yet. */
    static List<JsonNode> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file, UTF_8)) {
            return lines.flatMap(Logboek::parsed).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void add(Object line) {
        try {
            write(JSON.writeValueAsString(line) + "\n");
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void write(String text) throws IOException {
        var buffer = ByteBuffer.wrap(text.getBytes(UTF_8));
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static boolean endsWithNewline(Path file) throws IOException {
        try (var reader = FileChannel.open(file, StandardOpenOption.READ)) {
            var last = ByteBuffer.allocate(1);
            reader.read(last, reader.size() - 1);
            return last.get(0) == '\n';
        }
    }

    private static Stream<JsonNode> parsed(String line) {
        try {
            return line.isBlank() ? Stream.empty() : Stream.of(JSON.readTree(line));
        } catch (JacksonException _) { // cut off by a crash before it was forced, so nobody was told of it
            return Stream.empty();
        }
    }
}
