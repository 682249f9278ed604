/**
 * The domain as records, their JSON, their ids and the closed lists.
 *
 * <p>Nothing here reads a file, a socket or a clock: times are passed in. Every other room may use this one;
 * it uses none of them, and of libraries Jackson alone.
 */
package dev.cardwire.core;
