package dev.cardwire.local;

import dev.cardwire.embedded.model.Behaviour;
import dev.cardwire.embedded.model.ModelServer;
import dev.cardwire.embedded.model.behaviour.Behaviours;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "stand-in",
        mixinStandardHelpOptions = true,
        description = {
            "Stands in for a model, to see what a run with one looks like: a server on this machine that speaks Bedrock's Converse and "
                    + "OpenAI's chat completions, until it is stopped (Ctrl-C). No model is at work: what it says is made of the article's "
                    + "sentences by plain rules, or goes wrong as it is told to.",
        })
final class StandInCommand implements Callable<Integer> {

    /** What can be asked of it; the list stands in the help. */
    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Behaviours.names().iterator();
        }
    }

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "3001", description = "Where it listens, on 127.0.0.1 (default: ${DEFAULT-VALUE}; 0 takes a free one).")
    private int port;

    @Option(names = "--behaviour", paramLabel = "NAME", defaultValue = "honest", completionCandidates = Names.class,
            description = "One of ${COMPLETION-CANDIDATES}; several with commas between them are answered in turn, and the last one stays (default: ${DEFAULT-VALUE}).")
    private String behaviour;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the lies: the same seed lies in the same way (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--delay", paramLabel = "MILLIS", defaultValue = "0", description = "How much later each answer comes (default: ${DEFAULT-VALUE}).")
    private long delay;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var server = start()) {
            var terminal = main.terminal();
            terminal.out().println("The stand-in speaks OpenAI at " + server.openAi() + " and Bedrock at " + server.bedrock() + " (Ctrl-C stops it)");
            terminal.out().println("cardwire serve --analyst openai --model stand-in --model-url " + server.openAi());
            terminal.out().println("cardwire serve --analyst bedrock --model stand-in --model-url " + server.bedrock() + " --input-price 3 --output-price 15");
            new CountDownLatch(1).await();
            return 0;
        }
    }

    /** The server as the options want it. */
    ModelServer start() throws IOException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "expected --port from 0 to 65535, got " + port);
        }
        if (delay < 0) {
            throw new ParameterException(spec.commandLine(), "expected --delay of 0 or more, got " + delay);
        }
        Behaviour wanted;
        try {
            wanted = Behaviours.named(behaviour, seed).delayedBy(Duration.ofMillis(delay));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        return ModelServer.start(ModelServer.Options.ANY.withPort(port), wanted);
    }
}
