package dev.cardwire.local;

import dev.cardwire.core.Json;
import dev.cardwire.local.Ingest.Detail;
import dev.cardwire.local.Ingest.Summary;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Polls the feeds of a list once, waits until every new item has become a card, and tells what came of it.",
            "Ends with 0 if every feed was polled, also if some of them failed; their errors stand in the summary.",
        })
final class IngestCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Mixin
    private Main.DataOption data = new Main.DataOption();

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Option(names = "--feeds", paramLabel = "FILE.opml", required = true, description = "The list of feeds.")
    private Path feeds;

    @Option(names = "--first-poll-entries", paramLabel = "N", defaultValue = "0",
            description = "How many of its newest entries a feed gives at its first poll (default: all).")
    private int firstPollEntries;

    @Option(names = "--retention-days", paramLabel = "N", defaultValue = "0",
            description = "How many days the cards are kept (default: for ever).")
    private int retentionDays;

    @Option(names = "--pages",
            description = "Fetches the article's page where a feed gives little text and the site allows it (default: only the feeds are asked for).")
    private boolean pages;

    @Option(names = "--allow-loopback", description = "Lets feeds on this machine be polled, for tests.")
    private boolean allowLoopback;

    @Option(names = "--json", description = "Prints the summary as one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        var terminal = main.terminal();
        var parameters = new HashMap<>(model.parameters());
        var wanted = FeedList.read(feeds, main.clock().instant());
        parameters.putAll(Map.of(
                "FirstPollEntries", String.valueOf(firstPollEntries),
                "RetentionDays", String.valueOf(retentionDays),
                "DefaultFeeds", "false",
                "ArticlePages", String.valueOf(pages)));
        var variables = new HashMap<>(model.variables());
        variables.putAll(allowLoopback ? Site.LOOPBACK : Map.of());
        try (var workplace = Workplace.open(
                data.directory(), "ingest", "http://127.0.0.1", parameters, variables,
                () -> {}, main.clock(), terminal::say)) {
            var summary = new Ingest(workplace.system(), terminal).run(wanted);
            terminal.out().println(json ? Json.write(summary) : table(summary));
            return summary.polled() == summary.feeds() ? 0 : 1;
        }
    }

    private static String table(Summary summary) {
        var lines = new StringBuilder("%7s %7s %7s %8s %6s  %s%n".formatted("entries", "items", "cards", "existing", "status", "feed"));
        for (Detail detail : summary.details()) {
            lines.append("%7d %7d %7d %8d %6s  %s%s%n".formatted(
                    detail.entries(), detail.items(), detail.cards(), detail.existing(),
                    detail.status().map(String::valueOf).orElse("-"), detail.url(),
                    detail.error().map(error -> "  (" + error + ")").orElse("")));
        }
        return lines.append("%7d %7d %7d %8d         %d feeds, %d polled, %d failed".formatted(
                summary.entries(), summary.items(), summary.cards(), summary.existing(),
                summary.feeds(), summary.polled(), summary.failed())).toString();
    }
}
