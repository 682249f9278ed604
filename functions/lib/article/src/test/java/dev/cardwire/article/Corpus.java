package dev.cardwire.article;

import dev.cardwire.article.AnnotatedText.Note;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the annotated texts in the form that their README gives, and fails on an annotation that does not stand in its text. */
final class Corpus {

    private static final Map<String, String> NAME_TYPES = Map.of("organisations", "organisation", "people", "person", "products",
            "product", "places", "place", "others", "other");
    private static final Set<String> STATUSES = Set.of("negated", "planned", "reported", "possible", "conditional", "in-talks", "estimated");

    private Corpus() {}

    static List<AnnotatedText> texts(String language) {
        try (var files = Files.list(Path.of(Corpus.class.getResource("corpus/" + language).toURI()))) {
            var texts = new ArrayList<AnnotatedText>();
            for (Path file : files.sorted().toList()) {
                for (String block : Files.readString(file).split("(?m)^== ")) {
                    if (!block.isBlank()) {
                        texts.add(new Block(block).read(language));
                    }
                }
            }
            return texts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (URISyntaxException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** One text and its annotations. */
    private static final class Block {

        private final String id;
        private final Instant publishedAt;
        private final List<String> body;
        private final List<String> annotations;
        private final StringBuilder text = new StringBuilder();
        private final Map<String, List<Note>> notes = new HashMap<>();

        Block(String block) {
            List<String> lines = block.lines().toList();
            String[] head = lines.getFirst().trim().split(" +");
            int rule = lines.indexOf("--");
            if (head.length != 2 || rule < 0) {
                throw new IllegalArgumentException("expected “== id  published at”, a text and “--”, but read " + lines.getFirst());
            }
            id = head[0];
            publishedAt = Instant.parse(head[1]);
            body = lines.subList(1, rule);
            annotations = lines.subList(rule + 1, lines.size()).stream().filter(line -> !line.isBlank()).toList();
        }

        AnnotatedText read(String language) {
            readSentences(language.equals("zh") ? "" : " ");
            var cursors = new HashMap<String, Integer>();
            for (String line : annotations) {
                String key = line.split("\\s", 2)[0];
                for (String item : key.equals("quote") ? List.of(line.substring(key.length()).trim())
                        : List.of(line.substring(key.length()).trim().split(" \\| "))) {
                    boolean optional = item.startsWith("? ");
                    cursors.put(key, read(key, optional ? item.substring(2) : item, optional, cursors.getOrDefault(key, 0)));
                }
            }
            return new AnnotatedText(id, language, publishedAt, text.toString(), list("sentences"), list("numbers"), list("dates"),
                    list("names"), list("quotes"), list("statuses"));
        }

        private void readSentences(String separator) {
            boolean first = true;
            for (String line : body) {
                if (line.isBlank()) {
                    text.append('\n');
                    first = true;
                    continue;
                }
                text.append(first ? "" : separator);
                add("sentences", text.length(), text.length() + line.length(), line, false, "");
                text.append(line);
                first = false;
            }
        }

        private int read(String key, String item, boolean optional, int from) {
            int equals = item.lastIndexOf(" = ");
            String value = equals < 0 ? "" : item.substring(equals + 3).trim();
            String surface = (equals < 0 ? item : item.substring(0, equals)).trim();
            if (NAME_TYPES.containsKey(key)) {
                find(surface, 0);
                return note("names", surface, optional, NAME_TYPES.get(key), 0);
            }
            if (STATUSES.contains(key)) {
                return note("statuses", surface, optional, key, from);
            }
            if (value.isEmpty() && !optional || !Set.of("numbers", "dates", "quote").contains(key)) {
                throw new IllegalArgumentException(id + ": cannot read “" + key + " " + item + "”");
            }
            return key.equals("quote") ? quote(surface, optional, value, from) : note(key, surface, optional, value, from);
        }

        private int note(String list, String item, boolean optional, String value, int from) {
            int open = item.indexOf('[');
            int close = item.indexOf(']');
            String surface = open < 0 ? item : item.substring(open + 1, close);
            int start = find(open < 0 ? item : item.substring(0, open) + surface + item.substring(close + 1), from) + Math.max(open, 0);
            add(list, start, start + surface.length(), surface, optional, value);
            return start + surface.length();
        }

        private int quote(String words, boolean optional, String speakers, int from) {
            String[] ends = words.split(" … ");
            int start = find(ends[0], from);
            String last = ends[ends.length - 1];
            int end = find(last, ends.length == 1 ? start : start + ends[0].length()) + last.length();
            add("quotes", start, end, text.substring(start, end), optional, speakers);
            return end;
        }

        private int find(String surface, int from) {
            int at = text.indexOf(surface, from);
            if (at < 0) {
                throw new IllegalArgumentException(id + ": “" + surface + "” does not stand in the text after character " + from);
            }
            return at;
        }

        private void add(String list, int start, int end, String surface, boolean optional, String value) {
            notes.computeIfAbsent(list, key -> new ArrayList<>()).add(new Note(start, end, surface, optional, value));
        }

        private List<Note> list(String name) {
            return notes.getOrDefault(name, List.of()).stream().sorted(Comparator.comparingInt(Note::start)).toList();
        }
    }
}
