package nl.regiehub.gateway.toezicht;

import java.util.List;
import java.util.Map;
import nl.regiehub.access.Audit;
import nl.regiehub.access.Auditlog.Genummerd;
import nl.regiehub.gateway.csv.Csv;
import org.jspecify.annotations.Nullable;

/** Writes lines of the audit trail as a table with the field names of NEN 7513, one row per line and person. */
public final class Nen7513 {

    private static final String BRON = "regiehub";
    private static final String ADRES = "2"; // a network address, as DICOM numbers it
    private static final String PERSOON = "1";
    private static final String PATIENT = "1";
    private static final Map<String, String> UITKOMST = Map.of("toegestaan", "0", "geweigerd", "4", "fout", "8");

    private Nen7513() {}

    /** The first row, with the names. */
    public static String namen() {
        return new Csv()
                .regel(
                        "EventID",
                        "EventActionCode",
                        "EventDateTime",
                        "EventOutcomeIndicator",
                        "EventTypeCode",
                        "UserID",
                        "UserIsRequestor",
                        "RoleIDCode",
                        "AuditEnterpriseSiteID",
                        "PurposeOfUse",
                        "NetworkAccessPointTypeCode",
                        "NetworkAccessPointID",
                        "ParticipantObjectTypeCode",
                        "ParticipantObjectTypeCodeRole",
                        "ParticipantObjectID",
                        "ParticipantObjectDetail",
                        "ParticipantObjectPermissionPolicySet",
                        "Noodprocedure",
                        "AuditSourceID")
                .toString();
    }

    /** The rows of some lines. */
    public static String rijen(List<Genummerd> lijnen) {
        var csv = new Csv();
        lijnen.forEach(lijn -> rijen(csv, lijn));
        return csv.toString();
    }

    private static void rijen(Csv csv, Genummerd lijn) {
        if (lijn.regel().over().isEmpty()) {
            rij(csv, lijn, null);
        }
        lijn.regel().over().forEach(betreft -> rij(csv, lijn, betreft));
    }

    private static void rij(Csv csv, Genummerd lijn, Audit.@Nullable Betreft betreft) {
        var regel = lijn.regel();
        var delen = betreft == null || betreft.delen() == null ? regel.delen() : betreft.delen();
        csv.regel(
                lijn.nummer(),
                actie(regel),
                regel.op(),
                uitkomst(regel),
                regel.handeling(),
                regel.wie(),
                true,
                leeg(regel.rol()),
                leeg(regel.organisatie()),
                leeg(regel.doel()),
                ADRES,
                regel.herkomst(),
                betreft == null ? "" : PERSOON,
                betreft == null ? "" : PATIENT,
                betreft == null ? "" : betreft.persoon(),
                leeg(delen),
                leeg(regel.regel()),
                leeg(regel.ventiel()),
                BRON);
    }

    /** What was done, in the letters of the standard: create, read, update or execute. */
    public static String actie(Audit.Regel regel) {
        if (regel.delen() != null) {
            return "R";
        }
        var handeling = regel.handeling();
        return handeling.endsWith(":vastleggen") || handeling.endsWith(":aanvragen") || handeling.endsWith(":versturen")
                ? "C"
                : "E";
    }

    /** How it ended, in the numbers of the standard. */
    public static String uitkomst(Audit.Regel regel) {
        return UITKOMST.getOrDefault(regel.uitkomst(), "12");
    }

    private static Object leeg(@Nullable Object waarde) {
        return waarde == null ? "" : waarde;
    }
}
