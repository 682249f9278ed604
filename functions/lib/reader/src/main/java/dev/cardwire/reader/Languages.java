package dev.cardwire.reader;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Languages as BCP 47 writes them. */
final class Languages {

    private Languages() {}

    /** {@code zh_cn} is {@code zh-CN}; absent if it is no language tag. */
    static Optional<String> normal(String written) {
        String tag = written.strip().replace('_', '-');
        if (tag.isEmpty() || tag.length() > 35) {
            return Optional.empty();
        }
        try {
            String normal = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            return normal.equals("und") ? Optional.empty() : Optional.of(normal);
        } catch (IllformedLocaleException e) {
            // "English (UK)" and the like: no tag, so unknown.
            return Optional.empty();
        }
    }
}
