package nl.regiehub.gateway;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is left of an answer when ids, times and addresses, which differ between any two hubs, are taken out. */
final class Masker {

    private static final List<Pattern> DIFFERENT = List.of(
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[.\\d]*(Z|[+-]\\d{2}:\\d{2})"),
            Pattern.compile("(?<=/(persoon|deel|inbreng)/)[A-Za-z0-9_-]{20}"),
            Pattern.compile("(?<=#)[A-Za-z0-9_-]{12}"),
            Pattern.compile("localhost:\\d+"),
            Pattern.compile("(?<=_csrf\" value=\")[^\"]+"));

    private Masker() {}

    /** Status, headers and body, in which the order of rows is that of nobody. */
    static String van(HttpResponse<String> answer) {
        return answer.statusCode() + "\n" + headers(answer) + "\n" + regels(answer.body());
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        List.of("date", "set-cookie", "content-length", "connection").forEach(headers::remove);
        headers.replaceAll((_, waarden) -> waarden.stream().map(Masker::zonder).toList());
        return headers;
    }

    private static String regels(String body) {
        return zonder(body).lines().map(String::strip).sorted().collect(Collectors.joining("\n"));
    }

    private static String zonder(String tekst) {
        var masked = tekst;
        for (Pattern verschilt : DIFFERENT) {
            masked = verschilt.matcher(masked).replaceAll("-");
        }
        return masked;
    }
}
