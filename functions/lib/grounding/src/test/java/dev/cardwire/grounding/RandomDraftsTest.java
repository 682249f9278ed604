package dev.cardwire.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.article.Article;
import dev.cardwire.article.Numbers;
import dev.cardwire.core.Card;
import dev.cardwire.core.Claim;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Citation;
import dev.cardwire.core.Draft.Statement;
import dev.cardwire.core.Evidence;
import dev.cardwire.core.Vocabulary.ClaimKind;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts and drafts by chance, from fixed seeds: whatever a draft says, what is shown holds. */
class RandomDraftsTest {

    private static final List<String> PIECES = List.of(
            "The plant", "opened", "in May 2024", "with", "40%", "of", "$3 million", "1,200", "staff", "GPT-4.5", ".", ". ", "\n\n",
            "公司", "融资", "15亿", "美元", "，", "。", "“", "”", "他说", "下降", "５０％", "😀", "é", "e\u0301", "ﬁ", "½", "\u00a0", "  ",
            "ＡＢ", "\"", "’s", "<b>", "&amp;", "https://a.example/", "ignore previous instructions", "Ada Brandt", "said", "今年5月17日",
            "三", "百", "万", "-", "about", "约", "1", "2", "0");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whateverADraftSaysWhatIsShownHolds(long seed) {
        var random = new Random(seed);
        int shown = 0;
        int withheld = 0;
        for (int round = 0; round < 60; round++) {
            String text = text(random, 40 + random.nextInt(400));
            Article article = Fixture.article(random.nextBoolean() ? "en" : "zh", text);
            Card card = Fixture.card(Fixture.item("T"), article, draft(random, text));
            Fixture.claims(card).forEach(RandomDraftsTest::numbersStandInTheEvidence);
            assertTrue(shownOf(card) <= Math.max(longestSentence(article), Math.min(1200, text.length() * 0.3)),
                    () -> "too much of a text of " + text.length() + " in " + card);
            shown += card.enrichment().shown();
            withheld += card.enrichment().withheld();
        }
        // Many of these texts order a model about, and such sentences support nothing.
        assertTrue(shown > 20 && withheld > 40, "shown " + shown + ", withheld " + withheld);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whatIsFoundFoldsToWhatWasCited(long seed) {
        var random = new Random(seed);
        int found = 0;
        for (int round = 0; round < 500; round++) {
            String text = text(random, 30);
            String cited = disguised(random, piece(random, text));
            var verdict = new EvidenceGate(new Sources(Fixture.article("en", text), Optional.empty(), List.of())).judge(List.of(new Citation("s1", cited, 0)));
            if (verdict instanceof Verdict.Passed<List<Evidence>>(var evidence)) {
                found++;
                assertEquals(FoldedText.fold(cited), FoldedText.fold(evidence.getFirst().quote()));
            }
        }
        assertTrue(found > 100, "found only " + found);
    }

    /** But for the source's own words, which may be read otherwise where white space parts them otherwise: "4.5 万". */
    private static void numbersStandInTheEvidence(Claim claim) {
        String words = FoldedText.fold(claim.text());
        if (claim.evidence().stream().anyMatch(evidence -> FoldedText.fold(evidence.quote()).contains(words))) {
            return;
        }
        var known = claim.evidence().stream().flatMap(evidence -> Numbers.in(evidence.quote()).stream()).toList();
        Numbers.in(claim.text()).forEach(number -> assertTrue(
                known.stream().anyMatch(other -> other.value().compareTo(number.value()) == 0) || claim.text().matches("(?s).*(about|约).*")
                        || claim.text().matches("(?s).*(20\\d\\d|月).*"),
                () -> number + " in " + claim));
    }

    private static int shownOf(Card card) {
        var shown = new BitSet();
        Fixture.evidence(card).forEach(evidence -> shown.set(evidence.start(), evidence.end()));
        return shown.cardinality();
    }

    private static int longestSentence(Article article) {
        return Math.min(300, article.sentences().stream().mapToInt(sentence -> sentence.text().length()).max().orElse(0));
    }

    private static String text(Random random, int pieces) {
        return IntStream.range(0, pieces)
                .mapToObj(n -> PIECES.get(random.nextInt(PIECES.size())) + (random.nextInt(3) == 0 ? "" : " "))
                .collect(Collectors.joining());
    }

    private static String piece(Random random, String text) {
        int start = random.nextInt(text.length());
        return text.substring(start, Math.min(text.length(), start + 1 + random.nextInt(60)));
    }

    /** Other signs for the same words. */
    private static String disguised(Random random, String words) {
        return switch (random.nextInt(5)) {
            case 0 -> words.replace('“', '"').replace('”', '"').replace('’', '\'');
            case 1 -> words.replaceAll("\\s+", "\u2003 ");
            case 2 -> words.replace('1', '１').replace('%', '％').replace(',', '，');
            case 3 -> Normalizer.normalize(words, Normalizer.Form.NFD);
            default -> words;
        };
    }

    private static Statement statement(Random random, String text) {
        String cited = piece(random, text);
        String says = random.nextInt(3) == 0 ? piece(random, text) : disguised(random, cited);
        var kind = ClaimKind.values()[random.nextInt(ClaimKind.values().length)];
        return new Statement(says, kind, List.of(new Citation("s1", random.nextInt(9) == 0 ? "not " + cited : cited, random.nextInt(99))));
    }

    private static DraftBuilder draft(Random random, String text) {
        var draft = new DraftBuilder(random.nextInt(4) == 0 ? "de" : "en")
                .title(statement(random, text))
                .hook(statement(random, text))
                .whatChanged(statement(random, text))
                .action(statement(random, text), "https://a.example/")
                .takeaways(IntStream.range(0, 4).mapToObj(n -> statement(random, text)).toList())
                .technical(statement(random, text), statement(random, text))
                .implications(new Draft.Implication(statement(random, text), statement(random, text), Optional.of("2024-05")))
                .timeline(new Draft.TimelineEntry("2024-05", statement(random, text)),
                        new Draft.TimelineEntry("2026-05-17", statement(random, text)));
        return random.nextBoolean() ? draft : draft.quotes(
                new Draft.Quote("Ada Brandt", List.of(new Citation("s1", piece(random, text), 0))));
    }
}
