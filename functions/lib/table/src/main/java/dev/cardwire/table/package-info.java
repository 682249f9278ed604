/**
 * DynamoDB: every key pattern of the one table, and what is read and written under each. No other room names a key,
 * an index or an attribute. There is no Scan.
 */
package dev.cardwire.table;
