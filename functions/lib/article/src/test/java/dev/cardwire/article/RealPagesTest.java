package dev.cardwire.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The pages of the public benchmark, where they are found. */
class RealPagesTest {

    @Test
    void theTextOfRealPagesIsTheirArticle() throws IOException {
        var folder = shared().resolve("data/articles");
        assumeTrue(Files.exists(folder), "no real pages at " + folder + "; set CARDWIRE_SHARED to the folder that holds them");
        var truth = Json.read(Files.readString(folder.resolve("ground-truth.json")), JsonNode.class, "the ground truth");
        var score = new RunScore();
        for (var page : truth.properties()) {
            try (var html = new GZIPInputStream(Files.newInputStream(folder.resolve("html/" + page.getKey() + ".html.gz")))) {
                var article = ArticleReader.read(Items.ofPage(new String(html.readAllBytes(), StandardCharsets.UTF_8)));
                score.add(page.getValue().get("articleBody").asText(), article.text().text());
            }
        }
        System.out.printf(Locale.ROOT, "text of %d real pages: F1 %.3f, precision %.3f, recall %.3f%n",
                truth.size(), score.f1(), score.precision(), score.recall());
        assertTrue(score.f1() >= 0.95, "F1 " + score.f1());
    }

    @Test
    void theScoreCountsRunsOfFourWords() {
        var score = new RunScore();
        score.add("one two three four five", "two three four five six seven");
        assertEquals(1 / 3.0, score.precision(), 1e-9);
        assertEquals(1 / 2.0, score.recall(), 1e-9);
        assertEquals(0.4, score.f1(), 1e-9);
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
