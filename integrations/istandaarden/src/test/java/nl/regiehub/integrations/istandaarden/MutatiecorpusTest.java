package nl.regiehub.integrations.istandaarden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Validator;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.seam.Decoded;
import nl.regiehub.integrations.seam.Payload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Whatever the official XSDs refuse, the hub's own checks refuse, also where no XSD was supplied; and what only the hub
 * refuses, it refuses for a reason that has a name.
 */
class MutatiecorpusTest {

    private static final Pattern REGEL = Pattern.compile("^(TR\\d{3}): ");
    private static final Pattern SOORT = Pattern.compile("/3_2/(?:wmo|jw)(30[157])/");

    @ParameterizedTest
    @EnumSource
    void refusesWhateverTheXsdRefuses(Standaard standaard) throws Exception {
        var schemas = new Schemamap(Standaardenmap.vereist());
        var telling = new Telling(new IstandaardCodec(standaard, Optional.empty()));
        var gezien = new TreeMap<String, Set<String>>();

        for (String bericht : berichten(standaard)) {
            String nummer = nummer(bericht);
            Validator validator =
                    schemas.schema(standaard.berichtruimte(nummer)).newValidator();
            validator.setErrorHandler(new Streng());
            var mutaties = new Mutaties(bericht);
            mutaties.waarden(
                    gezien.computeIfAbsent(nummer, _ -> Mutaties.nogNietsGezien()),
                    mutant -> telling.tel(
                            validator, mutant.wat(), mutant.bericht().getBytes(UTF_8)));
            mutaties.structuur(
                    gezien.computeIfAbsent(nummer, _ -> Mutaties.nogNietsGezien()),
                    mutant -> telling.tel(
                            validator, mutant.wat(), mutant.bericht().getBytes(UTF_8)));
            mutaties.willekeurig().forEach(mutant -> telling.tel(validator, "random", mutant));
        }

        System.out.println(standaard.naam() + " " + telling);
        assertThat(telling.gemist).isEmpty();
        assertThat(telling.onverklaard).isEmpty();
        assertThat(telling.mutanten).isGreaterThan(10_000);
    }

    private static List<String> berichten(Standaard standaard) {
        Stream<String> voorbeelden =
                Standaardenmap.voorbeelden(standaard).stream().map(MutatiecorpusTest::tekst);
        Stream<String> eigen =
                Eigenberichten.alle(standaard).stream().map(payload -> new String(payload.bytes(), UTF_8));
        return Stream.concat(voorbeelden, eigen).toList();
    }

    private static String tekst(Path bestand) {
        try {
            return Files.readString(bestand);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nummer(String bericht) {
        Matcher soort = SOORT.matcher(bericht);
        assertThat(soort.find()).isTrue();
        return soort.group(1);
    }

    /** Counts how XSD and hub judge each mutant, and keeps those on which they differ without a named reason. */
    private static final class Telling {

        private final IstandaardCodec codec;
        private final List<String> gemist = new ArrayList<>();
        private final List<String> onverklaard = new ArrayList<>();
        private final Map<String, Integer> redenen = new TreeMap<>();
        private int mutanten;
        private int xsdKeurtAf;
        private int beideKeurenGoed;

        Telling(IstandaardCodec codec) {
            this.codec = codec;
        }

        void tel(Validator validator, String wat, byte[] mutant) {
            mutanten++;
            boolean geldig = geldig(validator, mutant);
            Decoded gelezen = codec.decode(new Payload("application/xml", mutant));
            xsdKeurtAf += geldig ? 0 : 1;
            switch (gelezen) {
                case Decoded.Accepted _ when geldig -> beideKeurenGoed++;
                case Decoded.Accepted _ -> gemist.add(wat);
                case Decoded.Refused geweigerd when geldig -> verklaar(wat, geweigerd.problems());
                case Decoded.Refused _ -> {}
            }
        }

        private void verklaar(String wat, List<Problem> problemen) {
            Set<String> namen =
                    problemen.stream().map(problem -> reden(wat, problem)).collect(Collectors.toSet());
            if (namen.contains("")) {
                onverklaard.add(wat + ": " + problemen);
            } else {
                redenen.merge(String.join(" + ", namen), 1, Integer::sum);
            }
        }

        /** Why the hub refuses what the XSD takes; empty when it has no business to. */
        private static String reden(String wat, Problem problem) {
            Matcher regel = REGEL.matcher(problem.detail());
            if (regel.find()) {
                return regel.group(1);
            }
            if (problem.kind() == Kind.INVALID_BSN) {
                return "11-proef (CS002)";
            }
            if (problem.detail().contains("0001 tot en met 9999") && wat.matches("(?s).*= \\s*(-\\d{4}|\\d{5,})-.*")) {
                return "a year the hub does not keep";
            }
            if (problem.detail().contains("negen cijfers achter de komma") && wat.matches(".*\\.\\d{10,}")) {
                return "a fraction of a second the hub does not keep";
            }
            return "";
        }

        private static boolean geldig(Validator validator, byte[] mutant) {
            try {
                validator.validate(new StreamSource(new ByteArrayInputStream(mutant)));
                return true;
            } catch (SAXException | IOException _) {
                return false;
            }
        }

        @Override
        public String toString() {
            return "mutants: %d; the XSD refuses %d, of which the hub takes %d; both take %d; only the hub refuses %s"
                    .formatted(mutanten, xsdKeurtAf, gemist.size(), beideKeurenGoed, redenen);
        }
    }

    /** Stops at the first thing that is wrong. */
    private static final class Streng implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
