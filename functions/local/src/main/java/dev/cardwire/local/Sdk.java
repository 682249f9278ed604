package dev.cardwire.local;

import dev.cardwire.local.template.Names;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Points the AWS SDK at the embedded parts, for every client of this process that is built afterwards. System
 * properties come before environment and profile files in the SDK, so no setting of the machine leads a local run's table
 * or store to a real account. Bedrock alone is reached in one, with the credentials and the region that the machine has, where
 * a run asks for it and names no endpoint; the embedded parts, which look at no signature, are then signed for with them too.
 */
final class Sdk {

    private Sdk() {}

    static void useEmbedded(URI database, URI objects, Path directory, Names names) throws IOException {
        Path empty = directory.resolve("no-aws-profile");
        if (!Files.exists(empty)) {
            Files.createFile(empty);
        }
        var properties = new LinkedHashMap<String, String>();
        properties.put("aws.endpointUrlDynamoDb", database.toString());
        properties.put("aws.endpointUrlS3", objects.toString());
        properties.put("aws.ignoreConfiguredEndpointUrls", "false");
        var account = account(names);
        properties.putAll(account);
        if (!account.isEmpty()) {
            properties.put("aws.configFile", empty.toString());
            properties.put("aws.sharedCredentialsFile", empty.toString());
        }
        properties.put("aws.useFipsEndpoint", "false");
        properties.put("aws.useDualstackEndpoint", "false");
        // The JDK knows by itself that loopback needs no proxy; the SDK takes HTTP_PROXY for it unless told.
        properties.put("http.nonProxyHosts", "localhost|127.*|[::1]");
        properties.forEach(System::setProperty);
    }

    /** Points the SDK at a model alone, for a run without table and store. */
    static void useModel(Names names) {
        account(names).forEach(System::setProperty);
    }

    /** Region, credentials and endpoint; none, and so the machine's own, for a model of Bedrock that is reached in AWS. */
    private static Map<String, String> account(Names names) {
        String modelUrl = names.parameters().getOrDefault("ModelBaseUrl", "");
        boolean bedrock = names.parameters().getOrDefault("Analyst", "").equals("bedrock");
        if (bedrock && modelUrl.isEmpty()) {
            return Map.of();
        }
        var properties = new LinkedHashMap<>(Map.of("aws.region", names.region(), "aws.accessKeyId", "local", "aws.secretAccessKey", "local"));
        if (bedrock) {
            properties.put("aws.endpointUrlBedrockRuntime", modelUrl);
        }
        return properties;
    }
}
