package dev.cardwire.analyst;

import dev.cardwire.analyst.Clauses.Stretch;
import dev.cardwire.article.ExcerptLimit;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Vocabulary.ClaimKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what somebody said: quotation marks in a sentence that says who speaks. */
final class Quotations {

    private static final int MOST = 2;
    private static final Pattern QUOTED = Pattern.compile("“[^“”]{12,}”|「[^「」]{12,}」|\"[^\"]{12,}\"");
    private static final String NAME = "\\p{Lu}[\\p{L}.'’-]+(?: (?:\\p{Lu}[\\p{L}.'’-]+|van|de|von|der)){0,3}";
    private static final Pattern BEFORE = Pattern.compile("(" + NAME + "),? (?:said|says|told|wrote|added|stated|explained|argued)\\b");
    private static final Pattern AFTER = Pattern.compile("\\b(?:said|says|wrote|added|explained) (" + NAME + ")");

    private Quotations() {}

    static List<Draft.Quote> of(Candidates candidates, Excerpts excerpts, Cues cues, Names names) {
        var quotes = new ArrayList<Draft.Quote>();
        for (var candidate : candidates.inOrder()) {
            Matcher quoted = QUOTED.matcher(candidate.text());
            if (quotes.size() == MOST || !quoted.find() || !cues.speech().occurIn(candidate.text())) {
                continue;
            }
            int start = candidate.sentence().start() + quoted.start();
            var stretch = new Stretch(start, start + quoted.group().length(), quoted.group());
            String outside = candidate.text().substring(0, quoted.start()) + " " + candidate.text().substring(quoted.end());
            if (stretch.text().length() <= ExcerptLimit.LONGEST_QUOTE) {
                speaker(outside, names, cues)
                        .filter(speaker -> excerpts.show(stretch, ClaimKind.FACT).isPresent())
                        .ifPresent(speaker -> quotes.add(new Draft.Quote(speaker, List.of(Excerpts.citation(stretch)))));
            }
        }
        return List.copyOf(quotes);
    }

    private static Optional<String> speaker(String outside, Names names, Cues cues) {
        for (Pattern form : List.of(BEFORE, AFTER)) {
            Matcher name = form.matcher(outside);
            if (name.find() && !Names.isCommon(name.group(1))) {
                return Optional.of(name.group(1));
            }
        }
        return names.speaker(outside, cues.speech());
    }
}
