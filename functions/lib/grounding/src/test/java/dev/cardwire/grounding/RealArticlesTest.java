package dev.cardwire.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.article.Article;
import dev.cardwire.article.Sentence;
import dev.cardwire.core.Json;
import dev.cardwire.core.Vocabulary.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real articles, where they are found: a sentence of an article that cites itself must hold, or the gates are too narrow. */
class RealArticlesTest {

    @Test
    void aRealSentenceThatCitesItselfHolds() throws IOException {
        var file = shared().resolve("data/articles/ground-truth.json");
        assumeTrue(Files.exists(file), "no real articles at " + file + "; set CARDWIRE_SHARED to the folder that holds them");
        int sentences = 0;
        int held = 0;
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        for (var page : Json.read(Files.readString(file), JsonNode.class, file.toString())) {
            Article article = Fixture.article("en", page.get("articleBody").asText());
            var claims = new Claims(new Sources(article, Optional.of(Fixture.PUBLISHED), List.of()), "", "en", Optional.of(Fixture.PUBLISHED), new Tally(), Trace.NONE);
            for (Sentence sentence : article.sentences().stream().filter(one -> one.text().length() <= 300).toList()) {
                sentences++;
                switch (claims.judge("takeaways", Fixture.verbatim(sentence.text()))) {
                    case Verdict.Passed<?> passed -> held++;
                    case Verdict.Withheld<?>(var reason) -> reasons.merge(reason, 1, Integer::sum);
                }
            }
            var lead = article.sentences().stream().limit(3).map(Sentence::text).map(Fixture::verbatim).toList();
            Fixture.card(Fixture.item("T"), article, new DraftBuilder("en").takeaways(lead));
        }
        assertTrue(sentences > 1000, "only " + sentences + " sentences in " + file);
        assertEquals(Optional.empty(), Optional.ofNullable(reasons.get(Reason.QUOTE_NOT_FOUND)));
        assertTrue(held > sentences * 0.98, held + " of " + sentences + " sentences hold; withheld: " + reasons);
    }

    private static Path shared() {
        return Stream.of(Optional.ofNullable(System.getenv("CARDWIRE_SHARED")).map(Path::of), besideTheRepository())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Path.of("shared"));
    }

    /** {@code ../shared} from the repository's root, which is the folder that holds {@code functions}. */
    private static Optional<Path> besideTheRepository() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("functions")))
                .map(root -> root.resolveSibling("shared"))
                .findFirst();
    }
}
