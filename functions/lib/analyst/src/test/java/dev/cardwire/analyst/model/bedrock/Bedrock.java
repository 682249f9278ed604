package dev.cardwire.analyst.model.bedrock;

import dev.cardwire.analyst.model.Asked;
import dev.cardwire.analyst.model.ModelSettings.Output;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Models of Bedrock on this machine, for tests. */
public final class Bedrock {

    private Bedrock() {}

    public static BedrockModel at(int port, String id, Output output) {
        return new BedrockModel(BedrockModel.client()
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .build(), id, output, () -> Asked.NOW);
    }
}
