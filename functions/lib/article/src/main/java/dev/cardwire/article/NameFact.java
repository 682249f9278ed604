package dev.cardwire.article;

import dev.cardwire.core.Vocabulary.EntityType;
import java.util.Optional;
import java.util.Set;

/**
 * A name in a text.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param text as the text writes it, a product's version included
 * @param type what kind of thing it names
 * @param keys the identities of what is named, for comparing names across spellings and languages: 腾讯 and Tencent share one;
 *     a name that is not in the glossary has itself, folded. A product's keys leave its version out
 * @param version a product's version as it is written: {@code 5.2} of GPT-5.2, {@code 17 Pro} of iPhone 17 Pro
 */
public record NameFact(int start, int end, String text, EntityType type, Set<String> keys, Optional<String> version) {

    public NameFact {
        keys = Set.copyOf(keys);
    }

    /** Whether two names can name one thing: they share a key, and their versions, where both have one, are the same. */
    public boolean names(NameFact other) {
        boolean sameVersion = version.isEmpty() || other.version.isEmpty() || version.get().equalsIgnoreCase(other.version.get());
        return sameVersion && keys.stream().anyMatch(other.keys::contains);
    }
}
