package dev.cardwire.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Feed;
import dev.cardwire.core.Json;
import dev.cardwire.core.Times;
import dev.cardwire.fetch.Opml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Shows and changes the list of feeds. What is added is polled when serve runs next, or by ingest.")
final class FeedsCommand implements Runnable {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    /** What is done with a system that was opened for it. */
    private interface Action {

        int on(LocalSystem system) throws Exception;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "expected a command: add, import, export, list, remove, pause, resume");
    }

    private int with(Main.DataOption data, Action action) throws Exception {
        try (var workplace = Workplace.open(data.directory(), "feeds", main.clock(), main.terminal()::say)) {
            return action.on(workplace.system());
        }
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds one feed.")
    int add(
            @Mixin Main.DataOption data,
            @Parameters(paramLabel = "URL", description = "The feed's address.") String url,
            @Option(names = "--name", description = "What you call it (default: its own title).") Optional<String> name,
            @Option(names = "--folder", description = "Where you file it; may be given several times.") List<String> folders)
            throws Exception {
        return with(data, system -> {
            var feed = new LinkedHashMap<String, Object>();
            feed.put("url", url);
            name.ifPresent(given -> feed.put("name", given));
            feed.put("folders", folders == null ? List.of() : folders);
            system.feeds().seedOnce(List.of(), system.now());
            JsonNode answer = Json.read(
                    system.function("FetchFunction").invoke(Json.write(Map.of("add", feed))), JsonNode.class, "FetchFunction's answer");
            main.terminal().out().println(
                    (answer.path("added").asInt() > 0 ? "Added as " : "It was there already, as ") + answer.at("/ids/0").asText());
            return 0;
        });
    }

    @Command(name = "import", mixinStandardHelpOptions = true, description = "Adds the feeds of an OPML file; those that are there stay as they are.")
    int importFile(@Mixin Main.DataOption data, @Parameters(paramLabel = "FILE", description = "The OPML file.") Path file) throws Exception {
        var listed = FeedList.read(file, main.clock().instant());
        return with(data, system -> {
            system.feeds().seedOnce(List.of(), system.now());
            long added = listed.stream().filter(system.feeds()::add).count();
            main.terminal().out().println("Added " + added + " of " + listed.size() + " feeds; the others were there.");
            return 0;
        });
    }

    @Command(name = "export", mixinStandardHelpOptions = true, description = "Writes all feeds as OPML.")
    int export(
            @Mixin Main.DataOption data,
            @Parameters(arity = "0..1", paramLabel = "FILE", description = "Where to (default: standard output).") Optional<Path> file)
            throws Exception {
        return with(data, system -> {
            String opml = Opml.write(system.feeds().all());
            if (file.isPresent()) {
                Files.writeString(file.get(), opml);
            } else {
                main.terminal().out().print(opml);
            }
            return 0;
        });
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Shows all feeds and how their last poll went.")
    int list(@Mixin Main.DataOption data, @Option(names = "--json", description = "As one JSON array.") boolean json) throws Exception {
        return with(data, system -> {
            var feeds = system.feeds().all();
            main.terminal().out().println(json ? Json.write(feeds) : table(feeds));
            return 0;
        });
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes a feed; its cards stay.")
    int remove(@Mixin Main.DataOption data, @Parameters(paramLabel = "ID", description = "The feed's id, as list shows it.") String id)
            throws Exception {
        return with(data, system -> told(system.feeds().remove(id), id));
    }

    @Command(name = "pause", mixinStandardHelpOptions = true, description = "Stops polling a feed until it is resumed.")
    int pause(@Mixin Main.DataOption data, @Parameters(paramLabel = "ID", description = "The feed's id, as list shows it.") String id)
            throws Exception {
        return with(data, system -> told(system.feeds().pause(id, true, system.now()), id));
    }

    @Command(name = "resume", mixinStandardHelpOptions = true, description = "Polls a paused feed again.")
    int resume(@Mixin Main.DataOption data, @Parameters(paramLabel = "ID", description = "The feed's id, as list shows it.") String id)
            throws Exception {
        return with(data, system -> told(system.feeds().pause(id, false, system.now()), id));
    }

    private int told(boolean done, String id) {
        if (!done) {
            main.terminal().say("cardwire: there is no feed " + id + "; cardwire feeds list shows the ids");
        }
        return done ? 0 : 1;
    }

    private static String table(List<Feed> feeds) {
        var lines = new ArrayList<String>();
        for (Feed feed : feeds) {
            String health = feed.paused() ? "paused" : feed.polling().last()
                    .map(poll -> poll.error().map(error -> "failed " + Times.text(poll.at()) + ": " + error)
                            .orElse("polled " + Times.text(poll.at())))
                    .orElse("not polled yet");
            lines.add(feed.id() + "  " + feed.displayName() + "  " + feed.url() + "  (" + health + ")");
        }
        lines.add(feeds.size() + (feeds.size() == 1 ? " feed" : " feeds"));
        return String.join("\n", lines);
    }
}
