package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import dev.cardwire.local.runtime.Artefact;
import dev.cardwire.local.runtime.LambdaProcess;
import dev.cardwire.local.runtime.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each function's own artefact answers its sample events under Amazon's Lambda runtime client, and holds no more than it needs. */
class ArtefactTest {

    /** A running workplace takes {@link System#out} for its log. */
    private static final PrintStream OUT = System.out;

    @TempDir
    static Path directory;

    private static Workplace workplace;

    @BeforeAll
    static void samplesAreFetched() throws Exception {
        assumeTrue(LambdaProcess.isSupported(), "the Lambda runtime client's native half is built for Linux");
        workplace = Workplace.open(directory.resolve("data"), "test", InstantSource.system(), said -> {
            throw new AssertionError(said);
        });
        Samples.load(workplace.system(), Cli.terminal(new ByteArrayOutputStream(), new ByteArrayOutputStream()));
    }

    @AfterAll
    static void stop() throws Exception {
        if (workplace != null) {
            workplace.close();
        }
    }

    @Test
    void fetchPolls() throws Exception {
        assertEquals(0, answers("FetchFunction", "fetch-schedule").getFirst().path("failed").asInt(-1));
    }

    @Test
    void enrichMakesCards() throws Exception {
        var answers = answers("EnrichFunction", "enrich-sqs", "enrich-s3", "enrich-schedule");
        assertEquals("{\"batchItemFailures\":[]}", answers.getFirst().toString());
        assertTrue(answers.get(1).toString().contains("c_"), answers.toString());
    }

    @Test
    void recapWritesTheWeek() throws Exception {
        assertTrue(answers("RecapFunction", "recap-schedule").getFirst().path("week").asText().matches("\\d{4}-W\\d\\d"));
    }

    @Test
    void apiAnswersWithPagesAndJsonAndHoldsNoS3AndNothingThatReads() throws Exception {
        var answers = answers("ApiFunction", "api-cards", "api-card", "api-page");
        answers.forEach(answer -> assertEquals(200, answer.path("statusCode").asInt(), answer.toString()));
        try (var jars = Files.list(directory.resolve("ApiFunction/lib"))) {
            var names = jars.map(jar -> jar.getFileName().toString()).toList();
            assertTrue(names.stream().anyMatch(name -> name.startsWith("dynamodb-")), names.toString());
            assertEquals(List.of(), names.stream()
                    .filter(name -> name.matches("(s3|jsoup|httpclient5|DynamoDBLocal|room-(archive|reader|fetch|article)|cardwire-(archive|reader|fetch|article))-?.*"))
                    .toList());
        }
    }

    private static List<JsonNode> answers(String logicalId, String... events) throws Exception {
        var function = workplace.system().function(logicalId).definition();
        Path artefact = directory.resolve(logicalId);
        Artefact.lay(Path.of("..", logicalId.replace("Function", "").toLowerCase(Locale.ROOT)), artefact);
        var variables = new HashMap<>(function.variables());
        variables.putAll(Map.of(
                "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_ENDPOINT_URL_DYNAMODB", System.getProperty("aws.endpointUrlDynamoDb"),
                "AWS_ENDPOINT_URL_S3", System.getProperty("aws.endpointUrlS3")));
        long start = System.nanoTime();
        try (var process = LambdaProcess.start(artefact, function.handler(), variables)) {
            var answers = new ArrayList<JsonNode>();
            for (String event : events) {
                var outcome = process.invoke(Files.readString(Path.of("../../events", event + ".json")));
                if (answers.isEmpty()) {
                    OUT.printf("%s: artefact of %.1f MB, first answer %.2f s after the start of its process%n", logicalId, size(artefact) / 1e6,
                            (System.nanoTime() - start) / 1e9);
                }
                var answered = assertInstanceOf(Outcome.Answered.class, outcome, () -> outcome + "; its log: " + process.log());
                answers.add(Json.read(answered.json(), JsonNode.class, logicalId + "'s answer"));
            }
            return answers;
        }
    }

    /** The bytes of all files, which is about what a zip of them holds: nearly all are jars. */
    private static long size(Path artefact) throws IOException {
        try (var files = Files.walk(artefact)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
