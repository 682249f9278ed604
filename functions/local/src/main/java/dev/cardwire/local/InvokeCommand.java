package dev.cardwire.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "invoke",
        mixinStandardHelpOptions = true,
        description = {
            "Calls one function with an event and prints its answer; the directory events/ holds one for each function and trigger.",
            "Without --data it runs on a temporary directory in which the built-in samples were already fetched.",
        })
final class InvokeCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Main.DataOption data = new Main.DataOption();

    @Parameters(index = "0", paramLabel = "FUNCTION", description = "The function's name in template.yaml, such as ApiFunction.")
    private String function;

    @Parameters(index = "1", paramLabel = "EVENT", description = "A file with the event, or - for the standard input.")
    private String event;

    @Override
    public Integer call() throws Exception {
        String json = event();
        if (data.given().isPresent()) {
            return invoke(data.directory(), false, json);
        }
        Path temporary = Files.createTempDirectory("cardwire-invoke-");
        try {
            return invoke(temporary, true, json);
        } finally {
            delete(temporary);
        }
    }

    private int invoke(Path directory, boolean withSamples, String json) throws Exception {
        var terminal = main.terminal();
        try (var workplace = Workplace.open(directory, "invoke", main.clock(), terminal::say)) {
            var system = workplace.system();
            var called = system.function(function);
            if (withSamples) {
                Samples.load(system, terminal);
            }
            String answer = called.invoke(json);
            terminal.out().println(terminal.interactive() ? pretty(answer) : answer);
            // What the call put into the bucket becomes cards, as it would in AWS.
            system.queue().drain();
            return 0;
        }
    }

    private String event() throws IOException {
        try {
            String text = event.equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(event));
            Json.read(text, JsonNode.class, "the event " + event);
            return text;
        } catch (NoSuchFileException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "there is no file " + event, e);
        } catch (Json.Malformed e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static String pretty(String answer) {
        return Json.writePretty(Json.read(answer, JsonNode.class, "the function's answer"));
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
