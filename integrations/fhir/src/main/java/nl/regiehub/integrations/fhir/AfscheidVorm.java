package nl.regiehub.integrations.fhir;

import nl.regiehub.canonical.Casusafscheid;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Periode;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;

/** That an organisation's part in a casus ended: a CareTeam without a subject, with that one participant in it. */
final class AfscheidVorm {

    private AfscheidVorm() {}

    static Bundle write(Casusafscheid afscheid) {
        var bundle = new BundleWriter(afscheid.kop(), Berichtsoort.CASUSAFSCHEID);
        var team = new CareTeam();
        team.addIdentifier()
                .setSystem(Systemen.nummers("casusnummer", afscheid.kop().afzender()))
                .setValue(afscheid.nummer());
        team.setStatus(CareTeam.CareTeamStatus.INACTIVE);
        bundle.addFocus(team, afscheid.wet());
        team.addParticipant()
                .addRole(role(afscheid.rol()))
                .setMember(bundle.organisatie(afscheid.organisatie(), null))
                .setPeriod(PersoonWriter.periode(new Periode(null, afscheid.tot())));
        return bundle.bundle();
    }

    private static CodeableConcept role(Code rol) {
        var role = new CodeableConcept();
        role.addCoding().setSystem(rol.schema()).setCode(rol.waarde());
        return role;
    }
}
