package dev.cardwire.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** The web as tests reach it: servers on loopback addresses. */
final class Web {

    static final AddressPolicy LOOPBACK = new AddressPolicy(List.of(AddressPolicy.Block.parse("127.0.0.0/8")));
    static final UserAgent NAME = new UserAgent("1.2", "https://example.org/bot");

    /** Enough for any test that means to succeed. */
    static final Limits LIMITS = new Limits(1_000_000, 2_000_000, Duration.ofSeconds(20));

    /** For servers that never come to an end. */
    static final Limits SHORT = new Limits(1_000_000, 2_000_000, Duration.ofMillis(300));

    /** For many servers at once, some of which never come to an end, on a busy machine. */
    static final Limits BRISK = new Limits(1_000_000, 2_000_000, Duration.ofSeconds(5));

    private Web() {}

    /** One request at a time per host, with no gap between that a test would have to wait for. */
    static HostTurns turns() {
        return new HostTurns(Duration.ZERO, Thread::sleep, System::nanoTime);
    }

    static SafeHttp http() {
        return http(SystemDefaultDnsResolver.INSTANCE);
    }

    static SafeHttp http(DnsResolver names) {
        return new SafeHttp(LOOPBACK, names, NAME, turns());
    }

    static WebRequest page(String url, Limits limits) {
        return WebRequest.page(url, Duration.ZERO, _ -> true, limits);
    }

    /** Knows hosts as a test wants it. */
    interface Names extends DnsResolver {

        InetAddress[] of(String host) throws UnknownHostException;

        @Override
        default InetAddress[] resolve(String host) throws UnknownHostException {
            return of(host);
        }

        @Override
        default String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
