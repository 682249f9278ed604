package dev.cardwire.archive;

import dev.cardwire.archive.ArchiveKeys.RawKey;
import dev.cardwire.core.Item;
import dev.cardwire.core.Json;
import java.nio.charset.StandardCharsets;

/** Items as fetch leaves them for enrich: one immutable object an entry version. */
public final class RawArchive {

    private final Bucket bucket;

    RawArchive(Bucket bucket) {
        this.bucket = bucket;
    }

    /** The key that an item is put under. */
    public static String key(Item item) {
        return new RawKey(item.feed().id(), item.id(), item.version()).text();
    }

    /**
     * Puts an item, if no object of its feed, id and version is there.
     *
     * @return {@link Put#EXISTED} also where this very call was repeated because an answer was lost
     * @throws ArchiveFailure if S3 cannot do it
     * @throws IllegalArgumentException if the item's ids are none, or it is larger than any item may be
     */
    public Put put(Item item) {
        return bucket.putIfAbsent(key(item), "application/json", Json.write(item).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Gets an item.
     *
     * @throws NoSuchObject if there is no object of this key
     * @throws Json.Malformed if the object is not JSON of an item
     * @throws dev.cardwire.core.UnknownSchema if it is of a schema that this version does not know
     * @throws ArchiveFailure if S3 cannot do it
     */
    public Item get(String key) {
        return Item.read(bucket.get(key), key);
    }
}
