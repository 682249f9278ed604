package dev.cardwire.local;

import dev.cardwire.core.Json;
import dev.cardwire.fetch.WebRequest;
import java.io.IOException;
import java.nio.file.Files;
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
        name = "feed",
        mixinStandardHelpOptions = true,
        description = "Shows what is read of a feed, what had to be repaired, and what was lost and why.")
final class InspectFeedCommand implements Callable<Integer> {

    @ParentCommand
    private InspectCommand inspect;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE|URL", description = "The feed.")
    private Optional<String> source = Optional.empty();

    @Mixin
    private WebSource web;

    @Option(names = "--url", paramLabel = "URL", description = "Where a file came from: its relative links are resolved there.")
    private Optional<String> url = Optional.empty();

    @Option(names = "--content-type", paramLabel = "TYPE", description = "The Content-Type that a file came with.")
    private String contentType = "";

    @Option(names = "--batch", paramLabel = "CASES", description = "A file of cases, one JSON object {id, file, base_url, http_headers} a line.")
    private Optional<Path> cases = Optional.empty();

    @Option(names = "--root", paramLabel = "DIR", description = "Where the files of the cases lie (default: the current directory).")
    private Path root = Path.of("");

    @Option(names = "--json", description = "As JSON, in the neutral form in which feed parsers are compared; of cases one line each.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (cases.isPresent() == source.isPresent()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "expected either FILE|URL or --batch CASES");
        }
        var out = inspect.main().terminal().out();
        if (cases.isPresent()) {
            new FeedCases(root).print(cases.get(), out);
            return 0;
        }
        FeedInspection inspection = WebSource.isAddress(source.get()) ? fetched(source.get()) : read(Path.of(source.get()));
        out.println(json ? Json.write(inspection.json()) : inspection.text());
        return inspection.isFeed() ? 0 : 1;
    }

    private FeedInspection read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("expected a feed's file or its http(s) address, got " + file + ", which is no file");
        }
        return FeedInspection.of(Files.readAllBytes(file), contentType, url.orElse(""), file.toString());
    }

    private FeedInspection fetched(String url) throws IOException {
        var answer = web.get(WebRequest.feed(url));
        return FeedInspection.of(answer.body(), answer.headers().first("content-type").orElse(""), answer.url(), answer.url());
    }
}
