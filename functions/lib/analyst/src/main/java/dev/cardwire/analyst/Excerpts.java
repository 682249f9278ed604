package dev.cardwire.analyst;

import dev.cardwire.analyst.Candidates.Candidate;
import dev.cardwire.analyst.Clauses.Stretch;
import dev.cardwire.article.Article;
import dev.cardwire.article.ExcerptLimit;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Statement;
import dev.cardwire.core.Vocabulary.ClaimKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes stretches of an article into a draft, as long as its excerpt limit allows, and remembers what was told. */
final class Excerpts {

    private final ExcerptLimit limit;
    private final Set<Integer> told = new HashSet<>();

    Excerpts(Article article) {
        this.limit = ExcerptLimit.of(article);
    }

    boolean isTold(Candidate candidate) {
        return told.contains(candidate.index());
    }

    /** A sentence as a fact; none if it is told already or the limit is reached. */
    Optional<Statement> tell(Candidate candidate) {
        return tell(candidate, ClaimKind.FACT);
    }

    Optional<Statement> tell(Candidate candidate, ClaimKind kind) {
        if (isTold(candidate)) {
            return Optional.empty();
        }
        var statement = Clauses.within(candidate.sentence(), ExcerptLimit.LONGEST_QUOTE).flatMap(stretch -> show(stretch, kind));
        statement.ifPresent(shown -> told.add(candidate.index()));
        return statement;
    }

    /** A sentence in another part's light, such as a date's: it may be told already. */
    Optional<Statement> tellAgain(Candidate candidate) {
        var statement = Clauses.within(candidate.sentence(), ExcerptLimit.LONGEST_QUOTE).flatMap(stretch -> show(stretch, ClaimKind.FACT));
        statement.ifPresent(shown -> told.add(candidate.index()));
        return statement;
    }

    /** Any stretch, if the limit allows. */
    Optional<Statement> show(Stretch stretch, ClaimKind kind) {
        return limit.show(stretch.start(), stretch.end())
                ? Optional.of(new Statement(stretch.text(), kind, List.of(citation(stretch))))
                : Optional.empty();
    }

    boolean allows(Stretch stretch) {
        return limit.allows(stretch.start(), stretch.end());
    }

    static Draft.Citation citation(Stretch stretch) {
        return new Draft.Citation(Article.SOURCE, stretch.text(), stretch.start());
    }
}
