package dev.cardwire.fetch;

import java.util.List;
import java.util.Optional;

/**
 * The redirects that a request followed.
 *
 * @param asked the address that was asked for
 * @param hops each redirect, in order
 */
public record Redirects(String asked, List<Hop> hops) {

    public Redirects {
        hops = List.copyOf(hops);
    }

    /**
     * One redirect.
     *
     * @param status 301, 302, 303, 307 or 308
     * @param to where it led
     */
    public record Hop(int status, String to) {

        boolean isPermanent() {
            return status == 301 || status == 308;
        }
    }

    /** The address that answered in the end. */
    public String last() {
        return hops.isEmpty() ? asked : hops.getLast().to();
    }

    /** Where the address has moved to, as this answer says: only if every hop is permanent (POLLING rule 8). */
    public Optional<String> movedTo() {
        return hops.isEmpty() || !hops.stream().allMatch(Hop::isPermanent) ? Optional.empty() : Optional.of(last());
    }
}
