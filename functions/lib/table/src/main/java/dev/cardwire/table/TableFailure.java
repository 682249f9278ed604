package dev.cardwire.table;

/** DynamoDB did not do what was asked: an outage, a table that is not there, a right that is missing. */
public final class TableFailure extends RuntimeException {

    TableFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
