package dev.cardwire.table;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Which hosts are on the deployment's opt-out list; read when it is first needed, and every few minutes. */
public final class OptOutList {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final OptOutTable table;
    private final InstantSource clock;
    private final AtomicReference<Read> last = new AtomicReference<>(new Read(Set.of(), Instant.MIN));

    public OptOutList(OptOutTable table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    private record Read(Set<String> hosts, Instant at) {}

    /**
     * Why no more than title and link of what lies on these hosts may be shown, if one of them, or a domain above it, is on
     * the list.
     *
     * @throws TableFailure if the list cannot be read
     */
    public Optional<String> reason(List<String> of) {
        Set<String> hosts = hosts();
        return of.stream()
                .filter(host -> covers(hosts, host))
                .findFirst()
                .map(host -> host + " has opted out");
    }

    private static boolean covers(Set<String> hosts, String host) {
        for (String domain = host; ; domain = domain.substring(domain.indexOf('.') + 1)) {
            if (hosts.contains(domain)) {
                return true;
            }
            if (domain.indexOf('.') < 0) {
                return false;
            }
        }
    }

    private Set<String> hosts() {
        Instant now = clock.instant();
        Read read = last.get();
        if (read.at().isBefore(now.minus(FRESH))) {
            read = new Read(Set.copyOf(table.all()), now);
            last.set(read);
        }
        return read.hosts();
    }
}
