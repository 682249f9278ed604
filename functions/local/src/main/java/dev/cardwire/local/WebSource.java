package dev.cardwire.local;

import dev.cardwire.fetch.SafeHttp;
import dev.cardwire.fetch.WebAnswer;
import dev.cardwire.fetch.WebRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** What a command that looks at one thing may be given instead of a file: an address, asked once and as fetch asks. */
final class WebSource {

    @Option(names = "--allow-loopback", description = "Lets an address on this machine be asked, for tests.")
    private boolean allowLoopback;

    static boolean isAddress(String source) {
        return source.matches("(?i)https?://.*");
    }

    /**
     * The answer to a request.
     *
     * @throws IOException if none came, or one of another status than 200; the message says why
     */
    WebAnswer.Answered get(WebRequest request) throws IOException {
        Map<String, String> variables = new HashMap<>(System.getenv());
        if (allowLoopback) {
            variables.putAll(Site.LOOPBACK);
        }
        try (var http = SafeHttp.fromEnv(variables)) {
            return switch (http.get(request)) {
                case WebAnswer.Answered answer when answer.status() == 200 -> answer;
                case WebAnswer.Answered answer -> throw new IOException("expected an answer of status 200, got " + answer.status() + " from " + answer.url());
                case WebAnswer.NoAnswer none -> throw new IOException("nothing came from " + request.url() + ": " + none.reason());
            };
        }
    }
}
