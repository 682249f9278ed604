package dev.cardwire.archive;

import com.adobe.testing.s3mock.S3MockApplication;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The archive over a second, independent judge of what S3 does. It is used one call at a time: its races have several winners. */
class S3MockArchiveTest extends ArchiveContract {

    private static S3MockApplication mock;

    @BeforeAll
    static void start(@TempDir Path directory) {
        // It adds defaults of its own to the map.
        mock = S3MockApplication.start(
                new HashMap<>(Map.of(
                        S3MockApplication.PROP_HTTP_PORT, 0,
                        S3MockApplication.PROP_HTTPS_PORT, 0,
                        S3MockApplication.PROP_ROOT_DIRECTORY, directory.toString(),
                        S3MockApplication.PROP_INITIAL_BUCKETS, BUCKET,
                        S3MockApplication.PROP_SILENT, true)),
                "--server.address=127.0.0.1");
    }

    @AfterAll
    static void stop() {
        mock.stop();
    }

    @Override
    // Every way of this version to a random port is to be removed in the next one; there is no other yet.
    @SuppressWarnings("removal")
    URI endpoint() {
        return URI.create("http://127.0.0.1:" + mock.getHttpPort());
    }
}
