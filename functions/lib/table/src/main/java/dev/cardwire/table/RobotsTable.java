package dev.cardwire.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the robots.txt of each site says to Cardwire: beside the host's own item one that expires by itself, for sites
 * that articles lie on come and go. Compressed: half a megabyte of rules fits an item.
 */
public final class RobotsTable {

    private static final String RULES = "rules";

    private final Table table;

    public RobotsTable(Table table) {
        this.table = table;
    }

    /**
     * What a site's robots.txt says.
     *
     * @param rules the part of it that concerns Cardwire, in its own form
     * @param until when it is to be read again
     */
    public record Robots(String rules, Instant until) {}

    /** What is known of a site's robots.txt; empty if nothing is, or it is to be read again. */
    public Optional<Robots> find(String origin, Instant now) {
        return table.get(Keys.robots(origin)).filter(item -> !Keys.isExpired(item, now)).map(item -> new Robots(
                unzipped(item.get(RULES).b().asByteArrayUnsafe()), Instant.ofEpochSecond(Long.parseLong(item.get(Keys.EXPIRES_AT).n()))));
    }

    /** Keeps what a site's robots.txt says. */
    public void save(String origin, Robots robots) {
        var item = new HashMap<>(Keys.robots(origin));
        item.put(RULES, AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(zipped(robots.rules()))));
        item.put(Keys.EXPIRES_AT, Keys.expiry(robots.until()));
        table.put(item);
    }

    private static byte[] zipped(String text) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compress in memory", e);
        }
        return out.toByteArray();
    }

    private static String unzipped(byte[] bytes) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the stored rules of a robots.txt are damaged", e);
        }
    }
}
