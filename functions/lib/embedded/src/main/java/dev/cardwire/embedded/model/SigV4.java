package dev.cardwire.embedded.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The signature of a request to AWS, looked at from outside: all that Signature Version 4 wants of the header, but not whether
 * the signature is right, for which one had to know the secret.
 */
final class SigV4 {

    private static final Pattern HEADER = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([A-Za-z0-9]{1,128})/([0-9]{8})/([a-z0-9-]{1,40})/([a-z0-9-]{1,40})/aws4_request, ?"
                    + "SignedHeaders=([a-z0-9;-]{1,2000}), ?Signature=([0-9a-f]{64})");
    private static final Pattern DATE = Pattern.compile("[0-9]{8}T[0-9]{6}Z");

    private SigV4() {}

    /** @throws Refused as AWS refuses a request whose signature cannot be right */
    static void check(Request request, String service) throws Refused {
        var authorization = request.header("authorization");
        if (authorization.isEmpty()) {
            throw refused("MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        var header = HEADER.matcher(authorization.get());
        if (!header.matches()) {
            throw refused("IncompleteSignatureException", "Authorization header requires 'Credential', 'SignedHeaders' and 'Signature' parameters.");
        }
        if (!header.group(4).equals(service)) {
            throw refused("InvalidSignatureException", "Credential should be scoped to correct service: '" + service + "'.");
        }
        var signed = List.of(header.group(5).split(";"));
        if (!signed.contains("host") || !signed.contains("x-amz-date")) {
            throw refused("InvalidSignatureException", "'Host' and 'X-Amz-Date' must be a 'SignedHeader' in the AWS Authorization.");
        }
        var date = request.header("x-amz-date").filter(value -> DATE.matcher(value).matches());
        if (!date.map(value -> value.substring(0, 8)).equals(Optional.of(header.group(2)))) {
            throw refused("InvalidSignatureException", "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP");
        }
    }

    private static Refused refused(String type, String message) {
        return new Refused(403, type, Optional.empty(), message);
    }
}
