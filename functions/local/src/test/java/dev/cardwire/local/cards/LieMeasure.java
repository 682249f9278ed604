package dev.cardwire.local.cards;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.analyst.model.ModelAnalyst;
import dev.cardwire.core.Card;
import dev.cardwire.core.Item;
import dev.cardwire.core.Json;
import dev.cardwire.core.Log;
import dev.cardwire.core.Vocabulary.Reason;
import dev.cardwire.embedded.model.ModelServer;
import dev.cardwire.embedded.model.behaviour.Lie;
import dev.cardwire.embedded.model.behaviour.Lying;
import dev.cardwire.embedded.model.behaviour.Lying.Told;
import dev.cardwire.enrich.Analysis;
import dev.cardwire.grounding.ClaimCheck;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a card shows of a model that lies: a stand-in answers over the wire, the real analyst asks it, the real gates judge, and
 * each statement that the stand-in made is looked for on the card.
 */
final class LieMeasure {

    /**
     * Where on a card's JSON statements of a section stand.
     *
     * @param part of each entry of the section
     * @param field by which a statement is known
     */
    private record Place(String pointer, String part, String field) {

        static Place of(String pointer) {
            return new Place(pointer, "", "text");
        }
    }

    /** By the name of the section in an answer. */
    private static final Map<String, Place> PLACES = Map.ofEntries(
            Map.entry("hook", Place.of("/hook")),
            Map.entry("whatChanged", Place.of("/tldr/whatChanged")),
            Map.entry("whyItMatters", Place.of("/tldr/whyItMatters")),
            Map.entry("whatToDoNext", Place.of("/tldr/whatToDoNext")),
            Map.entry("takeaways", Place.of("/insight/takeaways")),
            Map.entry("competitors", Place.of("/insight/competitors")),
            Map.entry("technical", Place.of("/insight/technical")),
            Map.entry("prediction", new Place("/insight/implications", "/prediction", "text")),
            Map.entry("rationale", new Place("/insight/implications", "/rationale", "text")),
            Map.entry("timeline", Place.of("/insight/timeline")),
            Map.entry("quotes", new Place("/insight/quotes", "", "speaker")));

    /**
     * What became of a statement.
     *
     * @param language of the card, behind an arrow where the article's is another
     * @param objections what the gates have against it, each told alone; empty for a shown one and one that found no room
     */
    record Fate(Told told, String language, boolean shown, List<Reason> objections) {

        /** Whether it is judged as a fact; a conclusion or a prediction says something of its own, so fewer gates judge it. */
        boolean isFact() {
            return told.fact() && !told.section().equals("prediction") && !told.section().equals("rationale");
        }

        boolean isLie() {
            return told.lie().isPresent();
        }

        String row() {
            return told.lie().map(Lie::name).orElse("true") + (isFact() ? "" : ", as a conclusion");
        }

        @Override
        public String toString() {
            return row() + ", " + language + ", " + told.section() + ": " + told.text() + " <- " + told.cited() + " " + objections;
        }
    }

    private final InstantSource clock;
    private final List<Fate> fates = new ArrayList<>();

    LieMeasure(InstantSource clock) {
        this.clock = clock;
    }

    /** Makes the cards of items, from a stand-in that lies in a share of what it says. */
    void run(List<Item> items, String outputLanguage, double share, long seed) throws IOException {
        var told = new ArrayList<Told>();
        try (var server = ModelServer.start(ModelServer.Options.ANY, new Lying(share, seed, told::add))) {
            var analyst = ModelAnalyst.fromEnv(
                    Map.of("CARDWIRE_ANALYST", "openai", "CARDWIRE_MODEL", "lying", "CARDWIRE_MODEL_URL", server.openAi().toString(),
                            "CARDWIRE_OUTPUT_LANGUAGE", outputLanguage),
                    worst -> Optional.of(actual -> {}), clock, Log.to(new PrintStream(OutputStream.nullOutputStream()), clock)).orElseThrow();
            var analysis = new Analysis(analyst, clock);
            for (Item item : items) {
                told.clear();
                Card card = analysis.card(item, text -> "text/" + item.id() + "/kept.txt");
                JsonNode tree = Json.tree(card);
                String original = card.original().map(Card.Original::language).orElse(card.language());
                told.forEach(one -> fates.add(fate(one, tree, card, original, outputLanguage, item)));
            }
        }
    }

    private static Fate fate(Told told, JsonNode card, Card made, String original, String outputLanguage, Item item) {
        String said = told.translated() ? outputLanguage : original;
        boolean shown = told.section().equals("title") ? !made.titleEvidence().isEmpty() && made.title().equals(told.text()) : shows(card, told);
        return new Fate(told, group(original) + (told.translated() ? " → " + group(said) : ""), shown, shown || told.cited().isEmpty() ? List.of()
                : ClaimCheck.check(told.text(), said, told.cited().lines().toList(), original, item.publishedAt()).reasons());
    }

    private static String group(String language) {
        String primary = language.split("-", 2)[0];
        return primary.equals("en") || primary.equals("zh") ? primary : "others";
    }

    /** Whether it stands on the card with the evidence that it cites: where a model's part fails, extraction may say the same with its own. */
    private static boolean shows(JsonNode card, Told told) {
        var place = PLACES.get(told.section());
        JsonNode section = card.at(place.pointer());
        String cited = told.cited().replaceAll("\\s+", "");
        for (JsonNode entry : section.isArray() ? section : List.of(section)) {
            for (JsonNode claim : entry.at(place.part()).findParents(place.field())) {
                if (claim.path(place.field()).asText().equals(told.text())
                        && claim.findValuesAsText("quote").stream().allMatch(quote -> cited.contains(quote.replaceAll("\\s+", "")))) {
                    return true;
                }
            }
        }
        return false;
    }

    List<Fate> fates() {
        return List.copyOf(fates);
    }

    /** Shown and told, a line a kind, a column a language; below it why what is true was withheld. */
    @Override
    public String toString() {
        var rows = new TreeMap<String, Map<String, int[]>>();
        var languages = new TreeMap<String, Integer>();
        var reasons = new TreeMap<String, Integer>();
        for (Fate fate : fates) {
            int[] count = rows.computeIfAbsent(fate.row(), _ -> new LinkedHashMap<>()).computeIfAbsent(fate.language(), _ -> new int[2]);
            count[0] += fate.shown() ? 1 : 0;
            count[1]++;
            languages.merge(fate.language(), 1, Integer::sum);
            if (!fate.isLie() && !fate.shown()) {
                reasons.merge(fate.objections().isEmpty() ? "no room, or with what is withheld" : fate.objections().toString(), 1, Integer::sum);
            }
        }
        var lines = new StringBuilder("%-40s".formatted("shown of told"));
        languages.keySet().forEach(language -> lines.append("%16s".formatted(language)));
        rows.forEach((row, counts) -> {
            lines.append("%n%-40s".formatted(row));
            languages.keySet().forEach(language -> {
                int[] count = counts.getOrDefault(language, new int[2]);
                lines.append("%16s".formatted(count[1] == 0 ? "-" : count[0] + " of " + count[1]));
            });
        });
        return lines.append("%ntrue and withheld: %s".formatted(reasons)).toString();
    }
}
