package nl.regiehub.dossier;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiehub.canonical.Adres;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Naam;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;

/** How names and addresses are written for a person to read. */
final class Weergave {

    private static final Pattern NINE_DIGITS = Pattern.compile("(?<!\\d)\\d{9}(?!\\d)");

    private Weergave() {}

    /** First names or initials, prefix and name at birth, with the partner's name behind it where one is known. */
    static String naam(Naam naam) {
        var voornaam = naam.voornamen() == null ? naam.voorletters() : naam.voornamen();
        var eigen = woorden(voornaam, achternaam(naam.geslachtsnaam()));
        var partner = naam.partnernaam();
        return partner == null ? eigen : eigen + " (" + achternaam(partner) + ")";
    }

    static String adres(Adres adres) {
        var huis = adres.huis();
        var nummer = huis == null
                ? null
                : Stream.of(Integer.toString(huis.nummer()), huis.letter(), huis.toevoeging())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining());
        var straat = woorden(adres.straatnaam(), nummer);
        var plaats = woorden(adres.postcode(), adres.plaatsnaam());
        return Stream.of(straat, plaats).filter(deel -> !deel.isEmpty()).collect(Collectors.joining(", "));
    }

    /** What stands for an organisation whose name would tell what somebody is treated for. */
    static String neutraal(Wet wet) {
        return switch (wet) {
            case ZVW -> "Zvw-zorg, contact via huisarts";
            case WLZ -> "Wlz-zorg, contact via huisarts";
            default -> "Zorg, contact via huisarts";
        };
    }

    /** The text without any BSN that its writer put in: the graph holds none, not even in somebody's own words. */
    static String zonderBsn(String tekst) {
        return NINE_DIGITS
                .matcher(tekst)
                .replaceAll(gevonden -> Bsn.geldig(gevonden.group()) ? "*********" : gevonden.group());
    }

    private static String achternaam(Naam.Achternaam naam) {
        return woorden(naam.voorvoegsel(), naam.achternaam());
    }

    private static String woorden(@Nullable String... woorden) {
        return Stream.of(woorden)
                .filter(Objects::nonNull)
                .filter(woord -> !woord.isBlank())
                .collect(Collectors.joining(" "));
    }
}
