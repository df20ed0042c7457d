package nl.regiehub.routes.journey;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.routes.Leeslijsten;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Partners;
import org.jspecify.annotations.Nullable;

/** The partners of a small region. */
public record TestPartners(List<Partner> partners) implements Partners {

    private static final Set<String> ALLES =
            Set.of("opdracht", "start", "stop", "verwijzing", "terugkoppeling", "casus", "betrokkenheid");

    public static final Partner GEMEENTE = partner(
            "gemeente", "regiesysteem", Sample.GEMEENTE, List.of("iwmo-3.2", "regiehub-json"), "Wmo 2015 art. 5.2.9");
    public static final Partner AANBIEDER = partner(
            "aanbieder", "aanbieder", Sample.AANBIEDER, List.of("fhir-r4", "regiehub-json"), "Wmo 2015 art. 5.2.9");
    public static final Partner WIJKVERPLEGING = partner(
            "wijkverpleging", "zorgaanbieder", Sample.WIJKVERPLEGING, List.of("regiehub-json"), "Wabvpz art. 4");
    public static final Partner VERZEKERAAR =
            partner("verzekeraar", "verzekeraar", Sample.VERZEKERAAR, List.of("regiehub-json"), null);

    public static TestPartners region() {
        return new TestPartners(List.of(GEMEENTE, AANBIEDER, WIJKVERPLEGING, VERZEKERAAR));
    }

    /** The same region, with another partner in the place of the one with its id. */
    public TestPartners with(Partner other) {
        return new TestPartners(partners.stream()
                .map(partner -> partner.id().equals(other.id()) ? other : partner)
                .toList());
    }

    /** A partner that speaks these standards, sends anything and takes anything its standards have. */
    public static Partner partner(
            String id, String rol, Organisatiecode organisatie, List<String> formaten, @Nullable String bsnArtikel) {
        return partner(id, rol, organisatie, formaten, bsnArtikel, Leeslijsten.GEEN);
    }

    /** The same, that reads code lists of its own. */
    static Partner partner(
            String id,
            String rol,
            Organisatiecode organisatie,
            List<String> formaten,
            @Nullable String bsnArtikel,
            Leeslijsten leeslijsten) {
        var soorten = new java.util.HashSet<>(ALLES);
        soorten.addAll(Set.of("WMO301", "WMO305", "WMO307"));
        return new Partner(
                new PartnerId(id),
                id,
                rol,
                Set.of(organisatie),
                formaten,
                soorten,
                soorten,
                URI.create("http://localhost/" + id),
                bsnArtikel,
                Duration.ofSeconds(5),
                leeslijsten);
    }

    @Override
    public Optional<Partner> find(PartnerId id) {
        return partners.stream().filter(partner -> partner.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Partner> of(Organisatiecode organisatie) {
        return partners.stream()
                .filter(partner -> partner.organisaties().contains(organisatie))
                .findFirst();
    }

    @Override
    public Collection<Partner> all() {
        return partners;
    }
}
