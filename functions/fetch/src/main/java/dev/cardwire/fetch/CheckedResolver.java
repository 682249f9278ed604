package dev.cardwire.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the connection only addresses that were checked, so that there is no second lookup that a hostile name server
 * could answer otherwise (POLLING rule 20).
 */
final class CheckedResolver implements DnsResolver {

    private final Lookups lookups;
    private final AddressPolicy policy;
    private final ScopedValue<Deadline> deadline;

    /**
     * @param deadline of the request that the lookup is for
     */
    CheckedResolver(Lookups lookups, AddressPolicy policy, ScopedValue<Deadline> deadline) {
        this.lookups = lookups;
        this.policy = policy;
        this.deadline = deadline;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        refuseOddLiterals(host);
        var allowed = new ArrayList<InetAddress>();
        String refused = "";
        for (InetAddress address : lookups.of(host, deadline.get())) {
            var refusal = policy.refusal(address);
            if (refusal.isEmpty()) {
                allowed.add(address);
            } else {
                refused = address.getHostAddress() + " is " + refusal.get();
            }
        }
        if (allowed.isEmpty()) {
            throw new Refused(host, refused.isEmpty() ? "it has no address" : refused);
        }
        return allowed.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** {@code 2130706433}, {@code 0x7f.1} and {@code 0177.0.0.1} are read as different addresses by different programs. */
    private static void refuseOddLiterals(String host) throws Refused {
        boolean likeNumber = host.matches("(?i)(?:0x[0-9a-f]*|\\d+)(?:\\.(?:0x[0-9a-f]*|\\d+))*\\.?");
        boolean dottedQuad = host.matches("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})")
                && Arrays.stream(host.split("\\.")).allMatch(part -> Integer.parseInt(part) < 256);
        if (likeNumber && !dottedQuad) {
            throw new Refused(host, "it is an address in a form that hides it");
        }
    }

    /** No address of the host may be connected to. */
    static final class Refused extends UnknownHostException {

        private static final long serialVersionUID = 1;

        Refused(String host, String why) {
            super("the host " + host + " may not be connected to: " + why);
        }
    }
}
