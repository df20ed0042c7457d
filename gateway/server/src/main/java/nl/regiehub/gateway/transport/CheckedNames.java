package nl.regiehub.gateway.transport;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up the hosts that a connection is made to, and hands on only what the hub may connect to. The connection goes to
 * the very addresses that were checked, so a name that means something else a moment later gains nothing.
 *
 * @param names who knows what a name means
 * @param addresses what is allowed
 */
record CheckedNames(DnsResolver names, Addresses addresses) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = names.resolve(host);
        if (!Stream.of(found).allMatch(addresses::admits)) {
            throw new ForbiddenAddress();
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The name means an address that the hub does not connect to. */
    static final class ForbiddenAddress extends UnknownHostException {

        ForbiddenAddress() {
            super("not an address to send to");
        }
    }
}
