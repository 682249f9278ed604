package dev.cardwire.fetch;

/**
 * What a run came to.
 *
 * @param feeds that were due in the shards that this run held
 * @param polled of these, how many were asked for
 * @param unchanged of the polled, how many had nothing new
 * @param failed of the polled, how many failed
 * @param entries read
 * @param items versions that were put
 * @param left due feeds that were not reached and stay due, or whose host asked to be left alone
 */
public record PollReport(int feeds, int polled, int unchanged, int failed, int entries, int items, int left) {}
