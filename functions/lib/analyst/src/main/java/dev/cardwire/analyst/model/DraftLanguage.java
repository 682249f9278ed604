package dev.cardwire.analyst.model;

import dev.cardwire.article.Languages;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Statement;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a draft is written in the language that it should be in. */
final class DraftLanguage {

    private DraftLanguage() {}

    /** What speaks against it; absent also where nothing can be told. */
    static Optional<String> objection(Draft draft) {
        if (draft.language().equals(Languages.UNKNOWN)) {
            return Optional.empty();
        }
        // What was asked for is believed unless script or words tell otherwise, as a declared language is.
        String written = Languages.of(text(draft), Optional.of(draft.language()));
        return Tags.primary(written).equals(Tags.primary(draft.language())) ? Optional.empty()
                : Optional.of("expected an answer in " + draft.language() + ", got one in " + written);
    }

    /** What a reader would read; names of columns and speakers, and values, say little of a language. */
    private static String text(Draft draft) {
        var alone = Stream.of(draft.hook(), draft.whatChanged(), draft.whyItMatters(), draft.title(), draft.whatToDoNext().map(Draft.Action::action))
                .flatMap(Optional::stream);
        var listed = Stream.of(draft.takeaways().stream(), draft.technical().stream(), draft.timeline().stream().map(Draft.TimelineEntry::event),
                draft.implications().stream().flatMap(one -> Stream.of(one.prediction(), one.rationale())))
                .flatMap(each -> each);
        return Stream.concat(alone, listed).map(Statement::text).collect(Collectors.joining("\n"));
    }
}
