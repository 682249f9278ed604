package dev.cardwire.analyst;

import dev.cardwire.analyst.Candidates.Candidate;
import dev.cardwire.article.Article;
import dev.cardwire.core.Card;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Statement;
import dev.cardwire.core.Item;
import dev.cardwire.core.Vocabulary.ClaimKind;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The analyst without a model: every text is the source's own sentence, or a clause of it, chosen and ordered, so it is
 * grounded by construction. A section for which the article says nothing is left out. English and Chinese in full; in
 * other languages what position alone tells.
 */
public final class ExtractiveAnalyst implements Analyst {

    private static final int LONGEST_HOOK = 120;
    private static final int LEAD = 6;
    private static final int TAKEAWAYS = 5;
    private static final int TECHNICAL = 3;

    private final Map<Language, Cues> cues = new EnumMap<>(Language.class);
    private final Names names = new Names();
    private final Topics topics = new Topics();

    /** Reads its word lists. */
    public ExtractiveAnalyst() {
        for (Language language : Language.values()) {
            cues.put(language, Cues.of(language));
        }
    }

    @Override
    public String engine() {
        return Card.Enrichment.EXTRACTIVE;
    }

    @Override
    public Draft draft(Item item, Article article) {
        String title = item.title().orElse("");
        Cues cues = this.cues.get(Language.of(article.language()));
        var candidates = new Candidates(article, title, cues);
        var excerpts = new Excerpts(article);
        // In the order in which the excerpt limit is spent: what a reader needs first comes first.
        Optional<Statement> whatChanged = whatChanged(candidates, excerpts);
        Optional<Statement> hook = hook(candidates, excerpts);
        Optional<Statement> whyItMatters = first(candidates.byWeight(), excerpts, candidate -> cues.consequence().occurIn(candidate.text()));
        Optional<Draft.Action> whatToDoNext = NextStep.of(article, candidates, excerpts, cues);
        List<Statement> takeaways = takeaways(candidates, excerpts);
        List<Draft.Implication> implications = Implications.of(item, candidates, excerpts, cues);
        List<Draft.TimelineEntry> timeline = Timeline.of(item, candidates, excerpts);
        List<Draft.Quote> quotes = Quotations.of(candidates, excerpts, cues, names);
        List<Statement> technical = technical(candidates, excerpts, cues);
        var found = topics.of(title, article.text().text());
        return new Draft(engine(), article.language(), Optional.empty(), hook, whatChanged, whyItMatters, whatToDoNext,
                Audiences.of(found), takeaways, Optional.empty(), technical, implications, timeline, quotes, found,
                names.in(title, article), Optional.empty(), Draft.Usage.NONE);
    }

    private static Optional<Statement> whatChanged(Candidates candidates, Excerpts excerpts) {
        return candidates.byWeight().stream()
                .filter(candidate -> candidate.index() < LEAD)
                .flatMap(candidate -> excerpts.tell(candidate).stream())
                .findFirst();
    }

    /** One short sentence beside the one that says what changed; where there is none, the beginning of that one. */
    private static Optional<Statement> hook(Candidates candidates, Excerpts excerpts) {
        return candidates.byWeight().stream()
                .filter(candidate -> candidate.index() < LEAD && candidate.text().length() <= LONGEST_HOOK && !excerpts.isTold(candidate))
                .limit(2)
                .flatMap(candidate -> excerpts.tell(candidate).stream())
                .findFirst()
                .or(() -> candidates.byWeight().stream()
                        .filter(excerpts::isTold)
                        // Not the whole of it: what a reader has just read need not be said again.
                        .flatMap(candidate -> Clauses.within(candidate.sentence(), Math.min(LONGEST_HOOK, candidate.text().length() - 1)).stream())
                        .flatMap(stretch -> excerpts.show(stretch, ClaimKind.FACT).stream())
                        .findFirst());
    }

    private static Optional<Statement> first(
            List<Candidate> candidates, Excerpts excerpts, Predicate<Candidate> wanted) {
        return candidates.stream()
                .filter(candidate -> !excerpts.isTold(candidate) && wanted.test(candidate))
                .flatMap(candidate -> excerpts.tell(candidate).stream())
                .findFirst();
    }

    /** What weighs most of the rest, told in the article's order. */
    private static List<Statement> takeaways(Candidates candidates, Excerpts excerpts) {
        return candidates.byWeight().stream()
                .filter(candidate -> !excerpts.isTold(candidate))
                .limit(TAKEAWAYS)
                .sorted(Comparator.comparingInt(Candidate::index))
                .flatMap(candidate -> excerpts.tell(candidate).stream())
                .toList();
    }

    private static List<Statement> technical(Candidates candidates, Excerpts excerpts, Cues cues) {
        return candidates.inOrder().stream()
                .filter(candidate -> !excerpts.isTold(candidate) && cues.technical().countIn(candidate.text()) >= 2)
                .limit(TECHNICAL)
                .flatMap(candidate -> excerpts.tell(candidate).stream())
                .toList();
    }
}
