package nl.regiehub.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param messages how many messages
 * @param warmUp how many go through every store before any is measured, uncounted
 * @param senders how many send at the same time
 * @param perSecond how many a second in the calm part that follows; 0 for none
 * @param stores which journals: {@code h2}, {@code postgres}
 * @param standards folder with the official XSDs; empty for the hub's own checks only
 * @param config the configuration folder, for the demo region's partners and access rules
 * @param folder where everything is kept while it runs
 */
record Options(
        int messages,
        int warmUp,
        int senders,
        int perSecond,
        List<String> stores,
        Optional<Path> standards,
        Path config,
        Path folder) {

    static final String USAGE =
            "options: --messages N (5000), --warm-up N (4000), --senders N (64), --per-second N (200; 0 for none), "
                    + "--store h2|postgres|h2,postgres, --standards-dir DIR, --config DIR, --folder DIR";

    private static final Options USUAL = new Options(
            5_000,
            4_000,
            64,
            200,
            List.of("h2", "postgres"),
            Optional.empty(),
            Path.of("config"),
            Path.of(System.getProperty("java.io.tmpdir")));

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException when there is something else among them
     */
    static Options of(List<String> args) {
        var options = USUAL;
        for (int i = 0; i < args.size(); i += 2) {
            if (i + 1 == args.size()) {
                throw new IllegalArgumentException(args.get(i) + " needs a value; " + USAGE);
            }
            options = options.with(args.get(i), args.get(i + 1));
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--messages" ->
                new Options(Integer.parseInt(value), warmUp, senders, perSecond, stores, standards, config, folder);
            case "--warm-up" ->
                new Options(messages, Integer.parseInt(value), senders, perSecond, stores, standards, config, folder);
            case "--senders" ->
                new Options(messages, warmUp, Integer.parseInt(value), perSecond, stores, standards, config, folder);
            case "--per-second" ->
                new Options(messages, warmUp, senders, Integer.parseInt(value), stores, standards, config, folder);
            case "--store" ->
                new Options(
                        messages, warmUp, senders, perSecond, List.of(value.split(",", -1)), standards, config, folder);
            case "--standards-dir" ->
                new Options(messages, warmUp, senders, perSecond, stores, Optional.of(Path.of(value)), config, folder);
            case "--config" ->
                new Options(messages, warmUp, senders, perSecond, stores, standards, Path.of(value), folder);
            case "--folder" ->
                new Options(messages, warmUp, senders, perSecond, stores, standards, config, Path.of(value));
            default -> throw new IllegalArgumentException("'" + name + "' is not an option; " + USAGE);
        };
    }
}
