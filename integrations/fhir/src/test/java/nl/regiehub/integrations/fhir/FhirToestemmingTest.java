package nl.regiehub.integrations.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsfeit.Beslissing;
import nl.regiehub.canonical.Persoonsfeit.Bewijs;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Persoonsfeit.Wil;
import nl.regiehub.canonical.Persoonsfeit.Wilsuiting;
import nl.regiehub.canonical.Problem;
import nl.regiehub.integrations.fhir.FhirToestemming.Gelezen;
import nl.regiehub.integrations.fhir.FhirToestemming.Uiting;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wishes as Consents, both ways. */
class FhirToestemmingTest {

    private static final LocalDate VANDAAG = LocalDate.of(2026, 11, 1);
    private static final UUID PERSOON = new UUID(7, 1);
    private static final Organisatiecode LINDE = Organisatiecode.agb("99990001");

    private final FhirToestemming fhir = FhirToestemming.open();

    @ParameterizedTest
    @EnumSource(Wil.class)
    void whatIsWrittenReadsTheSame(Wil wil) {
        var uiting = uiting(wil, null, new Periode(VANDAAG.minusDays(9), VANDAAG.plusDays(9)));

        var gelezen = fhir.lees(fhir.schrijf(new Uiting("c-1", PERSOON, uiting), VANDAAG));

        assertThat(gelezen).isEqualTo(new Gelezen.Goed(PERSOON, null, uiting));
    }

    @Test
    void whatIsOverIsInactiveAndWhatWasDecidedSaysWhy() {
        var voorbij = uiting(Wil.TOESTEMMING, null, new Periode(null, VANDAAG.minusDays(1)));
        var afgewezen = uiting(Wil.BEZWAAR, new Beslissing(true, "Het moet van de wet."), new Periode(null, null));
        var gehonoreerd = uiting(Wil.BEZWAAR, new Beslissing(false, "Het kan zonder."), new Periode(null, null));

        var lijst = fhir.schrijf(
                List.of(
                        new Uiting("c-1", PERSOON, voorbij),
                        new Uiting("c-2", PERSOON, afgewezen),
                        new Uiting("c-3", PERSOON, gehonoreerd)),
                VANDAAG);

        var bundle = FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, new String(lijst, UTF_8));
        assertThat(bundle.getEntry())
                .extracting(entry -> ((Consent) entry.getResource()).getStatus())
                .containsExactly(ConsentState.INACTIVE, ConsentState.REJECTED, ConsentState.ACTIVE);
        assertThat(new String(lijst, UTF_8)).contains("Het moet van de wet.", "Het kan zonder.");
    }

    @Test
    void aPatientMayBeNamedByBsn() {
        var gelezen = fhir.lees(consent("").getBytes(UTF_8));

        assertThat(gelezen).isInstanceOfSatisfying(Gelezen.Goed.class, goed -> {
            assertThat(goed.bsn()).isEqualTo(new Bsn("999900006"));
            assertThat(goed.uiting().wil()).isEqualTo(Wil.TOESTEMMING);
            assertThat(goed.uiting().houder()).isEqualTo(LINDE);
            assertThat(goed.uiting().bewijs()).isEqualTo(Bewijs.SCHRIFTELIJK);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", \"provision\": [{\"type\": \"deny\"}]",
                ", \"action\": [{\"text\": \"x\"}]",
                ", \"securityLabel\": [{\"code\": \"R\"}]",
                ", \"dataPeriod\": {\"start\": \"2026-01-01\"}",
                ", \"class\": [{\"system\": \"http://elders\", \"code\": \"plan\"}]",
                ", \"purpose\": [{\"system\": \"http://elders\", \"code\": \"TREAT\"}]",
                ", \"period\": {\"start\": \"2026\"}",
                ", \"modifierExtension\": [{\"url\": \"http://elders\", \"valueBoolean\": true}]",
                ", \"onbekend\": 1",
            })
    void whatWouldNarrowItInAWayTheHubDoesNotKnowIsRefused(String extra) {
        assertThat(fhir.lees(consent(extra).getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Gelezen.Fout.class,
                        fout -> assertThat(fout.problems())
                                .isNotEmpty()
                                .extracting(Problem::toString)
                                .noneMatch(text -> text.contains("999900006")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"resourceType\":\"Patient\"}", "{\"resourceType\":\"Consent\"}", "[1]"})
    void whatIsNoConsentIsRefused(String text) {
        assertThat(fhir.lees(text.getBytes(UTF_8))).isInstanceOf(Gelezen.Fout.class);
    }

    private static String consent(String extra) {
        return """
                {"resourceType": "Consent", "status": "active",
                 "scope": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "patient-privacy"}]},
                 "category": [{"text": "toestemming"}],
                 "patient": {"identifier": {"system": "http://fhir.nl/fhir/NamingSystem/bsn", "value": "999900006"}},
                 "policyRule": {"text": "AVG"},
                 "provision": {"type": "permit", "actor": [
                   {"role": {"text": "ontvanger"}, "reference": {"identifier":
                     {"system": "http://fhir.nl/fhir/NamingSystem/agb-z", "value": "99990001"}}}]%s}}""".formatted(extra);
    }

    private static Wilsuiting uiting(Wil wil, @Nullable Beslissing beslissing, Periode periode) {
        return new Wilsuiting(
                wil,
                Set.of(Gever.ZELF),
                LINDE,
                "daan",
                Set.of(Categorie.PLAN, Categorie.TAAK),
                Set.of("casusregie"),
                Bewijs.MONDELING,
                beslissing,
                periode);
    }
}
