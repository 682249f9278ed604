package dev.cardwire.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import dev.cardwire.fetch.Opml;
import java.nio.file.Files;
import java.nio.file.Path;
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
        description = "Shows and changes the list of feeds. What is added is asked for at once, what is imported when serve runs next, or by ingest.")
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
        return with(data, Map.of(), action);
    }

    private int with(Main.DataOption data, Map<String, String> variables, Action action) throws Exception {
        try (var workplace = Workplace.open(data.directory(), "feeds", "http://127.0.0.1", Map.of(), variables, () -> {}, main.clock(),
                main.terminal()::say)) {
            return action.on(workplace.system());
        }
    }

    /** Asks FetchFunction; a list that its owner fills is not given the built-in one beside. */
    private static JsonNode ask(LocalSystem system, String request, Object what) {
        system.feeds().seedOnce(List.of(), system.now());
        return Json.read(system.function("FetchFunction").invoke(Json.write(Map.of(request, what))), JsonNode.class, "FetchFunction's answer");
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds one feed; its entries are fetched at once, and become cards.")
    int add(
            @Mixin Main.DataOption data,
            @Parameters(paramLabel = "URL", description = "The address of the feed, or of a page that names it.") String url,
            @Option(names = "--name", description = "What you call it (default: its own title).") Optional<String> name,
            @Option(names = "--folder", description = "Where you file it; given several times: folders in one another.") List<String> folders,
            @Option(names = "--later", description = "Adds it without asking for it: serve or ingest will.") boolean later,
            @Option(names = "--allow-loopback", description = "Lets feeds on this machine be asked, for tests.") boolean allowLoopback)
            throws Exception {
        return with(data, allowLoopback ? Site.LOOPBACK : Map.of(), system -> {
            var feed = new LinkedHashMap<String, Object>();
            feed.put("url", url);
            name.ifPresent(given -> feed.put("name", given));
            feed.put("folders", folders == null ? List.of() : folders);
            feed.put("later", later);
            JsonNode answer = ask(system, "add", feed);
            new Ingest(system, main.terminal()).drain();
            String id = answer.at("/ids/0").asText();
            int items = answer.path("items").asInt();
            main.terminal().out().println(answer.path("added").asInt() == 0 ? "It was there already, as " + id : "Added as " + id);
            if (items > 0) {
                main.terminal().out().println(answer.path("title").asText(answer.path("url").asText()) + ": " + items + (items == 1 ? " entry" : " entries"));
            }
            return 0;
        });
    }

    @Command(name = "import", mixinStandardHelpOptions = true, description = "Adds the feeds of an OPML file; those that are there stay as they are.")
    int importFile(@Mixin Main.DataOption data, @Parameters(paramLabel = "FILE", description = "The OPML file.") Path file) throws Exception {
        String opml = FeedList.text(file);
        return with(data, system -> {
            JsonNode answer = ask(system, "import", opml);
            int leftOut = answer.path("leftOut").asInt();
            main.terminal().out().println("Added " + answer.path("added").asInt() + " of " + answer.path("feeds").asInt()
                    + " feeds; the others were there." + (leftOut == 0 ? "" : " Left out " + leftOut + " without a web address."));
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

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Shows all feeds and how they do.")
    int list(@Mixin Main.DataOption data, @Option(names = "--json", description = "As one JSON array.") boolean json) throws Exception {
        return with(data, system -> {
            var feeds = system.feeds().all();
            main.terminal().out().println(json ? Json.write(feeds) : FeedHealth.table(feeds, system.now()));
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

    @Command(name = "resume", mixinStandardHelpOptions = true, description = "Polls a feed again that was paused, failed for too long, or is gone.")
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
}
