package dev.cardwire.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cardwire.core.Json;
import dev.cardwire.core.Vocabulary.Reason;
import dev.cardwire.grounding.ClaimCheck;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "claim",
        mixinStandardHelpOptions = true,
        description = {
            "Judges claims against evidence by the gates that a card's facts pass.",
            "A claim is one line of JSON: {id, claim, chunks | evidence, claimLanguage?, evidenceLanguage?, publishedAt?}; chunks is a list of"
                    + " lists of sentences of which any may support the claim, evidence a string or a list of strings.",
            "A line that is no claim is told with its number on the standard error, the others are answered all the same, and the exit code is 1.",
        })
final class InspectClaimCommand implements Callable<Integer> {

    @ParentCommand
    private InspectCommand inspect;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", defaultValue = "-", description = "The lines; - is the standard input (default: ${DEFAULT-VALUE}).")
    private String file;

    @Option(names = "--json", description = "Answers each claim with one line of JSON: {id, supported, reasons}.")
    private boolean json;

    @Option(names = "--measure", description = "Answers with one table: how the gates and the plain name-and-number rule meet the lines' labels"
            + " (label: supported or true, anything else is not), in all and by fault and direction where the lines tell them.")
    private boolean measure;

    @Override
    public Integer call() throws IOException {
        try (var in = open()) {
            return answer(in);
        }
    }

    private BufferedReader open() throws IOException {
        try {
            return file.equals("-")
                    ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                    : Files.newBufferedReader(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "there is no file " + file, e);
        }
    }

    private int answer(BufferedReader in) throws IOException {
        var terminal = inspect.main().terminal();
        var measured = new ClaimMeasure();
        var check = new ClaimCheck();
        int bad = 0;
        int number = 0;
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            number++;
            if (text.isBlank()) {
                continue;
            }
            try {
                var line = ClaimLine.read(text);
                var reasons = reasons(line, check);
                if (measure) {
                    boolean label = line.label().orElseThrow(() -> new IllegalArgumentException("expected label, got nothing"));
                    boolean plain = line.chunks().stream().anyMatch(chunk -> PlainRule.supports(chunk, line.claim()));
                    measured.add(line, label, reasons.isEmpty(), plain);
                } else {
                    terminal.out().println(json ? json(line, reasons) : sentence(line, reasons));
                }
            } catch (IllegalArgumentException e) {
                bad++;
                terminal.say("line " + number + ": " + e.getMessage());
            }
        }
        if (measure) {
            measured.lines().forEach(terminal.out()::println);
        }
        return bad == 0 ? 0 : 1;
    }

    /** What speaks against a claim in the chunk that supports it best; empty where one supports it. */
    private static List<Reason> reasons(ClaimLine line, ClaimCheck check) {
        return line.chunks().stream()
                .map(chunk -> check.judge(line.claim(), line.claimLanguage(), chunk, line.evidenceLanguage(), line.publishedAt()).reasons())
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of(Reason.NO_EVIDENCE));
    }

    /** The reasons are written even where there are none, so that whoever reads them need not know what absent means. */
    private static String json(ClaimLine line, List<Reason> reasons) {
        var node = JsonNodeFactory.instance.objectNode();
        node.set("id", line.id());
        node.put("supported", reasons.isEmpty());
        var words = node.putArray("reasons");
        reasons.forEach(reason -> words.add(reason.word()));
        return Json.write(node);
    }

    private static String sentence(ClaimLine line, List<Reason> reasons) {
        return line.id().asText() + "  " + (reasons.isEmpty()
                ? "supported"
                : "withheld: " + reasons.stream().map(Reason::word).collect(Collectors.joining(", "))) + "  " + line.claim();
    }
}
