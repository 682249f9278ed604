package dev.cardwire.analyst;

import dev.cardwire.article.Article;
import dev.cardwire.article.Language;
import dev.cardwire.core.Card;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Statement;
import dev.cardwire.core.Item;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The analyst without a model: every text is the source's own sentence or a clause of one, chosen and ordered, so it is
 * grounded by construction. It reads English and Chinese; of other languages it goes by position alone. What it does not
 * find it leaves out. The same article gives the same draft.
 *
 * {@snippet :
 * Draft draft = new ExtractiveAnalyst().draft(item, ArticleReader.read(item));
 * }
 */
public final class ExtractiveAnalyst implements Analyst {

    private final Map<Language, Cues> cues = new EnumMap<>(Language.class);
    private final Topics topics = new Topics();
    private final Audiences audiences = new Audiences();

    /** Reads its word lists: make one and keep it. */
    public ExtractiveAnalyst() {
        for (var language : Language.values()) {
            cues.put(language, Cues.of(language));
        }
    }

    @Override
    public String engine() {
        return Card.Enrichment.EXTRACTIVE;
    }

    @Override
    public Drafted draft(Assignment assignment) {
        return new Drafted.Done(draft(assignment.item(), assignment.article()));
    }

    /** The draft of an article, which always comes: it needs nothing but the text. */
    public Draft draft(Item item, Article article) {
        var reading = Reading.of(item, article, cues.get(Language.of(article.language())));
        // What comes first has the room: the event, then what is seldom found, then what fills a card.
        var room = new Room(article);
        var event = Lead.of(reading);
        var hook = event.flatMap(lead -> Hook.of(reading, lead, room)).filter(room::take);
        var whatChanged = event.map(Lead.Event::stretch).filter(room::take);
        var whyItMatters = Consequence.of(reading, room);
        var whatToDoNext = NextStep.of(reading, room);
        var competitors = Comparison.of(reading, room);
        var implications = Implications.of(reading, room);
        var quotes = Quotes.of(reading, room);
        var takeaways = Takeaways.of(reading, room);
        var technical = Technical.of(reading, room);
        var timeline = Timeline.of(reading, room);
        var about = topics.of(reading);
        var named = Entities.of(reading);
        return new Draft(
                engine(),
                article.language(),
                Optional.empty(),
                hook.map(Stretch::fact),
                whatChanged.map(Stretch::fact),
                whyItMatters.map(Stretch::fact),
                whatToDoNext,
                audiences.of(reading, about),
                facts(takeaways),
                competitors,
                facts(technical),
                implications,
                timeline,
                quotes,
                about,
                named,
                Optional.of(Significance.of(reading, whatChanged, whyItMatters.isPresent(), about, named)),
                Draft.Usage.NONE);
    }

    private static List<Statement> facts(List<Stretch> stretches) {
        return stretches.stream().map(Stretch::fact).toList();
    }
}
