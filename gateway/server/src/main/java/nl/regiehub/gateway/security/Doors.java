package nl.regiehub.gateway.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import nl.regiehub.gateway.http.Refusals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** The doors of the hub: a token on every road but health, style sheets and the login page. */
@Configuration(proxyBeanMethods = false)
class Doors {

    /** The screen after logging out. */
    static final String LEFT = "/inloggen?uitgelogd";

    /** For systems, and for people who bring a token. */
    @Bean
    @Order(20)
    SecurityFilterChain tokens(HttpSecurity http, Refusals refusals, KeepersOnly keepers) {
        var systems = http.securityMatcher(
                "/actuator/health",
                "/actuator/prometheus",
                "/berichten",
                "/berichten/**",
                "/api/**",
                "/access/**",
                "/sparql",
                "/sparql/**");
        return bearers(systems, refusals)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/**")
                        .access(keepers)
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** For who may look into the audit trail in FHIR; the rest of FHIR is the vocabulary, which is public. */
    @Bean
    @Order(14)
    SecurityFilterChain records(HttpSecurity http, Refusals refusals) {
        return bearers(http.securityMatcher("/fhir/AuditEvent", "/fhir/AuditEvent/**"), refusals)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    private static HttpSecurity bearers(HttpSecurity http, Refusals refusals) {
        return http.oauth2ResourceServer(server ->
                        server.jwt(jwt -> {}).authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // nothing rests on a cookie here
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(Headers::strict);
    }

    /** Who is let in and what is permitted is counted; each step of a door, many times for every request, is not. */
    @Bean
    SecurityObservationSettings observed() {
        return SecurityObservationSettings.withDefaults().build();
    }

    /** For programs that ask the vocabulary, which is open to anyone; what is about a person takes a token. */
    @Bean
    @Order(15)
    SecurityFilterChain terms(HttpSecurity http, Refusals refusals) {
        return http.securityMatcher("/fhir", "/fhir/**", "/api/v1/begrippen", "/api/v1/begrippen/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/fhir",
                                "/fhir/",
                                "/fhir/metadata",
                                "/fhir/CodeSystem/**",
                                "/fhir/ValueSet/**",
                                "/fhir/ConceptMap/**",
                                "/api/v1/begrippen/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> {}).authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // nothing changes here
                .logout(AbstractHttpConfigurer::disable) // nobody logs in here
                .servletApi(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(Headers::strict)
                .build();
    }

    /** For anyone: whether the hub lives, and style sheets. */
    @Bean
    @Order(30)
    SecurityFilterChain open(HttpSecurity http) {
        return http.securityMatcher("/actuator/**", "/css/**", "/js/**", "/webjars/**", "/favicon.svg")
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/actuator/health/liveness", "/actuator/health/readiness")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .denyAll()
                                .anyRequest()
                                .permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // nothing changes here
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(Headers::strict)
                .build();
    }

    /** For people in a browser; how they log in differs between a demo region and the rest. */
    @Bean
    @Order(40)
    SecurityFilterChain screens(HttpSecurity http, Login login, Clock clock) {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/inloggen",
                                "/toegankelijkheid",
                                "/begrippen",
                                "/begrippen/**",
                                "/id/**",
                                "/doc",
                                "/doc/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new LongestLogin(clock), SecurityContextHolderFilter.class)
                .logout(logout -> logout.logoutUrl("/uitloggen").logoutSuccessHandler(login.left()))
                .headers(Headers.leadingTo(login.forms()));
        login.into(http);
        return http.build();
    }

    /** How people log in. */
    @FunctionalInterface
    interface Login {

        /** Adds it to the screens' door. */
        void into(HttpSecurity http);

        /** Where a form may lead besides the hub, as an origin; empty when nowhere. */
        default String forms() {
            return "";
        }

        /** What becomes of who logs out. */
        default LogoutSuccessHandler left() {
            var handler = new SimpleUrlLogoutSuccessHandler();
            handler.setDefaultTargetUrl(LEFT);
            return handler;
        }
    }
}
