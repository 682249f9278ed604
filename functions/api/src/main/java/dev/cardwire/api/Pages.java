package dev.cardwire.api;

import dev.cardwire.core.Ids;
import dev.cardwire.table.CardTable;
import dev.cardwire.table.RecapTable;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The HTML pages. They work without a script: filters are a form, citations are {@code <details>}. */
final class Pages {

    private static final int LONGEST_LANGUAGES = 500;
    private static final int WEEKS_SHOWN = 12;

    private final CardTable cards;
    private final RecapTable recaps;
    private final FeedNames feedNames;
    private final Assets assets;
    private final InstantSource clock;
    private final Map<String, Labels> labels = Map.of("en", Labels.load("en"), "zh", Labels.load("zh"));
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());

    Pages(CardTable cards, RecapTable recaps, FeedNames feedNames, Assets assets, InstantSource clock) {
        this.cards = cards;
        this.recaps = recaps;
        this.feedNames = feedNames;
        this.assets = assets;
        this.clock = clock;
    }

    /** The list of cards, in the reader's language. */
    Response list(Request request) {
        var query = CardQuery.read(request.parameters());
        var now = clock.instant();
        var found = cards.list(query.filter(), query.limit(), query.cursor(), now);
        var labels = readersLabels(request);
        var frame = frame(labels, labels.text("site.name"), labels.text("site.tagline"));
        return inReadersLanguage(200, "cards.jte", ListPage.of(frame, query, found.rows(), found.next(), feedNames.known(), now));
    }

    /** One card, in the card's language. */
    Response card(Request request, String id) {
        var now = clock.instant();
        var card = Optional.of(id).filter(Ids::isCard).flatMap(known -> cards.card(known, now))
                .orElseThrow(() -> CardsApi.noCard(id));
        var story = cards.story(card.storyId(), now);
        var labels = labelsOf(card.language());
        var frame = frame(labels, labels.text("title.of", card.title()), card.hook().map(hook -> hook.text()).orElse(card.title()));
        var page = new CardPageView(frame, card, When.of(card.publishedAt(), card.collectedAt(), now),
                CardView.of(card, story, now),
                story.stream().filter(row -> !row.id().equals(card.id())).limit(CardView.MOST_RELATED).toList(),
                new Citations(card));
        return Response.html(200, render("card.jte", page));
    }

    /** Leads to the newest recap. */
    Response recaps(Request request) {
        var newest = recaps.weeks(1, clock.instant());
        if (!newest.isEmpty()) {
            return Response.redirect("/recaps/" + newest.getFirst());
        }
        var labels = readersLabels(request);
        var frame = frame(labels, labels.text("title.of", labels.text("recap.none")), labels.text("site.tagline"));
        return inReadersLanguage(200, "problem.jte", new ProblemPage(frame, labels.text("recap.none"), labels.text("recap.none.detail")));
    }

    /** The recap of a week, in the reader's language. */
    Response recap(Request request, String week) {
        var recap = RecapsApi.find(recaps, week, clock);
        var labels = readersLabels(request);
        var frame = frame(labels, labels.text("title.of", labels.text("recap.title", labels.week(week))), labels.text("site.tagline"));
        return inReadersLanguage(200, "recap.jte", new RecapPage(frame, recap, recaps.weeks(WEEKS_SHOWN, clock.instant())));
    }

    /** How the feeds do, in the reader's language. */
    Response feeds(Request request, FeedsApi.FeedList list, ModelStats.Stats models) {
        var labels = readersLabels(request);
        var frame = frame(labels, labels.text("title.of", labels.text("feeds.title")), labels.text("site.tagline"));
        return inReadersLanguage(200, "feeds.jte", FeedsPage.of(frame, list, models));
    }

    /** Who polls, for those who are polled. */
    Response bot(Request request, Optional<String> contact) {
        var labels = readersLabels(request);
        var frame = frame(labels, labels.text("title.of", labels.text("bot.title")), labels.text("bot.who"));
        return inReadersLanguage(200, "bot.jte", new BotPage(frame, contact));
    }

    /** What went wrong, for people. */
    Response problem(Request request, Problem problem) {
        var labels = readersLabels(request);
        String heading = labels.text("problem." + problem.status());
        var frame = frame(labels, labels.text("title.of", heading), heading);
        return inReadersLanguage(problem.status(), "problem.jte", new ProblemPage(frame, heading, problem.detail()));
    }

    private Frame frame(Labels labels, String title, String description) {
        return new Frame(labels, title, description, assets.stylesheetPath());
    }

    private Response inReadersLanguage(int status, String template, Object page) {
        return Response.html(status, render(template, page)).with("vary", "accept-language");
    }

    private String render(String template, Object page) {
        var output = new StringOutput(16_384);
        templates.render(template, page, output);
        return output.toString();
    }

    private Labels labelsOf(String language) {
        return labels.getOrDefault(FeedNames.primary(language), labels.get("en"));
    }

    private Labels readersLabels(Request request) {
        String wanted = request.header("accept-language").filter(header -> header.length() <= LONGEST_LANGUAGES).orElse("en");
        try {
            var known = List.of(Locale.ENGLISH, Locale.CHINESE);
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(wanted), known))
                    .map(locale -> labelsOf(locale.getLanguage()))
                    .orElse(labels.get("en"));
        } catch (IllegalArgumentException malformed) {
            // RFC 9110, section 12.5.4: a preference that cannot be met, here for it cannot be read, is disregarded.
            return labels.get("en");
        }
    }
}
