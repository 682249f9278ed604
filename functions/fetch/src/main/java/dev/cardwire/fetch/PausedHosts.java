package dev.cardwire.fetch;

import dev.cardwire.table.HostState;
import dev.cardwire.table.HostTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Which hosts asked to be left alone (POLLING rule 7), for those that a request comes to by a redirect. */
@FunctionalInterface
interface PausedHosts {

    /** No host asked for anything. */
    PausedHosts NONE = _ -> Optional.empty();

    /** Until when a host is to be left alone; absent if it may be asked. */
    Optional<Instant> until(String host);

    /** As the table knows it: one read for each host that is looked up. */
    static PausedHosts of(HostTable hosts, InstantSource clock) {
        return host -> hosts.find(host).filter(state -> state.isPausedAt(clock.instant())).flatMap(HostState::notBefore);
    }
}
