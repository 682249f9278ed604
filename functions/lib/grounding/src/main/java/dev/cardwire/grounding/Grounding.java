package dev.cardwire.grounding;

import dev.cardwire.article.Article;
import dev.cardwire.core.Card;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Evidence;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Item;
import dev.cardwire.core.Links;
import dev.cardwire.core.Times;
import dev.cardwire.core.Vocabulary.ClaimKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes a card of a draft: what the draft's own evidence supports is shown, with the source's exact words; what it does
 * not is withheld, and counted by reason.
 *
 * {@snippet :
 * Article article = ArticleReader.read(item);
 * Card card = Grounding.card(item, article, textKey, analyst.draft(item, article), clock.instant());
 * }
 */
public final class Grounding {

    private static final int LONGEST_HOOK = 120;
    private static final int LONGEST_TRANSLATED_TITLE = 300;
    private static final int MOST_TOPICS = 4;
    private static final int MOST_AUTHORS = 10;
    private static final int LONGEST_AUTHOR = 100;
    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*");

    private Grounding() {}

    /**
     * The card of an item.
     *
     * @param article the item's article
     * @param textKey where the article's text is stored; absent only where it has none
     * @param draft what an analyst would like the card to say of this article
     * @param enrichedAt now
     * @return the card in its first revision and a story of its own
     * @throws IllegalArgumentException if the article has a text and no key of it: its evidence could never be checked
     */
    public static Card card(Item item, Article article, Optional<String> textKey, Draft draft, Instant enrichedAt) {
        if (textKey.isEmpty() && !article.text().text().isEmpty()) {
            throw new IllegalArgumentException("expected the key of the stored text of item " + item.id() + ", got none");
        }
        var published = item.publishedAt().filter(Times::isWritable).map(Times::toSecond);
        var sources = new Sources(article);
        var tally = new Tally();
        String language = language(draft, article);
        var claims = new Claims(sources, language, published, tally);

        String original = Titles.of(item, article);
        boolean translated = !primary(language).equals(primary(article.language()));
        var title = translated ? title(draft, claims) : Optional.<Title>empty();
        var hook = draft.hook()
                .map(hooked -> claims.judge(hooked, hooked.kind(), LONGEST_HOOK, Optional.empty()))
                .flatMap(claims::show);
        var tldr = new TldrSection(claims, article).of(draft);
        var insight = new InsightSection(claims, new Speakers(article), published).of(draft);
        return new Card(
                Card.SCHEMA,
                Ids.card(item.id()),
                1,
                Ids.story(link(item).map(Links::canonical).orElse(item.id())),
                url(item),
                title.map(Title::text).orElse(original),
                title.map(Title::evidence).orElse(List.of()),
                hook,
                language,
                translated ? Optional.of(new Card.Original(article.language(), original)) : Optional.empty(),
                new Card.Source(item.feed().id(), item.feed().name(), site(item)),
                authors(item),
                published,
                Times.toSecond(item.collectedAt()),
                Times.toSecond(enrichedAt),
                article.basis(),
                tldr,
                insight,
                List.of(source(item, article, original, published, textKey)),
                draft.topics().stream().distinct().limit(MOST_TOPICS).toList(),
                new Entities(sources.articleText(), original).of(draft.entities()),
                List.of(),
                enrichment(draft, tally),
                draft.significance()
                        .filter(Double::isFinite)
                        .map(share -> new Card.ScoreParts(Optional.of(Math.clamp(share, 0.0, 1.0)), Optional.empty())));
    }

    /** A title in another language than the article's, with the words that it was translated from. */
    private record Title(String text, List<Evidence> evidence) {}

    private static Optional<Title> title(Draft draft, Claims claims) {
        return draft.title()
                .map(title -> claims.judge(title, ClaimKind.FACT, LONGEST_TRANSLATED_TITLE, Optional.empty()))
                .flatMap(claims::show)
                .map(claim -> new Title(claim.text(), claim.evidence()));
    }

    private static String language(Draft draft, Article article) {
        return LANGUAGE.matcher(draft.language()).matches() ? draft.language() : article.language();
    }

    private static String primary(String language) {
        return language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static Optional<String> link(Item item) {
        return item.url().filter(url -> WEB.matcher(url).matches());
    }

    private static String site(Item item) {
        return item.feed().siteUrl().filter(url -> WEB.matcher(url).matches()).orElseGet(() -> Links.withoutSecrets(item.feed().url()));
    }

    private static String url(Item item) {
        return link(item).orElseGet(() -> site(item));
    }

    private static List<String> authors(Item item) {
        return item.authors().stream()
                .flatMap(author -> Titles.plain(author, LONGEST_AUTHOR).stream())
                .distinct()
                .limit(MOST_AUTHORS)
                .toList();
    }

    private static Card.SourceEntry source(
            Item item, Article article, String title, Optional<Instant> published, Optional<String> textKey) {
        return new Card.SourceEntry(article.text().id(), Ids.card(item.id()), url(item), title, item.feed().name(),
                article.language(), published, Times.toSecond(item.origin().fetchedAt()), textKey);
    }

    private static Card.Enrichment enrichment(Draft draft, Tally tally) {
        var usage = draft.usage();
        return new Card.Enrichment(draft.engine(), usage.promptVersion(), tally.shown(), tally.withheld(), tally.reasons(),
                usage.inputTokens(), usage.outputTokens(), usage.costMicroUsd(), usage.degradedFrom(), usage.degradedBecause());
    }
}
