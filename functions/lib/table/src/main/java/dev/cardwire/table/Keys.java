package dev.cardwire.table;

import dev.cardwire.core.LanguageTags;
import dev.cardwire.core.Times;
import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.Topic;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Every key of the table, and the names of its attributes. */
final class Keys {

    static final String PK = "pk";
    static final String SK = "sk";
    static final String EXPIRES_AT = "expiresAt";

    /** The index of what is due: keys only, eventually consistent. */
    static final String DUE_INDEX = "due";
    static final String DUE_SHARD = "dueShard";
    static final String DUE_AT = "dueAt";

    /** How many shards feeds and due cards lie in; fixed, for it is part of stored keys. */
    static final int SHARDS = 16;

    static final String LATEST = "LIST#latest";

    /** The cards that a model should have made and could not: keys only, to be counted. */
    static final String DEGRADED = "LIST#degraded";

    /** The list of hosts that opted out: one partition, so that it can be listed. */
    static final String OPT_OUT = "OPT-OUT";

    private static final String HOST = "HOST#";

    private Keys() {}

    static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of(PK, text(pk), SK, text(sk));
    }

    static Map<String, AttributeValue> card(String cardId) {
        return key("CARD#" + cardId, "CARD");
    }

    static Map<String, AttributeValue> story(String storyId) {
        return key("STORY#" + storyId, "STORY");
    }

    static Map<String, AttributeValue> feed(String feedId) {
        return key("FEED", feedId);
    }

    static Map<String, AttributeValue> seeded() {
        return key("FEEDS", "SEEDED");
    }

    static Map<String, AttributeValue> seen(String feedId) {
        return key("SEEN#" + feedId, "SEEN");
    }

    static Map<String, AttributeValue> host(String host) {
        return key(HOST + host, "HOST");
    }

    static String hostOf(Map<String, AttributeValue> item) {
        return item.get(PK).s().substring(HOST.length());
    }

    /** What a site's robots.txt says, beside what is known of its host. */
    static Map<String, AttributeValue> robots(String origin) {
        return key(HOST + origin, "ROBOTS");
    }

    static Map<String, AttributeValue> optOut(String host) {
        return key(OPT_OUT, host);
    }

    static Map<String, AttributeValue> lease(String job, int shard) {
        return key("LEASE#" + job + "#" + twoDigits(shard), "LEASE");
    }

    /** What was spent on a UTC day, one item an engine. */
    static String budget(LocalDate day) {
        return "BUDGET#" + day;
    }

    static Map<String, AttributeValue> recap(String week) {
        return key("RECAP", week);
    }

    static String topic(Topic topic) {
        return "LIST#topic#" + topic.word();
    }

    static String audience(Audience audience) {
        return "LIST#audience#" + audience.word();
    }

    static String source(String feedId) {
        return "LIST#source#" + feedId;
    }

    /** Cards of one language lie together, whatever its region: {@code zh-CN} under {@code zh}. */
    static String language(String language) {
        return "LIST#language#" + LanguageTags.primary(language);
    }

    static String entity(String name) {
        return "LIST#entity#" + folded(name);
    }

    static String term(String term) {
        return "TERM#" + term;
    }

    static String storyRows(String storyId) {
        return "STORY#" + storyId;
    }

    /** Where a card's rows stand in their lists. */
    static String row(Instant sortAt, String cardId) {
        return Times.text(sortAt) + "#" + cardId;
    }

    static String pollShard(int shard) {
        return "poll#" + twoDigits(shard);
    }

    static String enrichShard(int shard) {
        return "enrich#" + twoDigits(shard);
    }

    /** The shard of a host or an id: the same on every machine and in every version. */
    static int shard(String of) {
        var crc = new CRC32();
        crc.update(of.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % SHARDS);
    }

    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    /** When an item ends, as DynamoDB's TTL reads it: epoch seconds. */
    static AttributeValue expiry(Instant at) {
        return number(at.getEpochSecond());
    }

    /** Whether an item has ended, though DynamoDB may not have deleted it yet: it takes its time. */
    static boolean isExpired(Map<String, AttributeValue> item, Instant now) {
        return Optional.ofNullable(item.get(EXPIRES_AT))
                .map(at -> Long.parseLong(at.n()) <= now.getEpochSecond())
                .orElse(false);
    }

    static String show(Map<String, AttributeValue> item) {
        return item.get(PK).s() + " " + item.get(SK).s();
    }

    private static String twoDigits(int shard) {
        return "%02d".formatted(shard);
    }
}
