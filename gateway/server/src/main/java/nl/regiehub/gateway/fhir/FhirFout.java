package nl.regiehub.gateway.fhir;

import org.springframework.http.HttpStatus;

/** A question that cannot be answered, for the asker to mend; becomes an OperationOutcome. */
final class FhirFout extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final String detail;

    /**
     * Tells what is wrong.
     *
     * @param code of FHIR's own list of issue types
     * @param detail what is wrong and how to mend it, without a word of what was sent
     */
    FhirFout(HttpStatus status, String code, String detail) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
    }

    static FhirFout ontbreekt(String parameter) {
        return new FhirFout(HttpStatus.BAD_REQUEST, "required", "De parameter '%s' ontbreekt.".formatted(parameter));
    }

    static FhirFout ongeldig(String parameter, String verwacht) {
        return new FhirFout(
                HttpStatus.BAD_REQUEST, "value", "De parameter '%s' is geen %s.".formatted(parameter, verwacht));
    }

    static FhirFout onbekend(String detail) {
        return new FhirFout(HttpStatus.NOT_FOUND, "not-found", detail);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    String detail() {
        return detail;
    }
}
