package nl.regiehub.routes.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.PartnerClient;
import nl.regiehub.routes.journal.JournalSettings;
import nl.regiehub.routes.journal.Tables;
import nl.regiehub.routes.journey.Region;
import nl.regiehub.routes.journey.Sample;
import nl.regiehub.routes.journey.TestPartners;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a partner is told stands in the audit trail before it is told. */
class DisclosureTest {

    @TempDir
    Path folder;

    private final LookingPartner partners = new LookingPartner();

    @AutoClose
    private Region region;

    @BeforeEach
    void open() {
        region = Region.open(folder, TestPartners.region(), partners);
    }

    @Test
    void noDeliveryLeavesBeforeItsLineIsWritten() {
        region.accept(
                Sample.opdracht("m-1", 7), Sample.opdracht("m-2", 8), Sample.start("m-3", 7), Sample.stop("m-4", 7));
        region.settle();

        assertThat(partners.linesAtArrival.values()).containsExactly(1, 1, 1, 1);
    }

    @Test
    void aLineTellsWhoIsToldWhatAboutWhomAndByWhichRule() {
        BerichtId bericht = region.accept(Sample.betrokkenheid("m-1", 7)).getFirst();
        region.settle();

        var person = region.parts().journal().persons().byBsn(Sample.bsn(7)).orElseThrow();
        JsonNode line = JsonMapper.shared().readTree(lines("").getFirst());

        assertThat(line.path("wie").asString()).isEqualTo("verzekeraar");
        assertThat(line.path("handeling").asString()).isEqualTo("levering:versturen");
        assertThat(line.path("onderwerp").asString()).isEqualTo(bericht + " " + person);
        assertThat(line.path("delen").asString()).isEqualTo("identiteit:inhoud betrokkenheid:inhoud");
        assertThat(line.path("doel").asString()).isEqualTo("berichtenverkeer");
        assertThat(line.path("regel").asString()).isEqualTo("verzekeraar-ontvangt");
        assertThat(line.toString()).doesNotContain(Sample.bsn(7).waarde());
    }

    @Test
    void nothingIsToldWhileTheTrailCannotBeWrittenAndAllOfItOnceItCan() {
        tables().change("alter table auditregel rename to elders");
        region.accept(Sample.opdracht("m-1", 7), Sample.opdracht("m-2", 8));
        await().until(() -> region.boekhouding().deliveries().planned() == 2);
        region.accept(Sample.betrokkenheid("m-3", 9));
        await().until(() -> region.boekhouding().deliveries().planned() == 3);

        assertThat(partners.linesAtArrival).isEmpty();

        tables().change("alter table elders rename to auditregel");
        region.settle();

        assertThat(partners.linesAtArrival.values()).containsExactly(1, 1, 1);
        assertThat(region.boekhouding().deliveries().delivered()).isEqualTo(3);
    }

    private Tables tables() {
        return Tables.of(JournalSettings.embedded(folder.resolve("data"), folder.resolve("secret")));
    }

    private List<String> lines(String about) {
        return tables().texts("select regel from auditregel where regel like '%" + about + "%'");
    }

    /** Looks in the trail at the moment that it is told something. */
    private final class LookingPartner implements PartnerClient {

        private final Map<UUID, Integer> linesAtArrival = new ConcurrentHashMap<>();

        @Override
        public Answer send(Partner partner, UUID idempotencyKey, String berichtId, Encoded message) {
            linesAtArrival.put(idempotencyKey, lines(idempotencyKey.toString()).size());
            return new Answer.Taken();
        }
    }
}
