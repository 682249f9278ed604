package dev.cardwire.embedded;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The two documents that the store answers with, as S3 writes them. */
final class S3Xml {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /** What is no character of XML 1.0 (section 2.2). */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private S3Xml() {}

    static byte[] error(S3Error error, String resource, String requestId) {
        var xml = new StringBuilder(HEAD).append("<Error>");
        element(xml, "Code", error.code());
        // A message may name a key with a character that XML cannot carry; the client must still get to the code.
        element(xml, "Message", NOT_XML.matcher(error.getMessage()).replaceAll("?"));
        element(xml, "Resource", resource);
        element(xml, "RequestId", requestId);
        return xml.append("</Error>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param encode whether keys are URL-encoded, for those that hold what XML cannot
     * @param continuation the token that asked for this page
     * @param nextToken the token that asks for the next one
     */
    static byte[] listing(String bucket, Listing.Request request, Listing page, boolean encode,
            Optional<String> continuation, Optional<String> startAfter, Optional<String> nextToken) {
        var xml = new StringBuilder(HEAD).append("<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">");
        element(xml, "Name", bucket);
        element(xml, "Prefix", key(request.prefix(), encode));
        if (!request.delimiter().isEmpty()) {
            element(xml, "Delimiter", key(request.delimiter(), encode));
        }
        startAfter.ifPresent(key -> element(xml, "StartAfter", key(key, encode)));
        continuation.ifPresent(token -> element(xml, "ContinuationToken", token));
        if (encode) {
            element(xml, "EncodingType", "url");
        }
        element(xml, "KeyCount", String.valueOf(page.objects().size() + page.commonPrefixes().size()));
        element(xml, "MaxKeys", String.valueOf(request.limit()));
        element(xml, "IsTruncated", String.valueOf(nextToken.isPresent()));
        nextToken.ifPresent(token -> element(xml, "NextContinuationToken", token));
        for (StoredObject object : page.objects()) {
            xml.append("<Contents>");
            element(xml, "Key", key(object.key(), encode));
            element(xml, "LastModified", object.modified().toString());
            element(xml, "ETag", '"' + object.etag() + '"');
            element(xml, "Size", String.valueOf(object.size()));
            element(xml, "StorageClass", "STANDARD");
            xml.append("</Contents>");
        }
        for (String prefix : page.commonPrefixes()) {
            xml.append("<CommonPrefixes>");
            element(xml, "Prefix", key(prefix, encode));
            xml.append("</CommonPrefixes>");
        }
        return xml.append("</ListBucketResult>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String key(String key, boolean encode) {
        return encode ? URLEncoder.encode(key, StandardCharsets.UTF_8) : key;
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<').append(name).append('>');
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> {
                    if (c < ' ') {
                        xml.append("&#").append(c).append(';');
                    } else {
                        xml.appendCodePoint(c);
                    }
                }
            }
        });
        xml.append("</").append(name).append('>');
    }
}
