package dev.cardwire.archive;

import dev.cardwire.embedded.ObjectStore;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The archive over the object store of the local run. */
class ObjectStoreArchiveTest extends ArchiveContract {

    @TempDir
    Path directory;

    private ObjectStore store;

    @Override
    URI endpoint() throws Exception {
        store = ObjectStore.open(directory, 0, ArchiveKeys.RAW_PREFIX, event -> {});
        store.createBucket(BUCKET);
        return store.endpoint();
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }
}
