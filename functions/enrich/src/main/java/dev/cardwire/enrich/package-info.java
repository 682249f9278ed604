/**
 * EnrichFunction: one item, from article to written card. It connects to S3 and DynamoDB (and to the one model endpoint
 * of its configuration), never to an address that came from outside.
 */
package dev.cardwire.enrich;
