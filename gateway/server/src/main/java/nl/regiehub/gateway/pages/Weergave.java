package nl.regiehub.gateway.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiecode.Stelsel;
import nl.regiehub.canonical.Persoonsfeit.Selector;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Partners;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.naslag.Uitgaven;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes dates, periods and organisations the way a person reads them. */
@Component
final class Weergave {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Partners partners;
    private final Uitgaven uitgaven;
    private final Clock clock;

    Weergave(Partners partners, Uitgaven uitgaven, Clock clock) {
        this.partners = partners;
        this.uitgaven = uitgaven;
        this.clock = clock;
    }

    /** {@code 3 mrt 2026}. */
    public String datum(@Nullable LocalDate datum) {
        return datum == null ? "" : format("d MMM yyyy").format(datum);
    }

    /** {@code 3 maart 1980}. */
    public String voluit(@Nullable LocalDate datum) {
        return datum == null ? "" : format("d MMMM yyyy").format(datum);
    }

    /** The day of a moment, in the Netherlands. */
    public String dag(Instant moment) {
        return datum(LocalDate.ofInstant(moment, NEDERLAND));
    }

    /** {@code 3 mrt 2026 14:05:09}, in the Netherlands. */
    public String moment(Instant moment) {
        return format("d MMM yyyy HH:mm:ss").format(moment.atZone(NEDERLAND));
    }

    /** Age in whole years. */
    public int leeftijd(LocalDate geboren) {
        return Period.between(geboren, LocalDate.now(clock)).getYears();
    }

    /** What an organisation is called: its connected system's name, else its code. */
    public String organisatie(@Nullable Organisatiecode code) {
        return code == null ? "" : partners.of(code).map(Partner::naam).orElseGet(() -> register(code));
    }

    /** The same, of a code that is written out; by another name, because a template cannot say which null it has. */
    public String organisatienaam(String code) {
        return organisatie(Organisatiecode.van(code));
    }

    /** From whom somebody is shielded. */
    public String afgeschermdVan(Selector voor) {
        return switch (voor) {
            case Selector.Organisatie(var code) -> organisatie(code);
            case Selector.Organisatiesoort(var stelsel) -> organisatiesoort(stelsel);
            case Selector.Medewerker(var account) -> account;
            case Selector.Rol(var rol) -> woorden(rol);
            case Selector.Gebied(var buurt) -> buurt;
        };
    }

    /** What the organisations of a register are. */
    public String organisatiesoort(Stelsel stelsel) {
        return switch (stelsel) {
            case GEMEENTE -> "alle gemeenten";
            case AGB -> "alle zorgaanbieders";
            case UZOVI -> "alle zorgverzekeraars en zorgkantoren";
            case KVK, OIN, URA -> "alle organisaties in het register " + stelsel;
        };
    }

    private static String register(Organisatiecode code) {
        var stelsel = code.stelsel().name();
        var kort = stelsel.equals("GEMEENTE") ? "gemeente" : stelsel;
        return kort + " " + code.waarde();
    }

    /** Where a word is explained in plain language, when it is the name of a concept; else null. */
    public @Nullable String uitleg(@Nullable String woord) {
        return uitgaven.nu().werk().begrippen().stream()
                .map(Begrip::concept)
                .filter(concept -> concept.label().equals(woord))
                .findFirst()
                .map(concept -> "/doc/begrip/" + concept.code().waarde())
                .orElse(null);
    }

    /** {@code EIGEN_CASUS} is read as eigen casus. */
    public String woorden(Object naam) {
        return naam.toString().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    /** Several of those, separated by commas, in alphabetical order. */
    public String woorden(Collection<?> namen) {
        return namen.stream().map(this::woorden).sorted().collect(Collectors.joining(", "));
    }

    /** A telephone number as a link. */
    public String bel(String telefoon) {
        return "tel:" + telefoon.replaceAll("[^0-9+]", "");
    }

    /** The first letters of a name, for the round mark beside it. */
    public String initialen(String naam) {
        return Arrays.stream(naam.split("[ .-]+"))
                .filter(deel -> !deel.isEmpty() && Character.isUpperCase(deel.charAt(0)))
                .map(deel -> deel.substring(0, 1))
                .limit(2)
                .collect(Collectors.joining());
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, LocaleContextHolder.getLocale());
    }
}
