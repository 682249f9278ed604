package dev.cardwire.bench;

import dev.cardwire.analyst.model.Budget;
import dev.cardwire.analyst.model.ModelAnalyst;
import dev.cardwire.core.Card;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Item;
import dev.cardwire.core.Log;
import dev.cardwire.embedded.EmbeddedDynamoDb;
import dev.cardwire.embedded.model.Behaviour;
import dev.cardwire.embedded.model.ModelServer;
import dev.cardwire.embedded.model.behaviour.Behaviours;
import dev.cardwire.enrich.Analysis;
import dev.cardwire.table.BudgetTable;
import dev.cardwire.table.Table;
import dev.cardwire.table.TableDefinition;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Prints what cards by a model cost, from a stand-in that counts a token for each four bytes: at three lengths of an article,
 * under ten minutes of throttling by a clock that is set by hand, and where 16 writers at once cross the day's cap. Arguments:
 * US dollars per million tokens of input and of output, 3 and 15 unless given.
 */
public final class ModelFigures {

    private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");
    private static final int STORM_SECONDS = 600;
    private static final int ITEM_EVERY_SECONDS = 5;
    private static final int WRITERS = 16;

    private static final String ENGLISH = "In test %d Initech said that its chip number %d used %d watts, which is less than the one before it needed in the same test. ";
    private static final String CHINESE = "在第%d次测试中，芯启科技表示其第%d号芯片的功耗为%d瓦，低于上一代产品在同一测试中的水平。";

    private final String inputPrice;
    private final String outputPrice;

    private ModelFigures(String inputPrice, String outputPrice) {
        this.inputPrice = inputPrice;
        this.outputPrice = outputPrice;
    }

    public static void main(String[] args) throws Exception {
        var figures = new ModelFigures(args.length > 0 ? args[0] : "3", args.length > 1 ? args[1] : "15");
        System.out.printf("%s and %s US dollars per million tokens of input and output%n", figures.inputPrice, figures.outputPrice);
        figures.lengths();
        figures.storm();
        figures.cap();
    }

    private void lengths() throws IOException {
        try (var server = ModelServer.start(ModelServer.Options.ANY, Behaviours.honest())) {
            var analysis = new Analysis(analyst(server, worst -> Optional.of(actual -> {}), () -> START), () -> START);
            System.out.printf("%n%-10s%12s%14s%14s%16s%n", "language", "characters", "input tokens", "output tokens", "US dollars");
            for (int length : new int[] {1_000, 5_000, 20_000}) {
                for (var language : List.of(Map.entry("en", ENGLISH), Map.entry("zh", CHINESE))) {
                    var made = card(analysis, item(length, language.getKey(), language.getValue(), length)).enrichment();
                    System.out.printf("%-10s%,12d%,14d%,14d%16.6f%n", language.getKey(), length, made.inputTokens().orElse(0L), made.outputTokens().orElse(0L),
                            made.costMicroUsd().orElse(0L) / 1e6);
                }
            }
        }
    }

    /** An item each five seconds while every call is throttled, and for a minute after. Waits between calls are real, so this takes a while. */
    private void storm() throws IOException {
        var clock = new AtomicReference<>(START);
        Behaviour throttled = Behaviours.named("throttling", 1);
        Behaviour honest = Behaviours.honest();
        var spent = new long[2];
        Budget budget = worst -> {
            spent[0]++;
            return Optional.of(actual -> spent[1] += actual);
        };
        Behaviour weather = question -> (clock.get().isBefore(START.plusSeconds(STORM_SECONDS)) ? throttled : honest).answer(question);
        try (var server = ModelServer.start(ModelServer.Options.ANY, weather)) {
            var analysis = new Analysis(analyst(server, budget, clock::get), clock::get);
            System.out.printf("%n%-14s%8s%8s%16s  %s%n", "minute", "cards", "calls", "US dollars", "made by");
            for (int minute = 0; minute < STORM_SECONDS / 60 + 2; minute++) {
                var by = new TreeMap<String, Integer>();
                long calls = spent[0];
                long cost = spent[1];
                for (int second = 0; second < 60; second += ITEM_EVERY_SECONDS) {
                    var made = card(analysis, item(minute * 60 + second, "en", ENGLISH, 1_000)).enrichment();
                    by.merge(made.engine() + made.degradedBecause().map(reason -> " (" + reason.word() + ")").orElse(""), 1, Integer::sum);
                    clock.updateAndGet(now -> now.plusSeconds(ITEM_EVERY_SECONDS));
                }
                System.out.printf("%-14s%8d%8d%16.6f  %s%n", minute + (minute < STORM_SECONDS / 60 ? ", storm" : ""), 60 / ITEM_EVERY_SECONDS, spent[0] - calls,
                        (spent[1] - cost) / 1e6, by);
            }
        }
    }

