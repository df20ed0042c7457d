package nl.regiehub.gateway.transport;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which addresses the hub sends to: never to itself, its own link or a cloud's metadata, nor to a private network unasked. */
sealed interface Addresses {

    /** Why the hub does not send there, as far as the address is written; empty when it does. */
    Optional<String> objection(URI address);

    /** Whether the hub connects to this address. */
    boolean admits(InetAddress address);

    /** Why it does not connect. */
    String refusal();

    /**
     * Other machines, over TLS.
     *
     * @param own private networks that partners are in
     */
    record Others(List<Network> own) implements Addresses {

        private static final List<Network> PRIVATE = Stream.of(
                        "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7")
                .map(Network::of)
                .toList();

        /** What no partner can be at: nowhere, or the metadata of a cloud by another road. */
        private static final List<Network> NEVER = Stream.of(
                        "0.0.0.0/8", "240.0.0.0/4", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "fd00:ec2::254/128")
                .map(Network::of)
                .toList();

        @Override
        public Optional<String> objection(URI address) {
            return "https".equals(address.getScheme()) ? Optional.empty() : Optional.of("alleen https is toegestaan");
        }

        @Override
        public boolean admits(InetAddress address) {
            return !here(address)
                    && in(NEVER, address).isEmpty()
                    && (in(PRIVATE, address).isEmpty() || in(own, address).isPresent());
        }

        private static boolean here(InetAddress address) {
            return address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || address.isLinkLocalAddress()
                    || address.isMulticastAddress();
        }

        private static Optional<Network> in(List<Network> networks, InetAddress address) {
            return networks.stream().filter(network -> network.holds(address)).findFirst();
        }

        @Override
        public String refusal() {
            return "het adres ligt op of vlak bij de hub zelf, of in een besloten netwerk dat niet is opgegeven";
        }
    }

    /** This machine: a demo region has its partners here, and none elsewhere. */
    record ThisMachine() implements Addresses {

        @Override
        public Optional<String> objection(URI address) {
            return Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                    ? Optional.empty()
                    : Optional.of("alleen http en https zijn toegestaan");
        }

        @Override
        public boolean admits(InetAddress address) {
            return address.isLoopbackAddress();
        }

        @Override
        public String refusal() {
            return "een demoregio stuurt alleen naar deze machine";
        }
    }
}
