package dev.cardwire.local;

import dev.cardwire.local.template.Names;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Points the AWS SDK at the embedded parts, for every client of this process that is built afterwards. System
 * properties come before environment and profile files in the SDK, so no setting of the machine leads a local run to a
 * real account.
 */
final class Sdk {

    private Sdk() {}

    static void useEmbedded(URI database, URI objects, Path directory, Names names) throws IOException {
        Path empty = directory.resolve("no-aws-profile");
        if (!Files.exists(empty)) {
            Files.createFile(empty);
        }
        Map.of(
                "aws.endpointUrlDynamoDb", database.toString(),
                "aws.endpointUrlS3", objects.toString(),
                "aws.ignoreConfiguredEndpointUrls", "false",
                "aws.region", names.region(),
                "aws.accessKeyId", "local",
                "aws.secretAccessKey", "local",
                "aws.configFile", empty.toString(),
                "aws.sharedCredentialsFile", empty.toString(),
                "aws.useFipsEndpoint", "false",
                "aws.useDualstackEndpoint", "false").forEach(System::setProperty);
    }
}
