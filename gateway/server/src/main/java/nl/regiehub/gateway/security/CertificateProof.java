package nl.regiehub.gateway.security;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.gateway.config.Kenmerk;
import nl.regiehub.gateway.tls.CertificateDates;
import nl.regiehub.gateway.tls.PartnerMarks;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Takes a partner's token only over a connection with a certificate that its file names, if it names any, and never over
 * one with another partner's. Who brings it otherwise is refused as with any token that is not valid, and that is noted.
 */
@Component
final class CertificateProof implements OAuth2TokenValidator<Jwt> {

    private static final String SHOWN = "jakarta.servlet.request.X509Certificate";
    private static final OAuth2TokenValidatorResult REFUSED = OAuth2TokenValidatorResult.failure(
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The token is not of who shows this certificate", null));

    private final PartnerMarks marks;
    private final Identities identities;
    private final Entries entries;
    private final CertificateDates dates;
    private final Clock clock;

    CertificateProof(PartnerMarks marks, Identities identities, Entries entries, CertificateDates dates, Clock clock) {
        this.marks = marks;
        this.identities = identities;
        this.entries = entries;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var request = request();
        return identities
                .system(token)
                .filter(partner -> !proven(partner, request.flatMap(CertificateProof::shown)))
                .map(partner -> refused(partner, request))
                .orElseGet(OAuth2TokenValidatorResult::success);
    }

    private boolean proven(PartnerId partner, Optional<X509Certificate> shown) {
        var own = marks.of(partner);
        if (own.isEmpty()) {
            return shown.filter(marks::anybodys).isEmpty();
        }
        shown.filter(certificate -> fits(own, certificate)).ifPresent(certificate -> dates.seen(partner, certificate));
        return shown.filter(certificate -> fits(own, certificate) && valid(certificate))
                .isPresent();
    }

    private static boolean fits(Set<Kenmerk> kenmerken, X509Certificate certificate) {
        return kenmerken.stream().anyMatch(kenmerk -> kenmerk.past(certificate));
    }

    /** A certificate that is trusted by itself is let through without a look at its dates. */
    private boolean valid(X509Certificate certificate) {
        var now = clock.instant();
        return !now.isBefore(certificate.getNotBefore().toInstant())
                && !now.isAfter(certificate.getNotAfter().toInstant());
    }

    private OAuth2TokenValidatorResult refused(PartnerId partner, Optional<ServletRequestAttributes> request) {
        entries.unproven(
                partner, request.map(each -> each.getRequest().getRemoteAddr()).orElse(""));
        return REFUSED;
    }

    private static Optional<ServletRequestAttributes> request() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(ServletRequestAttributes.class::cast);
    }

    private static Optional<X509Certificate> shown(ServletRequestAttributes attributes) {
        @Nullable Object chain = attributes.getRequest().getAttribute(SHOWN);
        return chain instanceof X509Certificate[] certificates && certificates.length > 0
                ? Optional.of(certificates[0])
                : Optional.empty();
    }
}
