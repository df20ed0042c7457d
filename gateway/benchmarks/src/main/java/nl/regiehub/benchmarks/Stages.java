package nl.regiehub.benchmarks;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs the benchmarks of single stages with JMH, which reads the arguments, and prints each beside its floor. */
public final class Stages {

    private static final Set<String> QUESTIONS = Set.of("-h", "-l", "-lp", "-lprof", "-lrf");
    private static final String FLOOR = "floor";

    private Stages() {}

    /** Takes what JMH takes. */
    public static void main(String[] args) throws Exception {
        if (List.of(args).stream().anyMatch(QUESTIONS::contains)) {
            Main.main(args);
        } else {
            print(new Runner(new CommandLineOptions(args)).run());
        }
    }

    @SuppressWarnings("SystemOut")
    private static void print(Collection<RunResult> results) {
        Map<String, RunResult> floors = new HashMap<>();
        results.stream().filter(each -> method(each).equals(FLOOR)).forEach(each -> floors.put(place(each), each));
        for (RunResult result : results) {
            var floor = floors.get(place(result));
            if (floor != null && !result.equals(floor)) {
                System.out.println(String.format(
                        Locale.ROOT,
                        "%-10s %,14.1f %-6s floor %,14.1f; speed / floor = %.3f",
                        method(result),
                        result.getPrimaryResult().getScore(),
                        result.getPrimaryResult().getScoreUnit(),
                        floor.getPrimaryResult().getScore(),
                        ratio(result, floor)));
            }
        }
    }

    private static double ratio(RunResult result, RunResult floor) {
        double ratio =
                result.getPrimaryResult().getScore() / floor.getPrimaryResult().getScore();
        return result.getParams().getMode() == Mode.Throughput ? ratio : 1 / ratio;
    }

    private static String method(RunResult result) {
        return result.getParams().getBenchmark().replaceFirst(".*\\.", "");
    }

    /** The class and the parameters, which a benchmark and its floor have in common. */
    private static String place(RunResult result) {
        var params = result.getParams();
        var place = new StringBuilder(params.getBenchmark().replaceFirst("\\.[^.]*$", ""));
        params.getParamsKeys().forEach(key -> place.append(' ').append(params.getParam(key)));
        return place.toString();
    }
}
