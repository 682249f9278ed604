package dev.cardwire.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which addresses may be connected to (POLLING rule 20): public ones. A feed's address, and every redirect, comes from
 * outside and must not lead into the machine or the network that Cardwire runs in.
 *
 * @param allowed blocks that may be connected to although they are not public
 */
public record AddressPolicy(List<Block> allowed) {

    /** The variable that names allowed blocks, such as {@code 127.0.0.0/8}, separated by commas; usually empty. */
    public static final String VARIABLE = "CARDWIRE_ALLOWED_NETWORKS";

    /** Not public, by IANA's registry of special-purpose IPv4 addresses (RFC 6890 and later), and multicast. */
    private static final List<Refused> REFUSED_V4 = List.of(
            Refused.of("0.0.0.0/8", "unspecified"), Refused.of("10.0.0.0/8", "private"), Refused.of("100.64.0.0/10", "carrier-grade NAT"),
            Refused.of("127.0.0.0/8", "loopback"), Refused.of("169.254.0.0/16", "link-local"), Refused.of("172.16.0.0/12", "private"),
            Refused.of("192.0.0.0/24", "reserved"), Refused.of("192.0.2.0/24", "documentation"), Refused.of("192.88.99.0/24", "a 6to4 relay"),
            Refused.of("192.168.0.0/16", "private"), Refused.of("198.18.0.0/15", "a test network"), Refused.of("198.51.100.0/24", "documentation"),
            Refused.of("203.0.113.0/24", "documentation"), Refused.of("224.0.0.0/4", "multicast"), Refused.of("240.0.0.0/4", "reserved"));

    /** Of IPv6 only 2000::/3 is public, without these: they hide an IPv4 address, or lead nowhere. */
    private static final List<Refused> REFUSED_V6 = List.of(
            Refused.of("2001::/23", "Teredo or reserved"), Refused.of("2001:db8::/32", "documentation"), Refused.of("2002::/16", "6to4"),
            Refused.of("3fff::/20", "documentation"));

    private static final Block PUBLIC_V6 = Block.parse("2000::/3");

    /** A block that is not connected to, and what it is. */
    private record Refused(Block block, String what) {

        static Refused of(String block, String what) {
            return new Refused(Block.parse(block), what);
        }
    }

    public AddressPolicy {
        allowed = List.copyOf(allowed);
    }

    /**
     * What the environment says.
     *
     * @throws IllegalStateException if it names what is no block
     */
    public static AddressPolicy fromEnv(Map<String, String> env) {
        try {
            return new AddressPolicy(Arrays.stream(env.getOrDefault(VARIABLE, "").split(","))
                    .map(String::strip)
                    .filter(block -> !block.isEmpty())
                    .map(Block::parse)
                    .toList());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("expected blocks of addresses such as 127.0.0.0/8 in the variable " + VARIABLE + ": " + e.getMessage(), e);
        }
    }

    /** Why this address is refused; empty if it may be connected to. */
    public Optional<String> refusal(InetAddress address) {
        if (allowed.stream().anyMatch(block -> block.contains(address))) {
            return Optional.empty();
        }
        if (address instanceof Inet4Address) {
            return refusal(REFUSED_V4, address);
        }
        if (!PUBLIC_V6.contains(address)) {
            return Optional.of("not public");
        }
        return isIsatap(address.getAddress()) ? Optional.of("an IPv4 address in disguise (ISATAP)") : refusal(REFUSED_V6, address);
    }

    private static Optional<String> refusal(List<Refused> refused, InetAddress address) {
        return refused.stream().filter(one -> one.block().contains(address)).map(Refused::what).findFirst();
    }

    /** RFC 5214, 6.1: whatever the network, the second half names an IPv4 address. */
    private static boolean isIsatap(byte[] address) {
        return (address[8] & 0xfd) == 0 && address[9] == 0 && address[10] == 0x5e && (address[11] & 0xff) == 0xfe;
    }

    /**
     * A block of addresses.
     *
     * @param network its first address
     * @param bits how many leading bits are fixed
     */
    public record Block(InetAddress network, int bits) {

        /** Reads {@code 127.0.0.0/8}. */
        static Block parse(String written) {
            int slash = written.indexOf('/');
            if (slash < 0 || !written.substring(slash + 1).matches("\\d{1,3}")) {
                throw new IllegalArgumentException("expected <address>/<bits>, got \"" + written + "\"");
            }
            InetAddress network = InetAddress.ofLiteral(written.substring(0, slash));
            int bits = Integer.parseInt(written.substring(slash + 1));
            if (bits > network.getAddress().length * 8) {
                throw new IllegalArgumentException("expected at most " + network.getAddress().length * 8 + " bits, got \"" + written + "\"");
            }
            return new Block(network, bits);
        }

        boolean contains(InetAddress address) {
            byte[] mine = network.getAddress();
            byte[] other = address.getAddress();
            if (mine.length != other.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit += 8) {
                int mask = bits - bit >= 8 ? 0xff : 0xff << 8 - (bits - bit) & 0xff;
                if (((mine[bit / 8] ^ other[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
