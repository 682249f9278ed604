/**
 * Amazon's services on one machine: DynamoDB Local behind a loopback port, a small object store that speaks S3, and a
 * server that stands in for a language model.
 *
 * <p>The local run and the tests of other rooms start them; nothing here is part of a deployed function, and nothing
 * here uses another room of Cardwire.
 */
package dev.cardwire.embedded;
