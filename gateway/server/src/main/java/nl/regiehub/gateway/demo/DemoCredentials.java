package nl.regiehub.gateway.demo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.config.Configuratie.Gebruiker;
import nl.regiehub.gateway.security.Account;
import nl.regiehub.gateway.security.Credentials;
import nl.regiehub.routes.Partner;

/** The accounts of a demo region. Secrets are made at the first start, one by one, and are the same ever after. */
final class DemoCredentials implements Credentials {

    private static final int SECRET_BYTES = 24;
    private static final int PASSWORD_BYTES = 9;

    private final DemoAccess access;

    private DemoCredentials(DemoAccess access) {
        this.access = access;
    }

    /** The accounts of a region, kept in a file; who was added to the configuration since gets a secret now. */
    static DemoCredentials in(Path file, Configuratie configuratie, String baseUrl) {
        var before =
                Optional.ofNullable(DemoAccess.read(file)).orElse(new DemoAccess(baseUrl, "", List.of(), List.of()));
        var passwords = before.users().stream().collect(Collectors.toMap(DemoAccess.User::name, Function.identity()));
        var secrets =
                before.partners().stream().collect(Collectors.toMap(DemoAccess.PartnerSystem::id, Function.identity()));
        var access = new DemoAccess(
                baseUrl,
                baseUrl + "/oauth2/token",
                configuratie.gebruikers().stream()
                        .map(user -> user(user, Optional.ofNullable(passwords.get(user.naam()))))
                        .toList(),
                configuratie.partners().stream()
                        .map(partner -> system(
                                partner,
                                Optional.ofNullable(secrets.get(partner.id().waarde()))))
                        .toList());
        access.write(file);
        return new DemoCredentials(access);
    }

    private static DemoAccess.User user(Gebruiker user, Optional<DemoAccess.User> before) {
        var password = before.map(DemoAccess.User::password).orElseGet(() -> random(PASSWORD_BYTES));
        return new DemoAccess.User(user.naam(), user.rol(), user.organisatie().toString(), password);
    }

    private static DemoAccess.PartnerSystem system(Partner partner, Optional<DemoAccess.PartnerSystem> before) {
        var secret = before.map(DemoAccess.PartnerSystem::clientSecret).orElseGet(() -> random(SECRET_BYTES));
        var id = partner.id().waarde();
        var address = partner.adres();
        return new DemoAccess.PartnerSystem(
                id,
                id,
                secret,
                new TreeSet<>(partner.verstuurt()),
                new TreeSet<>(partner.ontvangt()),
                address == null ? null : address.toString());
    }

    private static String random(int bytes) {
        var secret = new byte[bytes];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    DemoAccess access() {
        return access;
    }

    @Override
    public boolean knows(String name) {
        return access.users().stream().anyMatch(user -> user.name().equals(name))
                || access.partners().stream()
                        .anyMatch(partner -> partner.clientId().equals(name));
    }

    @Override
    public Optional<Account> person(String name, String password) {
        return access.users().stream()
                .filter(user -> user.name().equals(name) && same(user.password(), password))
                .findFirst()
                .map(user -> new Account(
                        user.name(), friendly(user.name()), user.role(), Organisatiecode.van(user.organisation())));
    }

    private static boolean same(String kept, String given) {
        return MessageDigest.isEqual(kept.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code anouk.visser} is called Anouk Visser. */
    private static String friendly(String name) {
        return Arrays.stream(name.split("\\."))
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining(" "));
    }

    @Override
    public Collection<SystemClient> systems() {
        return access.partners().stream()
                .map(partner ->
                        new SystemClient(new PartnerId(partner.id()), partner.clientId(), partner.clientSecret()))
                .toList();
    }
}
