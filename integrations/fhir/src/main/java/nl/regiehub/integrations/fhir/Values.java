package nl.regiehub.integrations.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiecode.Stelsel;
import org.jspecify.annotations.Nullable;

/** What single values must look like, wherever in a bundle they stand. */
final class Values {

    static final Pattern IDENTIFICATIE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}");
    static final Pattern TOEWIJZINGNUMMER = Pattern.compile("[0-9]{1,9}");

    private static final Pattern VIER = Pattern.compile("[0-9]{4}");
    private static final Pattern ACHT = Pattern.compile("[0-9]{8}");
    private static final Pattern TWINTIG = Pattern.compile("[0-9]{20}");

    private Values() {}

    /** The organisation behind an identifier, when its register is known and its code has that register's length. */
    static Optional<Organisatiecode> organisatiecode(String system, String value) {
        return Systemen.stelsel(system)
                .filter(stelsel -> shape(stelsel).matcher(value).matches())
                .map(stelsel -> new Organisatiecode(stelsel, value));
    }

    private static Pattern shape(Stelsel stelsel) {
        return switch (stelsel) {
            case GEMEENTE, UZOVI -> VIER;
            case AGB, KVK, URA -> ACHT;
            case OIN -> TWINTIG;
        };
    }

    /** The value that a code of the hub's own spells in small letters. */
    static <E extends Enum<E>> Optional<E> named(Class<E> type, @Nullable String code) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> ToestemmingVorm.word(value).equals(code))
                .findFirst();
    }

    /** The day of a FHIR date or dateTime, as it was in the Netherlands; empty when only month or year is given. */
    static Optional<LocalDate> dag(String text) {
        return parsed(() -> text.length() == 10
                        ? LocalDate.parse(text)
                        : OffsetDateTime.parse(text)
                                .atZoneSameInstant(BundleWriter.NEDERLAND)
                                .toLocalDate())
                .filter(dag -> dag.getYear() >= 1800 && dag.getYear() < 2200);
    }

    /** The moment of a FHIR dateTime; of a date alone, its first moment in the Netherlands. */
    static Optional<Instant> moment(String text) {
        return parsed(() -> text.length() == 10
                        ? LocalDate.parse(text)
                                .atStartOfDay(BundleWriter.NEDERLAND)
                                .toInstant()
                        : OffsetDateTime.parse(text).toInstant())
                .filter(moment -> dag(moment.toString()).isPresent());
    }

    private static <T> Optional<T> parsed(Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
