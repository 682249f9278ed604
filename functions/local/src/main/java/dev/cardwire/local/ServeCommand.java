package dev.cardwire.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Polls the feeds, shows their cards, and goes on polling until it is stopped (Ctrl-C).",
            "The first start begins with the built-in list of feeds, or that of --feeds. Where no feed answers, "
                    + "built-in samples are shown.",
        })
final class ServeCommand implements Callable<Integer> {

    /** What both {@code cardwire} and {@code cardwire serve} take. */
    static final class Options {

        @Spec(Spec.Target.MIXEE)
        private CommandSpec spec;

        @Mixin
        private Main.DataOption data = new Main.DataOption();

        @Option(names = "--port", paramLabel = "PORT", defaultValue = "3000",
                description = "Where the pages are, on 127.0.0.1 (default: ${DEFAULT-VALUE}; 0 takes a free one).")
        private int port;

        @Option(names = "--feeds", paramLabel = "FILE.opml", description = "Adds the feeds of this list.")
        private Optional<Path> feeds = Optional.empty();

        @Mixin
        private ModelChoice model = new ModelChoice();

        @Option(names = "--sample", description = "Shows the built-in samples, whatever feeds answer.")
        private boolean sample;

        @Option(names = "--allow-loopback", description = "Lets feeds on this machine be polled, for tests.")
        private boolean allowLoopback;
    }

    @ParentCommand
    private Main main;

    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() throws Exception {
        return serve(options, main);
    }

    static int serve(Options options, Main main) throws IOException, InterruptedException {
        if (options.port < 0 || options.port > 65_535) {
            throw new ParameterException(options.spec.commandLine(), "expected --port from 0 to 65535, got " + options.port);
        }
        var terminal = main.terminal();
        var site = Site.open(
                new Site.Options(options.data.directory(), options.port, options.feeds, options.sample, options.allowLoopback,
                        options.model.parameters(), options.model.variables()),
                terminal, main.clock());
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                site.close();
            } catch (IOException e) {
                terminal.say("cardwire: " + e.getMessage());
            } finally {
                stopped.countDown();
            }
        }, "stop"));
        terminal.out().println("Cardwire is at " + site.url() + " (Ctrl-C stops it)");
        stopped.await();
        return 0;
    }
}
