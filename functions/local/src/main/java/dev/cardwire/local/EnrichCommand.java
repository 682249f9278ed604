package dev.cardwire.local;

import dev.cardwire.analyst.Analyst;
import dev.cardwire.analyst.ExtractiveAnalyst;
import dev.cardwire.analyst.model.ModelAnalyst;
import dev.cardwire.analyst.model.ModelSettings;
import dev.cardwire.archive.TextArchive;
import dev.cardwire.core.Card;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Item;
import dev.cardwire.core.Json;
import dev.cardwire.core.Log;
import dev.cardwire.core.UnknownSchema;
import dev.cardwire.enrich.Analysis;
import dev.cardwire.local.template.Names;
import dev.cardwire.local.template.Template;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
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
        name = "enrich",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the card of one article and prints it; nothing is kept and nothing is fetched.",
            "FILE is an item as fetch leaves it (JSON), an HTML page, or a plain text, whose first line is its title.",
            "With --engine it also prints what that engine drafted, what each gate said of it, and what it cost.",
        })
final class EnrichCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The item, the page or the text.")
    private Path file;

    @Option(names = "--json", description = "Prints the card's JSON; with --engine an object of draft, verdicts and card.")
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

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Override
    public Integer call() throws IOException {
        Item item = item();
        Names names = Names.local("http://127.0.0.1", model.parameters());
        var notes = new GateNotes();
        var analysed = new Analysis(analyst(names), main.clock()).analyse(item, text -> TextArchive.key(item.id(), text), notes);
        if (!model.isMade()) {
            main.terminal().out().print(json ? Json.writePretty(analysed.card()) + "\n" : new CardText(analysed.card(), evidence).toString());
        } else if (json) {
            main.terminal().out().println(Json.writePretty(new Traced(analysed.draft(), notes.all(), analysed.card())));
        } else {
            main.terminal().out().print(traced(analysed, notes));
        }
        return 0;
    }

    /** All that can be told of a card's making. */
    private record Traced(Draft draft, List<GateNotes.Judged> verdicts, Card card) {}

    private String traced(Analysis.Analysed analysed, GateNotes notes) {
        var made = analysed.card().enrichment();
        String failure = analysed.failure().map(failed -> "No card of " + made.degradedFrom().orElseThrow() + ": " + failed.because().word() + ", "
                + failed.detail().replaceAll("\\p{Cntrl}", " ") + "\n").orElse("");
        String cost = made.costMicroUsd().map(micro -> "Cost: " + made.inputTokens().map(tokens -> tokens + " tokens in, ").orElse("")
                + made.outputTokens().map(tokens -> tokens + " tokens out, ").orElse("")
                + BigDecimal.valueOf(micro, 6).toPlainString() + " US dollars\n").orElse("Cost: nothing\n");
        return failure + "Draft of " + analysed.draft().engine() + ", in " + analysed.draft().language() + "; what each gate said:\n" + notes + "\n"
                + new CardText(analysed.card(), evidence) + cost;
    }

    /** As the deployed function is told, by the template's variables. */
    private Analyst analyst(Names names) {
        var env = new HashMap<>(Template.bundled(names).function("EnrichFunction").variables());
        env.putAll(model.variables());
        Sdk.useModel(names);
        long cap = ModelSettings.fromEnv(env).map(ModelSettings::dailyMicroUsd).orElse(0L);
        return ModelAnalyst.fromEnv(env, new OneRunBudget(cap), main.clock(), Log.to(main.terminal().err(), main.clock()))
                .<Analyst>map(one -> one)
                .orElseGet(ExtractiveAnalyst::new);
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
