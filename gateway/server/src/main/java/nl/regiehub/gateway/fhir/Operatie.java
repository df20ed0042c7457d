package nl.regiehub.gateway.fhir;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** An operation of FHIR's terminology. */
enum Operatie {
    LOOKUP("CodeSystem", "$lookup"),
    VALIDATE_CODE("CodeSystem", "$validate-code"),
    SUBSUMES("CodeSystem", "$subsumes"),
    EXPAND("ValueSet", "$expand"),
    VALIDATE_IN_SET("ValueSet", "$validate-code"),
    TRANSLATE("ConceptMap", "$translate");

    private final String soort;
    private final String naam;

    Operatie(String soort, String naam) {
        this.soort = soort;
        this.naam = naam;
    }

    /**
     * A question.
     *
     * @param bron what it is asked of
     * @param id the resource it is asked of; empty when it is asked of all of them
     * @param invoer its parameters
     * @param op the day on which the answer must hold
     */
    record Vraag(Bron bron, Optional<String> id, Invoer invoer, LocalDate op) {}

    static Optional<Operatie> van(String soort, String naam) {
        return Arrays.stream(values())
                .filter(operatie -> operatie.soort.equals(soort) && operatie.naam.equals(naam))
                .findFirst();
    }

    /** The answer as a FHIR resource. */
    ObjectNode antwoord(Vraag vraag) {
        return switch (this) {
            case LOOKUP -> Codestelsels.lookup(vraag);
            case VALIDATE_CODE -> Codestelsels.validateCode(vraag);
            case SUBSUMES -> Codestelsels.subsumes(vraag);
            case EXPAND -> Waardelijsten.expand(vraag);
            case VALIDATE_IN_SET -> Waardelijsten.validateCode(vraag);
            case TRANSLATE -> Vertaaltabellen.translate(vraag);
        };
    }

    String soort() {
        return soort;
    }

    String naam() {
        return naam;
    }
}
