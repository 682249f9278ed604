package dev.cardwire.analyst.model;

import dev.cardwire.core.LanguageTags;
import dev.cardwire.core.Vocabulary.Word;
import java.util.Locale;

/** What language the cards of a deployment are in. */
public enum OutputLanguage implements Word {
    /** Each card in its article's own. */
    SOURCE,
    EN,
    ZH;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The language of an article's card.
     *
     * @param article BCP 47
     * @return BCP 47; the article's own tag where it is in the language asked for, so that British English stays so, and
     *     Chinese in its script
     */
    String of(String article) {
        return this == SOURCE || LanguageTags.primary(article).equals(word()) ? article : word();
    }
}
