package dev.cardwire.fetch;

import dev.cardwire.core.Log;
import dev.cardwire.table.Lease;
import dev.cardwire.table.Leases;
import dev.cardwire.table.TableFailure;
import java.time.Instant;
import java.util.Optional;

/** The leases under which feeds are asked for: one run at a time asks the hosts of a shard (POLLING rule 10). */
final class ShardLeases {

    static final String JOB = "poll";

    private final Leases leases;
    private final Log log;

    ShardLeases(Leases leases, Log log) {
        this.leases = leases;
        this.log = log;
    }

    /**
     * Takes the lease of a shard; empty if another holds it.
     *
     * @throws TableFailure if the table cannot be used
     */
    Optional<Lease> take(int shard, String holder, Instant now, Instant until) {
        return leases.take(JOB, shard, holder, now, until);
    }

    /** Gives a lease back. One that cannot be given back ends by itself: that fails no run whose work is done. */
    void giveBack(Lease lease) {
        try {
            leases.release(lease);
        } catch (TableFailure e) {
            log.error("a lease could not be given back; it ends by itself", e);
        }
    }
}
