/**
 * Bytes to feed, in the order that they take: {@code Decoder} (bytes to text), {@code Prolog} and {@code XmlReading} (text to a tree, sound or
 * damaged), {@code XmlFeedReader} or {@code JsonFeedReader} (tree to {@code FeedDocument}, one form for all formats),
 * {@code ParsedFeeds} (what may be kept of it, sanitised). Pure: what comes in are an answer's body and two of its headers,
 * what goes out is a feed and a list of what had to be repaired. Nothing here connects anywhere, reads a file or a clock,
 * or resolves what a DOCTYPE names.
 */
package dev.cardwire.reader;
