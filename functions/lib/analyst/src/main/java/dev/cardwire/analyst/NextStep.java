package dev.cardwire.analyst;

import dev.cardwire.article.Article;
import dev.cardwire.article.ArticleLink;
import dev.cardwire.core.Draft;
import java.util.Optional;

/** Finds one thing that the reader can do now: a sentence that names an action and carries one of the article's links. */
final class NextStep {

    private NextStep() {}

    static Optional<Draft.Action> of(Article article, Candidates candidates, Excerpts excerpts, Cues cues) {
        for (var candidate : candidates.inOrder()) {
            if (!cues.action().occurIn(candidate.text()) || excerpts.isTold(candidate)) {
                continue;
            }
            var link = article.links().stream()
                    .filter(one -> one.start() >= candidate.sentence().start() && one.end() <= candidate.sentence().end())
                    .map(ArticleLink::url)
                    .findFirst();
            if (link.isPresent()) {
                var told = excerpts.tell(candidate);
                if (told.isPresent()) {
                    return told.map(action -> new Draft.Action(action, link));
                }
            }
        }
        return Optional.empty();
    }
}
