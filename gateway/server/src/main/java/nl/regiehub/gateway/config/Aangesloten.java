package nl.regiehub.gateway.config;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.Partners;

/** The partners of a configuration, found by id and by whom they speak for. */
public final class Aangesloten implements Partners {

    private final Map<PartnerId, Partner> byId;
    private final Map<Organisatiecode, Partner> byOrganisation = new HashMap<>();

    /** Takes the partners of a checked configuration. */
    public Aangesloten(List<Partner> partners) {
        byId = partners.stream().collect(toUnmodifiableMap(Partner::id, Function.identity()));
        partners.forEach(
                partner -> partner.organisaties().forEach(organisatie -> byOrganisation.put(organisatie, partner)));
    }

    @Override
    public Optional<Partner> find(PartnerId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Partner> of(Organisatiecode organisatie) {
        return Optional.ofNullable(byOrganisation.get(organisatie));
    }

    @Override
    public Collection<Partner> all() {
        return byId.values();
    }
}
