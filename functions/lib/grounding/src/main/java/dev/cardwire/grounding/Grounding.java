package dev.cardwire.grounding;

import dev.cardwire.article.Article;
import dev.cardwire.article.Related;
import dev.cardwire.core.Card;
import dev.cardwire.core.Claim;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Evidence;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Item;
import dev.cardwire.core.LanguageTags;
import dev.cardwire.core.Links;
import dev.cardwire.core.Times;
import dev.cardwire.core.Vocabulary.ClaimKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
     * The card of an item whose draft cites the article alone.
     *
     * @param article the item's article
     * @param textKey where the article's text is stored; absent only where it has none
     * @param draft what an analyst would like the card to say of this article
     * @param enrichedAt now
     * @return the card in its first revision and a story of its own
     * @throws IllegalArgumentException if the article has a text and no key of it: its evidence could never be checked
     */
    public static Card card(Item item, Article article, Optional<String> textKey, Draft draft, Instant enrichedAt) {
        return card(new Material(item, article, textKey, List.of()), draft, Optional.empty(), enrichedAt, Trace.NONE);
    }

    /**
     * The card of an item.
     *
     * @param draft what an analyst would like the card to say
     * @param extracted the extractive analyst's draft of the same article, where the other is a model's: its names and its
     *     significance are the card's, and it speaks where the model has nothing that holds, if it speaks the card's language
     * @param enrichedAt now
     * @param trace hears what the gates say
     * @return the card in its first revision and a story of its own
     */
    public static Card card(Material material, Draft draft, Optional<Draft> extracted, Instant enrichedAt, Trace trace) {
        Item item = material.item();
        Article article = material.article();
        var published = item.publishedAt().filter(Times::isWritable).map(Times::toSecond);
        var sources = new Sources(article, published, material.related());
        var tally = new Tally();
        String language = language(draft, article);
        String original = Titles.of(item, article);
        var claims = new Claims(sources, original, language, published, tally, trace);
        var instead = extracted.filter(other -> LanguageTags.primary(other.language()).equals(LanguageTags.primary(language)));
        Draft measured = extracted.orElse(draft);

        boolean translated = !LanguageTags.primary(language).equals(LanguageTags.primary(article.language()));
        var title = translated ? title(draft, claims) : Optional.<Title>empty();
        var hook = hook(draft, claims).or(() -> instead.flatMap(other -> hook(other, claims)));
        var tldr = new TldrSection(claims, article).of(draft, instead);
        var insight = new InsightSection(claims, new Speakers(sources), published).of(draft);
        var topics = draft.topics().isEmpty() ? measured.topics() : draft.topics();
        return new Card(
                Card.SCHEMA,
                Ids.card(item.id()),
                1,
                storyId(item),
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
                sources(source(material, original, published), material.related(), claims.sourcesShown()),
                topics.stream().distinct().limit(MOST_TOPICS).toList(),
                new Entities(sources.articleText(), original).of(measured.entities()),
                List.of(),
                enrichment(draft, tally),
                measured.significance()
                        .filter(Double::isFinite)
                        .map(share -> new Card.ScoreParts(Optional.of(Math.clamp(share, 0.0, 1.0)), Optional.empty())));
    }

    /** The story that an item's card tells, unless it is matched to an older one: that of its link, whatever feed carried it. */
    public static String storyId(Item item) {
        return Ids.story(link(item).map(Links::canonical).orElse(item.id()));
    }

    private static Optional<Claim> hook(Draft draft, Claims claims) {
        return draft.hook()
                .map(hook -> claims.ofArticle(claims.judge("hook", hook, hook.kind(), LONGEST_HOOK, Optional.empty())))
                .flatMap(claims::show);
    }

    /** A title in another language than the article's, with the words that it was translated from. */
    private record Title(String text, List<Evidence> evidence) {}

    private static Optional<Title> title(Draft draft, Claims claims) {
        return draft.title()
                .map(title -> claims.judge("title", title, ClaimKind.FACT, LONGEST_TRANSLATED_TITLE, Optional.empty()))
                .flatMap(claims::show)
                .map(claim -> new Title(claim.text(), claim.evidence()));
    }

    private static String language(Draft draft, Article article) {
        return LANGUAGE.matcher(draft.language()).matches() ? draft.language() : article.language();
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

    private static Card.SourceEntry source(Material material, String title, Optional<Instant> published) {
        Item item = material.item();
        return new Card.SourceEntry(material.article().text().id(), Ids.card(item.id()), url(item), title, item.feed().name(),
                material.article().language(), published, Times.toSecond(item.origin().fetchedAt()), material.textKey());
    }

    /** The article, and of the texts beside it those that the card really cites. */
    private static List<Card.SourceEntry> sources(Card.SourceEntry article, List<Related> related, Set<String> cited) {
        return Stream.concat(Stream.of(article), related.stream().map(Related::entry).filter(entry -> cited.contains(entry.id()))).toList();
    }

    private static Card.Enrichment enrichment(Draft draft, Tally tally) {
        var usage = draft.usage();
        return new Card.Enrichment(draft.engine(), usage.promptVersion(), tally.shown(), tally.withheld(), tally.reasons(),
                usage.inputTokens(), usage.outputTokens(), usage.costMicroUsd(), usage.degradedFrom(), usage.degradedBecause());
    }
}
