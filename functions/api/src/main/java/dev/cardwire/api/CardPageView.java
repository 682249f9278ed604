package dev.cardwire.api;

import dev.cardwire.core.Card;
import dev.cardwire.core.CardRow;
import dev.cardwire.core.Claim;
import dev.cardwire.core.Vocabulary.ClaimKind;
import java.util.List;
import java.util.Optional;

/**
 * A card's page.
 *
 * @param view what is computed of the card
 * @param related the other cards of its story
 */
record CardPageView(
        Frame frame, Card card, When when, CardView view, List<CardRow> related, Citations citations) {

    /** Whether the claim must be told from fact wherever it stands. */
    static boolean isLabelled(Claim claim) {
        return claim.kind() != ClaimKind.FACT;
    }

    /** Whether the hook says something else than what changed, which stands right below it. */
    boolean hasOwnHook() {
        return card.hook()
                .filter(hook -> card.tldr().flatMap(Card.Tldr::whatChanged).filter(event -> event.text().equals(hook.text())).isEmpty())
                .isPresent();
    }

    /** Who wrote the claims: the model's name, where there was one. */
    Optional<String> model() {
        String engine = card.enrichment().engine();
        return Optional.of(engine).filter(name -> !name.equals(Card.Enrichment.EXTRACTIVE)).map(name -> name.substring(name.indexOf(':') + 1));
    }

    /** The article's title in its own language. */
    String originalTitle() {
        return card.original().map(Card.Original::title).orElse(card.title());
    }

    String originalLanguage() {
        return card.original().map(Card.Original::language).orElse(card.language());
    }
}
