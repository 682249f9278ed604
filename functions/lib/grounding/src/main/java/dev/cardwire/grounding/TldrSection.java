package dev.cardwire.grounding;

import dev.cardwire.article.Article;
import dev.cardwire.article.ArticleLink;
import dev.cardwire.core.Card;
import dev.cardwire.core.Claim;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Vocabulary.Reason;
import java.util.List;
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

    /**
     * The section, if it has anything to say.
     *
     * @param instead what stands in the places that the draft leaves empty, or says what does not hold in
     */
    Optional<Card.Tldr> of(Draft draft, Optional<Draft> instead) {
        var whatChanged = whatChanged(draft).or(() -> instead.flatMap(this::whatChanged));
        var whyItMatters = whyItMatters(draft).or(() -> instead.flatMap(this::whyItMatters));
        var whatToDoNext = whatToDoNext(draft).or(() -> instead.flatMap(this::whatToDoNext));
        var audiences = draft.whoShouldCare().isEmpty() ? instead.map(Draft::whoShouldCare).orElse(List.of()) : draft.whoShouldCare();
        var whoShouldCare = audiences.stream().distinct().limit(MOST_AUDIENCES).toList();
        boolean saysNothing =
                whatChanged.isEmpty() && whyItMatters.isEmpty() && whatToDoNext.isEmpty() && whoShouldCare.isEmpty();
        return saysNothing
                ? Optional.empty()
                : Optional.of(new Card.Tldr(whatChanged, whyItMatters, whatToDoNext, whoShouldCare));
    }

    private Optional<Claim> whatChanged(Draft draft) {
        return draft.whatChanged().map(event -> claims.ofArticle(claims.judge("tldr.whatChanged", event))).flatMap(claims::show);
    }

    private Optional<Claim> whyItMatters(Draft draft) {
        return draft.whyItMatters().map(consequence -> claims.judge("tldr.whyItMatters", consequence)).flatMap(claims::show);
    }

    private Optional<Card.Action> whatToDoNext(Draft draft) {
        return draft.whatToDoNext().flatMap(this::action);
    }

    /** The action, with its link only if that is one of the article's own. */
    private Optional<Card.Action> action(Draft.Action drafted) {
        return claims.show(claims.judge("tldr.whatToDoNext", drafted.action())).map(action -> {
            var own = drafted.url().filter(url -> article.links().stream().map(ArticleLink::url).anyMatch(url::equals));
            if (drafted.url().isPresent() && own.isEmpty()) {
                claims.withhold(Reason.NO_EVIDENCE, 1);
            }
            return new Card.Action(action, own);
        });
    }
}
