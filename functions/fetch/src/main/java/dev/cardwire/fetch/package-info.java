/**
 * FetchFunction: what is due is polled, what is new is put to S3. The only room that connects to an address that came
 * from outside, and it does so through {@link dev.cardwire.fetch.SafeHttp} alone, which checks every address, bounds
 * every size and time, and keeps the rules of polite polling.
 *
 * <p>{@link dev.cardwire.fetch.Poller#run} tells the whole story of a run, {@link dev.cardwire.fetch.FeedPoll#poll} that of a feed.
 */
package dev.cardwire.fetch;
