package dev.cardwire.analyst.model;

import dev.cardwire.article.Language;
import dev.cardwire.article.Languages;
import dev.cardwire.article.Letters;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Statement;
import dev.cardwire.core.LanguageTags;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a draft is written in the language that it should be in. */
final class DraftLanguage {

    /** One letter in so many. */
    private static final int LEAST_SHARE = 10;

    private DraftLanguage() {}

    /** What speaks against it; absent also where nothing can be told. */
    static Optional<String> objection(Draft draft) {
        String text = text(draft);
        String asked = LanguageTags.primary(draft.language());
        // What was asked for is believed unless script or words tell otherwise, as a declared language is.
        String written = Languages.of(text, Optional.of(draft.language()));
        boolean fits = LanguageTags.primary(written).equals(asked) || List.of(asked, written).contains(Languages.UNKNOWN)
                || Language.of(asked) == Language.CHINESE && isPartlyUnspaced(text);
        return fits ? Optional.empty() : Optional.of("expected an answer in " + draft.language() + ", got one in " + written);
    }

    /** A few lines of Chinese about foreign firms may be Latin letters for the most part; no English text holds so much Chinese. */
    private static boolean isPartlyUnspaced(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        return text.codePoints().filter(Letters::isUnspaced).count() * LEAST_SHARE >= letters;
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
