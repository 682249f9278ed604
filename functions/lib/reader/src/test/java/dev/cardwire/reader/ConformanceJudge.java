package dev.cardwire.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/** Compares a neutral line with what a case expects, as the cases' own checking program does. */
final class ConformanceJudge {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");
    private static final Pattern HTML = Pattern.compile(".*(summary|subtitle|contents\\[\\d+]\\.value|content_or_summary|summary_or_content)$");
    private static final Pattern SITE = Pattern.compile("https?://[^/]+/?");

    private ConformanceJudge() {}

    /** The expected paths that the line does not hold. */
    static List<String> misses(JsonNode one, JsonNode line) {
        return one.path("expected").propertyStream()
                .filter(expected -> !expected.getKey().equals("format"))
                .filter(expected -> candidates(line, expected.getKey()).noneMatch(value ->
                        equal(expected.getValue(), value, expected.getKey(), one.path("compare").asText().equals("html"))))
                .map(expected -> expected.getKey())
                .toList();
    }

    private static Stream<String> candidates(JsonNode line, String path) {
        int dot = path.startsWith("entries[") || path.startsWith("feed.") ? path.indexOf('.') : -1;
        if (dot < 0) {
            return Stream.of(get(line, path));
        }
        String base = path.substring(0, dot);
        String name = get(line, base + ".authors[0].name");
        String email = get(line, base + ".authors[0].email");
        String published = get(line, base + ".published");
        String updated = get(line, base + ".updated");
        String summary = get(line, base + ".summary");
        String content = get(line, base + ".contents[0].value");
        return switch (path.substring(dot + 1)) {
            case "content_or_summary" -> Stream.of(content.isEmpty() ? summary : content);
            case "summary_or_content" -> Stream.of(summary.isEmpty() ? content : summary);
            case "published_or_updated", "published", "updated" -> Stream.of(get(line, path), published, updated, get(line, base + ".created"))
                    .filter(date -> !date.isEmpty()).limit(1);
            case "author" -> Stream.of(get(line, path), name, email, name + " (" + email + ")", email + " (" + name + ")");
            case "author_or_feed" -> Stream.of(get(line, base + ".author"), name, email, get(line, "feed.author"), get(line, "feed.authors[0].name"));
            case "title.language" -> Stream.of(get(line, base + ".title_lang"));
            case "summary.language" -> Stream.of(get(line, base + ".summary_lang"));
            default -> Stream.of(get(line, path));
        };
    }

    private static String get(JsonNode line, String path) {
        JsonNode at = line;
        for (Matcher step = STEP.matcher(path); step.find(); ) {
            if (step.group(2) != null) {
                at = at.path(Integer.parseInt(step.group(2)));
            } else {
                at = at.isArray() && step.group(1).equals("length") ? IntNode.valueOf(at.size()) : at.isObject() ? at.path(step.group(1)) : MissingNode.getInstance();
            }
        }
        return at.asText("");
    }

    private static boolean equal(JsonNode expected, String value, String path, boolean html) {
        if (expected.isNull()) {
            return value.isEmpty();
        }
        String want = spaces(expected.asText());
        String got = spaces(value);
        return want.equals(got)
                || path.equals("encoding") && Charset.isSupported(want) && Charset.isSupported(got) && Charset.forName(want).equals(Charset.forName(got))
                || path.endsWith("language") && want.replace('_', '-').equalsIgnoreCase(got.replace('_', '-'))
                || SITE.matcher(want).matches() && want.replaceFirst("/$", "").equals(got.replaceFirst("/$", ""))
                || (html || HTML.matcher(path).matches()) && Parser.unescapeEntities(want, false).equals(Parser.unescapeEntities(got, false));
    }

    private static String spaces(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
