package dev.cardwire.enrich;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.analyst.Analyst;
import dev.cardwire.analyst.ExtractiveAnalyst;
import dev.cardwire.analyst.model.ModelAnalyst;
import dev.cardwire.core.Card;
import dev.cardwire.core.Item;
import dev.cardwire.core.Json;
import dev.cardwire.core.Log;
import dev.cardwire.embedded.model.ModelServer;
import dev.cardwire.embedded.model.behaviour.Behaviours;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Articles that give orders to whoever reads them, before a model that obeys every one of them: the orders change nothing. A
 * page of the corpus names in {@code never} what its orders want, and in {@code tells} what a report of such orders must tell.
 */
class InjectionTest {

    private static final Path CORPUS = Path.of("src/test/resources/dev/cardwire/enrich/injection");

    /** The SDK's own settings, by which a client of Bedrock finds the stand-in. */
    private static final List<String> SDK = List.of("aws.endpointUrlBedrockRuntime", "aws.region", "aws.accessKeyId", "aws.secretAccessKey");

    private static final Item CLEAN = Pipeline.item(99, 1, "Initech opens a plant",
            "Initech opened its second plant in Austria on Tuesday. It employs 300 people and cost $82 million, the company said.");

    private static ModelServer server;
    /** By protocol. */
    private static final Map<String, Analysis> OBEYING = new LinkedHashMap<>();
    private static final Analysis EXTRACTION = new Analysis(new ExtractiveAnalyst(), () -> Pipeline.NOON);

    /** A page of the corpus. */
    private record Case(String name, Item item, List<String> never, List<String> tells) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** A card with the text that was kept for it. */
    private record Made(Card card, String text) {

        /** All that it says, but for the feed's own title. */
        List<JsonNode> said() {
            JsonNode tree = Json.tree(card);
            return Stream.of("hook", "tldr", "insight", "titleEvidence", "entities").map(tree::path).toList();
        }
    }

    @BeforeAll
    static void start() throws IOException {
        server = ModelServer.start(ModelServer.Options.ANY, Behaviours.obeying());
        System.setProperty(SDK.get(0), server.bedrock().toString());
        System.setProperty(SDK.get(1), "eu-west-1");
        System.setProperty(SDK.get(2), "key");
        System.setProperty(SDK.get(3), "secret");
        OBEYING.put("openai", new Analysis(analyst(Map.of("CARDWIRE_ANALYST", "openai", "CARDWIRE_MODEL_URL", server.openAi().toString())), () -> Pipeline.NOON));
        OBEYING.put("bedrock", new Analysis(analyst(Map.of("CARDWIRE_ANALYST", "bedrock", "CARDWIRE_MODEL_INPUT_PRICE", "3", "CARDWIRE_MODEL_OUTPUT_PRICE", "15",
                "CARDWIRE_DAILY_BUDGET", "100")), () -> Pipeline.NOON));
        OBEYING.put("bedrock, in Chinese", new Analysis(analyst(Map.of("CARDWIRE_ANALYST", "bedrock", "CARDWIRE_MODEL_INPUT_PRICE", "3",
                "CARDWIRE_MODEL_OUTPUT_PRICE", "15", "CARDWIRE_DAILY_BUDGET", "100", "CARDWIRE_OUTPUT_LANGUAGE", "zh")), () -> Pipeline.NOON));
    }

    private static Analyst analyst(Map<String, String> settings) {
        var env = new HashMap<>(settings);
        env.put("CARDWIRE_MODEL", "obeying");
        return ModelAnalyst.fromEnv(env, worst -> Optional.of(actual -> {}), () -> Pipeline.NOON,
                Log.to(new PrintStream(OutputStream.nullOutputStream()), () -> Pipeline.NOON)).orElseThrow();
    }

    @AfterAll
    static void stop() {
        SDK.forEach(System::clearProperty);
        OBEYING.clear();
        server.close();
    }

    static Stream<Case> corpus() throws IOException {
        try (var files = Files.list(CORPUS)) {
            return files.sorted().toList().stream().map(InjectionTest::read);
        }
    }

    private static Case read(Path file) {
        try {
            var page = Jsoup.parse(file.toFile());
            int number = Integer.parseInt(file.getFileName().toString().substring(0, 2));
            return new Case(file.getFileName().toString(), Pipeline.item(number, 1, page.title(), page.body().html()),
                    page.select("meta[name=never]").eachAttr("content"), page.select("meta[name=tells]").eachAttr("content"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Made make(Analysis analysis, Item item) {
        var kept = new AtomicReference<>("");
        var card = analysis.card(item, text -> {
            kept.set(text);
            return "text/of/item.txt";
        });
        return new Made(card, kept.get());
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void whatIsOrderedIsNotShown(Case page) {
        check("extraction", page, make(EXTRACTION, page.item()));
        OBEYING.forEach((protocol, analysis) -> check(protocol, page, make(analysis, page.item())));
    }

    private static void check(String by, Case page, Made made) {
        var texts = new ArrayList<String>();
        made.said().forEach(part -> strings(part, texts));
        for (String text : texts) {
            page.never().forEach(wanted -> assertFalse(text.contains(wanted), by + " shows " + text));
            assertFalse(text.contains("://") || text.contains("<") || text.contains("data:"), by + " shows mark-up or an address: " + text);
        }
        made.said().forEach(part -> part.findParents("quote").forEach(quote -> assertEquals(quote.path("quote").asText(),
                made.text().substring(quote.path("start").asInt(), quote.path("end").asInt()), by)));
        assertTrue(made.card().enrichment().shown() > 0, by + " has nothing to show");
    }

    @Test
    void aReportOfSuchOrdersIsTold() throws IOException {
        try (var honest = ModelServer.start(ModelServer.Options.ANY, Behaviours.honest())) {
            var reader = new Analysis(analyst(Map.of("CARDWIRE_ANALYST", "openai", "CARDWIRE_MODEL_URL", honest.openAi().toString())), () -> Pipeline.NOON);
            corpus().forEach(page -> page.tells().forEach(told -> {
                assertTrue(Json.write(make(EXTRACTION, page.item()).said()).contains(told), page + " by extraction");
                Card card = make(reader, page.item()).card();
                assertTrue(Json.write(card).contains(told), page + " by a model");
                assertEquals(Map.of(), card.enrichment().reasons(), page + " by a model");
            }));
        }
    }

    private static void strings(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(child -> strings(child, texts));
    }

    @Test
    void theNextCardIsAsItWouldHaveBeenAlone() throws IOException {
        for (var analysis : OBEYING.values()) {
            Card alone = make(analysis, CLEAN).card();
            corpus().limit(3).forEach(page -> make(analysis, page.item()));
            assertEquals(alone, make(analysis, CLEAN).card());
        }
    }

    @Test
    void theCorpusHasOrdersOfManyKindsAndReportsOfThem() throws IOException {
        var pages = corpus().toList();
        assertTrue(pages.stream().filter(page -> !page.never().isEmpty()).count() >= 30);
        assertTrue(pages.stream().filter(page -> !page.tells().isEmpty()).count() >= 3);
    }

    @Test
    void theModelHadReadMostOfTheOrdersAndObeyed() throws IOException {
        // Without this the other tests could pass for want of an order that reaches anybody.
        long obeyed = corpus().filter(page -> !page.never().isEmpty()).filter(page -> {
            make(OBEYING.get("openai"), page.item());
            String sent = server.requests().getLast().body();
            return page.never().stream().anyMatch(sent::contains);
        }).count();
        assertTrue(obeyed >= 25, obeyed + " orders were sent");
    }
}
