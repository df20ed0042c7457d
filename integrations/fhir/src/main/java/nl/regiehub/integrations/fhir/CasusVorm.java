package nl.regiehub.integrations.fhir;

import java.util.HashMap;
import java.util.Map;
import nl.regiehub.canonical.Casus;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Contact;
import nl.regiehub.canonical.Periode;
import nl.regiehub.integrations.seam.Outgoing;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** A casus as a deelnemer may see it: a CarePlan with its CareTeam, Goals and the persons it is about. */
final class CasusVorm {

    private static final String ACHIEVEMENT = "http://terminology.hl7.org/CodeSystem/goal-achievement";

    private final Casusbericht bericht;
    private final Casus casus;
    private final Codes codes;
    private final PersoonWriter personen;
    private final BundleWriter bundle;
    private final CarePlan plan = new CarePlan();
    private final Map<Integer, Reference> patients = new HashMap<>();
    private final Map<Integer, Reference> deelnemers = new HashMap<>();
    private final Map<String, Reference> goals = new HashMap<>();

    private CasusVorm(Casusbericht bericht, Outgoing outgoing) {
        this.bericht = bericht;
        casus = bericht.casus();
        codes = new Codes(outgoing);
        personen = new PersoonWriter(codes);
        bundle = new BundleWriter(bericht, Berichtsoort.CASUS);
    }

    static Bundle write(Casusbericht bericht, Outgoing outgoing) {
        CasusVorm vorm = new CasusVorm(bericht, outgoing);
        vorm.plan();
        vorm.casus.personen().forEach(vorm::persoon);
        vorm.deelnemers();
        vorm.casus.doelen().forEach(vorm::doel);
        vorm.casus.acties().forEach(vorm::actie);
        return vorm.bundle.bundle();
    }

    private void plan() {
        plan.addIdentifier()
                .setSystem(Systemen.nummers("casusnummer", bericht.kop().afzender()))
                .setValue(casus.nummer());
        plan.setStatus(casus.gesloten() == null ? CarePlan.CarePlanStatus.ACTIVE : CarePlan.CarePlanStatus.COMPLETED);
        plan.setIntent(CarePlan.CarePlanIntent.PLAN);
        plan.addCategory(codes.concept(casus.grond()));
        plan.setPeriod(PersoonWriter.periode(new Periode(casus.geopend(), casus.gesloten())));
        plan.setAuthor(bundle.organisatie(bericht.kop().afzender(), null));
        plan.addExtension(
                Systemen.extensie("stand"), new DateTimeType(casus.stand().toString()));
        plan.addExtension(Systemen.extensie("opener"), new StringType(casus.opener()));
        bundle.addFocus(plan, bericht.wet());
    }

    private void persoon(Casus.Casuspersoon persoon) {
        Patient patient = personen.patient(persoon.persoon());
        for (Contact contact : persoon.contacten()) {
            patient.addAddress(personen.adres(contact));
            personen.telecom(contact).forEach(patient::addTelecom);
        }
        if (persoon.afgeschermd()) {
            patient.getMeta()
                    .addSecurity(new Coding()
                            .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                            .setCode("R"));
        }
        Reference reference = bundle.add(patient);
        if (patients.isEmpty()) {
            plan.setSubject(reference);
        }
        patients.put(persoon.volgnummer(), reference);
        Extension in = plan.addExtension();
        in.setUrl(Systemen.extensie("casuspersoon"));
        in.addExtension("persoon", reference);
        in.addExtension("volgnummer", new PositiveIntType(persoon.volgnummer()));
        in.addExtension("huishoudlid", new BooleanType(persoon.huishoudlid()));
        if (persoon.relatie() != null) {
            in.addExtension("relatie", codes.coding(persoon.relatie()));
        }
    }

    private void deelnemers() {
        if (casus.deelnemers().isEmpty()) {
            return;
        }
        CareTeam team = new CareTeam();
        team.setStatus(CareTeam.CareTeamStatus.ACTIVE).setSubject(plan.getSubject());
        plan.addCareTeam(bundle.add(team));
        for (Casus.Deelnemer deelnemer : casus.deelnemers()) {
            Reference role = bundle.add(role(deelnemer));
            deelnemers.put(deelnemer.volgnummer(), role);
            team.addParticipant()
                    .addRole(codes.concept(deelnemer.rol()))
                    .setMember(role)
                    .setPeriod(PersoonWriter.periode(deelnemer.periode()));
        }
    }

    private PractitionerRole role(Casus.Deelnemer deelnemer) {
        PractitionerRole role = new PractitionerRole();
        if (deelnemer.medewerker() != null) {
            role.addIdentifier()
                    .setSystem(Systemen.nummers("medewerker", deelnemer.organisatie()))
                    .setValue(deelnemer.medewerker());
        }
        role.setPractitioner(new Reference().setType("Practitioner").setDisplay(deelnemer.naam()));
        role.setOrganization(bundle.organisatie(deelnemer.organisatie(), deelnemer.organisatienaam()));
        role.addExtension(
                Systemen.extensie("wet"),
                new Coding().setSystem(Systemen.WET).setCode(deelnemer.wet().name()));
        if (deelnemer.telefoon() != null) {
            role.addTelecom(PersoonWriter.phone(deelnemer.telefoon()));
        }
        if (deelnemer.email() != null) {
            role.addTelecom(PersoonWriter.email(deelnemer.email()));
        }
        return role;
    }

    private void doel(Casus.Doel doel) {
        Goal goal = new Goal();
        goal.addIdentifier()
                .setSystem(Systemen.nummers("doelnummer", bericht.kop().afzender()))
                .setValue(casus.nummer() + "/" + doel.nummer());
        goal.setLifecycleStatus(doel.behaald() ? Goal.GoalLifecycleStatus.COMPLETED : Goal.GoalLifecycleStatus.ACTIVE);
        if (doel.behaald()) {
            goal.getAchievementStatus().addCoding().setSystem(ACHIEVEMENT).setCode("achieved");
        }
        goal.getDescription().setText(doel.omschrijving());
        goal.setSubject(patients.getOrDefault(doel.persoon(), plan.getSubject()));
        if (doel.periode().van() != null) {
            goal.setStart(new DateType(doel.periode().van().toString()));
        }
        if (doel.periode().tot() != null) {
            goal.addTarget().setDue(new DateType(doel.periode().tot().toString()));
        }
        Reference reference = bundle.add(goal);
        goals.put(doel.nummer(), reference);
        plan.addGoal(reference);
    }

    private void actie(Casus.Planactie actie) {
        CarePlanActivityDetailComponent detail = plan.addActivity().getDetail();
        detail.setDescription(actie.omschrijving());
        detail.setStatus(status(actie.status().waarde()));
        detail.getStatusElement().addExtension(codes.extension("actiestatus", actie.status()));
        detail.setScheduled(PersoonWriter.periode(actie.periode()));
        Reference deelnemer = deelnemers.get(actie.deelnemer());
        if (deelnemer != null) {
            detail.addPerformer(deelnemer);
        }
        Reference goal = actie.doel() == null ? null : goals.get(actie.doel());
        if (goal != null) {
            detail.addGoal(goal);
        }
    }

    private static CarePlanActivityStatus status(String actiestatus) {
        return switch (actiestatus) {
            case "gepland" -> CarePlanActivityStatus.NOTSTARTED;
            case "loopt" -> CarePlanActivityStatus.INPROGRESS;
            case "gereed" -> CarePlanActivityStatus.COMPLETED;
            case "vervallen" -> CarePlanActivityStatus.CANCELLED;
            default -> CarePlanActivityStatus.UNKNOWN;
        };
    }
}
