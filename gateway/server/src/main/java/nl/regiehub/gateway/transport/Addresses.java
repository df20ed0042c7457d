package nl.regiehub.gateway.transport;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which addresses the hub sends to: never to itself, to its own link or to a cloud's metadata.
 *
 * <p>The check looks the host up right before the connection is made. The JVM keeps a look-up for some seconds, so the
 * connection goes to what was checked.
 */
enum Addresses {
    /** Other machines, over TLS. */
    OTHERS {
        @Override
        Optional<String> objection(URI address) throws UnknownHostException {
            if (!"https".equals(address.getScheme())) {
                return Optional.of("alleen https is toegestaan");
            }
            return lookUp(address).anyMatch(Addresses::isOurs)
                    ? Optional.of("het adres ligt op of vlak bij de hub zelf")
                    : Optional.empty();
        }
    },
    /** This machine: a demo region has its partners here, and none elsewhere. */
    THIS_MACHINE {
        @Override
        Optional<String> objection(URI address) throws UnknownHostException {
            if (!Set.of("http", "https").contains(String.valueOf(address.getScheme()))) {
                return Optional.of("alleen http en https zijn toegestaan");
            }
            return lookUp(address).allMatch(InetAddress::isLoopbackAddress)
                    ? Optional.empty()
                    : Optional.of("een demoregio stuurt alleen naar deze machine");
        }
    };

    private static final byte UNIQUE_LOCAL = (byte) 0xfc;
    private static final byte UNIQUE_LOCAL_MASK = (byte) 0xfe;

    /** Why the hub does not send there; empty when it does. */
    abstract Optional<String> objection(URI address) throws UnknownHostException;

    private static Stream<InetAddress> lookUp(URI address) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(address.getHost()));
    }

    private static boolean isOurs(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || (address.getAddress().length > 4 && (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL);
    }
}
