package dev.cardwire.local;

import dev.cardwire.analyst.ExtractiveAnalyst;
import dev.cardwire.archive.TextArchive;
import dev.cardwire.core.Card;
import dev.cardwire.core.Item;
import dev.cardwire.core.Json;
import dev.cardwire.core.UnknownSchema;
import dev.cardwire.enrich.Analysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the card of one article and prints it; nothing is kept and nothing is fetched.",
            "FILE is an item as fetch leaves it (JSON), an HTML page, or a plain text, whose first line is its title.",
        })
final class EnrichCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The item, the page or the text.")
    private Path file;

    @Option(names = "--json", description = "Prints the card's JSON.")
    private boolean json;

    @Option(names = "--evidence", description = "Shows under each claim the source's words that it rests on, and where they stand.")
    private boolean evidence;

    @Option(names = "--url", paramLabel = "URL", description = "The address of a bare page or text (default: what the page calls its own).")
    private Optional<String> url = Optional.empty();

    @Option(names = "--title", paramLabel = "TITLE", description = "Its title.")
    private Optional<String> title = Optional.empty();

    @Option(names = "--published", paramLabel = "TIME", description = "When it was published, as 2026-11-23 or 2026-11-23T22:38:12Z; dates such as \"last week\" are reckoned from it.")
    private Optional<String> published = Optional.empty();

    @Option(names = "--language", paramLabel = "TAG", description = "Its language, such as en or zh (default: told by the text).")
    private Optional<String> language = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Item item = item();
        var analysis = new Analysis(new ExtractiveAnalyst(), main.clock());
        Card card = analysis.card(item, text -> TextArchive.key(item.id(), text));
        main.terminal().out().print(json ? Json.writePretty(card) + "\n" : new CardText(card, evidence).toString());
        return 0;
    }

    private Item item() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "there is no file " + file);
        }
        var publishedAt = published.map(time -> FileItem.instant(time).orElseThrow(() -> new CommandLine.ParameterException(
                spec.commandLine(), "expected --published as 2026-11-23 or 2026-11-23T22:38:12Z, got " + time)));
        try {
            return FileItem.read(file, new FileItem.Said(url, title, publishedAt, language), main.clock().instant());
        } catch (IllegalArgumentException | Json.Malformed | UnknownSchema e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
