package dev.cardwire.local;

import dev.cardwire.core.Item;
import dev.cardwire.core.Json;
import dev.cardwire.core.UnknownSchema;
import dev.cardwire.fetch.WebRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "article",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what is read of an article: its text in sentences, its language, and the facts in it.",
            "The article is an item as fetch leaves it (JSON), an HTML page, or a plain text; a file may be gzip.",
        })
final class InspectArticleCommand implements Callable<Integer> {

    @ParentCommand
    private InspectCommand inspect;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE|URL", description = "The article.")
    private Optional<String> article = Optional.empty();

    @Mixin
    private WebSource web;

    @Option(names = "--batch", paramLabel = "LIST", description = {
        "Reads many: a file of lines {\"id\": …, \"file\": …}, or - for the standard input.",
        "Prints one JSON object, {\"<id>\": {\"articleBody\": text}}.",
    })
    private Optional<String> batch = Optional.empty();

    @Option(names = "--root", paramLabel = "DIR", description = "Where the files of --batch lie (default: where LIST does).")
    private Optional<Path> root = Optional.empty();

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (article.isPresent() == batch.isPresent()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "expected either an article or --batch");
        }
        try {
            return batch.isPresent() ? new ArticleBatch(inspect.main()).print(batch.get(), root) : show(article.get());
        } catch (IllegalArgumentException | Json.Malformed | UnknownSchema e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int show(String where) throws IOException {
        Item item = WebSource.isAddress(where) ? fetched(where) : ArticleFile.read(Path.of(where), inspect.main().clock().instant());
        var read = ArticleInspection.of(item);
        inspect.main().terminal().out().print(json ? Json.writePretty(read) + "\n" : read.toString());
        return 0;
    }

    private Item fetched(String url) throws IOException {
        var answer = web.get(WebRequest.page(url));
        var said = new FileItem.Said(Optional.of(answer.url()), Optional.empty(), Optional.empty(), Optional.empty());
        return FileItem.of(Path.of("page"), answer.body(), said, inspect.main().clock().instant());
    }
}