    /** Sixteen writers that each ask for cards until the day's budget is spent. */
    private void cap() throws Exception {
        long cap = 2_000_000;
        try (var database = EmbeddedDynamoDb.inMemory();
                var client = DynamoDbClient.builder().endpointOverride(database.endpoint()).region(Region.EU_WEST_1)
                        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                        .httpClientBuilder(UrlConnectionHttpClient.builder()).build();
                var server = ModelServer.start(ModelServer.Options.ANY, Behaviours.honest())) {
            TableDefinition.create(client, "cards");
            var table = new BudgetTable(new Table(client, "cards"));
            var most = new AtomicReference<>(0L);
            Budget budget = worst -> table.reserve("openai:stand-in", START, worst, cap).map(reserved -> {
                long now = table.spent(START.atZone(ZoneOffset.UTC).toLocalDate()).values().stream().mapToLong(Long::longValue).sum();
                most.updateAndGet(known -> Math.max(known, now));
                return actual -> table.settle(reserved, actual);
            });
            var analysis = new Analysis(analyst(server, budget, () -> START), () -> START);
            var by = new TreeMap<String, Integer>();
            try (var writers = Executors.newFixedThreadPool(WRITERS)) {
                for (int i = 0; i < 400; i++) {
                    Item item = item(i, "en", ENGLISH, 1_000);
                    writers.submit(() -> {
                        var made = card(analysis, item).enrichment();
                        synchronized (by) {
                            by.merge(made.engine() + made.degradedBecause().map(reason -> " (" + reason.word() + ")").orElse(""), 1, Integer::sum);
                        }
                    });
                }
            }
            System.out.printf("%n%d writers, a cap of %.6f: at most %.6f reserved and spent, %.6f in the end; cards %s%n", WRITERS, cap / 1e6, most.get() / 1e6,
                    table.spent(START.atZone(ZoneOffset.UTC).toLocalDate()).values().stream().mapToLong(Long::longValue).sum() / 1e6, by);
        }
    }

    private ModelAnalyst analyst(ModelServer server, Budget budget, InstantSource clock) {
        return ModelAnalyst.fromEnv(
                Map.of("CARDWIRE_ANALYST", "openai", "CARDWIRE_MODEL", "stand-in", "CARDWIRE_MODEL_URL", server.openAi().toString(),
                        "CARDWIRE_MODEL_INPUT_PRICE", inputPrice, "CARDWIRE_MODEL_OUTPUT_PRICE", outputPrice, "CARDWIRE_DAILY_BUDGET", "1000"),
                budget, clock, Log.to(new PrintStream(OutputStream.nullOutputStream()), clock)).orElseThrow();
    }

    private static Card card(Analysis analysis, Item item) {
        return analysis.card(item, text -> "text/" + item.id() + "/kept.txt");
    }

    private static Item item(int number, String language, String sentence, int length) {
        var text = new StringBuilder();
        for (int i = 1; text.length() < length; i++) {
            text.append(sentence.formatted(i, i + number, 300 + i));
        }
        String url = "https://news.example/" + language + "/" + number;
        String feed = Ids.feed("https://news.example/feed");
        return new Item(Item.SCHEMA, Ids.item(feed, url), 1,
                new Item.FeedRef(feed, "News", "https://news.example/feed", Optional.empty(), List.of()), url, Optional.of(url), Optional.of("Initech tests its chips"),
                List.of(), Optional.of(language), Optional.of(START), Optional.empty(), START, Optional.empty(),
                Optional.of("<p>" + text.substring(0, Math.min(length, text.length())) + "</p>"), List.of(), List.of(),
                new Item.Origin(url, START, Optional.empty(), Optional.empty()), Optional.empty());
    }
}
