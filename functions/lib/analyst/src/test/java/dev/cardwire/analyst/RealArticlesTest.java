package dev.cardwire.analyst;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.article.Article;
import dev.cardwire.article.Sentences;
import dev.cardwire.core.Json;
import dev.cardwire.core.SourceText;
import dev.cardwire.core.Vocabulary.Basis;
import dev.cardwire.grounding.Grounding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real articles, where they are found: what is drafted of them passes the gates, and few are left without an event. */
class RealArticlesTest {

    @Test
    void whatIsDraftedOfRealArticlesIsShown() throws IOException {
        var file = shared().resolve("data/articles/ground-truth.json");
        assumeTrue(Files.exists(file), "no real articles at " + file + "; set CARDWIRE_SHARED to the folder that holds them");
        int articles = 0;
        int events = 0;
        int shown = 0;
        int withheld = 0;
        for (var page : Json.read(Files.readString(file), JsonNode.class, file.toString())) {
            String text = page.get("articleBody").asText();
            var article = new Article("en", Basis.ARTICLE, new SourceText(Article.SOURCE, text), Sentences.of(text), List.of());
            var item = Fixture.item("T", "");
            var card = Grounding.card(item, article, Optional.of("text/of/item.txt"), Fixture.draft(item, article), Fixture.NOW);
            articles++;
            events += card.tldr().flatMap(tldr -> tldr.whatChanged()).isPresent() ? 1 : 0;
            shown += card.enrichment().shown();
            withheld += card.enrichment().withheld();
        }
        assertTrue(events > articles * 0.9, events + " of " + articles + " articles tell what changed");
        assertTrue(withheld * 100 <= shown, withheld + " claims withheld beside " + shown + " shown");
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
