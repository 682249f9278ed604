package dev.cardwire.local;

import dev.cardwire.core.CardRow;
import dev.cardwire.core.Json;
import dev.cardwire.core.Times;
import dev.cardwire.table.CardFilter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "cards",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Shows and removes cards.")
final class CardsCommand implements Runnable {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "expected a command: list, show, remove");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Shows the newest cards.")
    int list(
            @Mixin Main.DataOption data,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "How many (default: ${DEFAULT-VALUE}).") int limit,
            @Option(names = "--json", description = "As one JSON array.") boolean json)
            throws Exception {
        if (limit < 1 || limit > 1000) {
            throw new CommandLine.ParameterException(spec.commandLine(), "expected --limit from 1 to 1000, got " + limit);
        }
        try (var workplace = open(data)) {
            var system = workplace.system();
            List<CardRow> rows = system.cards().list(CardFilter.NONE, limit, Optional.empty(), system.now()).rows();
            main.terminal().out().println(json ? Json.write(rows) : rows.stream().map(CardsCommand::line).collect(Collectors.joining("\n")));
            return 0;
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Prints a card as JSON.")
    int show(
            @Mixin Main.DataOption data,
            @Parameters(paramLabel = "ID", description = "The card's id, as list shows it.") String id,
            @Option(names = "--json", description = "On one line.") boolean json)
            throws Exception {
        try (var workplace = open(data)) {
            var card = workplace.system().cards().card(id, workplace.system().now());
            card.ifPresent(found -> main.terminal().out().println(json ? Json.write(found) : Json.writePretty(found)));
            return told(card.isPresent(), id);
        }
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes a card for good: it does not return when its feed is polled again.")
    int remove(@Mixin Main.DataOption data, @Parameters(paramLabel = "ID", description = "The card's id, as list shows it.") String id)
            throws Exception {
        try (var workplace = open(data)) {
            return told(workplace.system().cards().remove(id, workplace.system().now()), id);
        }
    }

    private Workplace open(Main.DataOption data) throws Exception {
        return Workplace.open(data.directory(), "cards", main.clock(), main.terminal()::say);
    }

    private int told(boolean done, String id) {
        if (!done) {
            main.terminal().say("cardwire: there is no card " + id + "; cardwire cards list shows the ids");
        }
        return done ? 0 : 1;
    }

    private static String line(CardRow row) {
        return row.id() + "  " + Times.text(row.sortAt()) + "  " + row.source().name() + ": " + row.title();
    }
}
