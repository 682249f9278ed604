package dev.cardwire.grounding;

import dev.cardwire.article.Article;
import dev.cardwire.article.ArticleLink;
import dev.cardwire.core.Card;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Vocabulary.Reason;
import java.util.Optional;

/** The 30-second part of a card. */
final class TldrSection {

    /** As many as the card's schema has room for. */
    private static final int MOST_AUDIENCES = 4;

    private final Claims claims;
    private final Article article;

    TldrSection(Claims claims, Article article) {
        this.claims = claims;
        this.article = article;
    }

    /** The section, if it has anything to say. */
    Optional<Card.Tldr> of(Draft draft) {
        var whatChanged = draft.whatChanged().map(claims::judge).flatMap(claims::show);
        var whyItMatters = draft.whyItMatters().map(claims::judge).flatMap(claims::show);
        var whatToDoNext = draft.whatToDoNext().flatMap(this::action);
        var whoShouldCare = draft.whoShouldCare().stream().distinct().limit(MOST_AUDIENCES).toList();
        boolean saysNothing =
                whatChanged.isEmpty() && whyItMatters.isEmpty() && whatToDoNext.isEmpty() && whoShouldCare.isEmpty();
        return saysNothing
                ? Optional.empty()
                : Optional.of(new Card.Tldr(whatChanged, whyItMatters, whatToDoNext, whoShouldCare));
    }

    /** The action, with its link only if that is one of the article's own. */
    private Optional<Card.Action> action(Draft.Action drafted) {
        return claims.show(claims.judge(drafted.action())).map(action -> {
            var own = drafted.url().filter(url -> article.links().stream().map(ArticleLink::url).anyMatch(url::equals));
            if (drafted.url().isPresent() && own.isEmpty()) {
                claims.withhold(Reason.NO_EVIDENCE, 1);
            }
            return new Card.Action(action, own);
        });
    }
}
