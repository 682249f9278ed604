package dev.cardwire.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import dev.cardwire.core.Times;
import dev.cardwire.embedded.ObjectCreated;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message of the queue, and the JSON that AWS makes of it.
 *
 * @param id the message's id
 * @param object the object that it tells of
 * @param sentAt when the object was put
 * @param receives how often it was handed out, this time included
 */
record QueueMessage(String id, ObjectCreated object, Instant sentAt, int receives) {

    QueueMessage again() {
        return new QueueMessage(id, object, sentAt, receives + 1);
    }

    /**
     * The event that Lambda gives a function for a batch of messages.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">SQS events</a>
     */
    static String event(List<QueueMessage> batch, String queueArn, String region, Instant now) {
        return Json.write(Map.of("Records", batch.stream().map(message -> message.record(queueArn, region, now)).toList()));
    }

    private Map<String, Object> record(String queueArn, String region, Instant now) {
        String body = Json.write(s3Event(object, region, sentAt));
        var record = new LinkedHashMap<String, Object>();
        record.put("messageId", id);
        record.put("receiptHandle", id + "-" + receives);
        record.put("body", body);
        record.put("attributes", Map.of(
                "ApproximateReceiveCount", String.valueOf(receives),
                "SentTimestamp", String.valueOf(sentAt.toEpochMilli()),
                "SenderId", "S3",
                "ApproximateFirstReceiveTimestamp", String.valueOf(now.toEpochMilli())));
        record.put("messageAttributes", Map.of());
        record.put("eventSource", "aws:sqs");
        record.put("eventSourceARN", queueArn);
        record.put("awsRegion", region);
        return record;
    }

    /**
     * The event that S3 sends for an object; its key is URL-encoded with + for a space, as S3's are.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">the
     *     event's structure</a>
     */
    static JsonNode s3Event(ObjectCreated object, String region, Instant time) {
        var s3 = new LinkedHashMap<String, Object>();
        s3.put("s3SchemaVersion", "1.0");
        s3.put("configurationId", "items");
        s3.put("bucket", Map.of(
                "name", object.bucket(),
                "ownerIdentity", Map.of("principalId", "LOCAL"),
                "arn", "arn:aws:s3:::" + object.bucket()));
        s3.put("object", Map.of(
                "key", URLEncoder.encode(object.key(), StandardCharsets.UTF_8).replace("%2F", "/"),
                "size", object.size(),
                "eTag", object.etag(),
                "sequencer", object.sequencer()));
        var record = new LinkedHashMap<String, Object>();
        record.put("eventVersion", "2.1");
        record.put("eventSource", "aws:s3");
        record.put("awsRegion", region);
        record.put("eventTime", Times.text(time));
        record.put("eventName", "ObjectCreated:Put");
        record.put("userIdentity", Map.of("principalId", "LOCAL"));
        record.put("requestParameters", Map.of("sourceIPAddress", "127.0.0.1"));
        record.put("responseElements", Map.of("x-amz-request-id", "0000000000000000", "x-amz-id-2", "local"));
        record.put("s3", s3);
        return Json.tree(Map.of("Records", List.of(record)));
    }
}
