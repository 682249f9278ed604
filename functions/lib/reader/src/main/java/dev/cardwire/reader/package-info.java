/**
 * Bytes to feed: decoding, repair, Rome or JSON Feed, dates, links, sanitising. Pure: what comes in are an answer's body
 * and two of its headers, what goes out is a feed and a list of what had to be repaired. Nothing here connects anywhere,
 * reads a file or a clock; a DOCTYPE is cut out before any parser sees it.
 */
package dev.cardwire.reader;
