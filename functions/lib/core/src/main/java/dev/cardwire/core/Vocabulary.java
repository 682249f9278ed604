package dev.cardwire.core;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The closed lists: the words that a card may use where it does not speak freely. The JSON Schema of the card is held
 * to this file by a test, so a word is added here, once.
 */
public final class Vocabulary {

    private Vocabulary() {}

    /** A word of a closed list. */
    public interface Word {

        /** The word as JSON, keys and pages write it: lower case, hyphens between its parts. */
        String word();
    }

    /**
     * Finds the word of a closed list that is written so, if there is one.
     *
     * @param list the enum that is the list
     * @param written the word as {@link Word#word()} gives it
     */
    public static <W extends Enum<W> & Word> Optional<W> find(Class<W> list, String written) {
        return Arrays.stream(list.getEnumConstants())
                .filter(word -> word.word().equals(written))
                .findFirst();
    }

    /** Who should care about a card. */
    public enum Audience implements Word {
        FOUNDERS, PRODUCT, ENGINEERING, RESEARCH, INVESTORS, POLICY, SECURITY, OPERATIONS, DESIGN, MARKETING, EVERYONE;

        @Override
        @JsonValue
        public String word() {
            return hyphened(this);
        }
    }

    /** What a card is about. */
    public enum Topic implements Word {
        MODELS, RESEARCH, PRODUCTS, FUNDING, DEALS, CHIPS, INFRASTRUCTURE, OPEN_SOURCE, ROBOTICS, POLICY, SAFETY,
        SECURITY, BUSINESS, PEOPLE, SOCIETY, OTHER;

        @Override
        @JsonValue
        public String word() {
            return hyphened(this);
        }
    }

    /** What kind of thing a name names. */
    public enum EntityType implements Word {
        ORGANISATION, PERSON, PRODUCT, PLACE, OTHER;

        @Override
        @JsonValue
        public String word() {
            return hyphened(this);
        }
    }

    /** Why a claim was withheld. */
    public enum Reason implements Word {
        NO_EVIDENCE, QUOTE_NOT_FOUND, NUMBER, DATE, NAME, MODALITY, NEGATION, MARKUP, INSTRUCTION, LENGTH, LANGUAGE,
        SCHEMA;

        @Override
        @JsonValue
        public String word() {
            return hyphened(this);
        }
    }

    /** Why a model that should have made a card did not. */
    public enum Degradation implements Word {
        /** The model's quota is used up for the moment. */
        THROTTLED,
        /** No whole answer came in the time that there was. */
        TIMED_OUT,
        /** The endpoint cannot be reached, redirects, or fails by itself. */
        UNAVAILABLE,
        /** The key is missing or wrong, or the account may not use the model. */
        NO_ACCESS,
        /** The endpoint knows no such model. */
        UNKNOWN_MODEL,
        /** The endpoint does not take the request, which every further try would only repeat. */
        BAD_REQUEST,
        /** The model declined to answer. */
        REFUSED,
        /** A filter or a guardrail took the answer away. */
        CONTENT_FILTERED,
        /** The answer reached its token limit before its end. */
        CUT_OFF,
        NOT_JSON,
        WRONG_SCHEMA,
        /** The day's budget does not suffice for the call's worst case. */
        OVER_BUDGET,
        /** The answer came, and no claim of it held. */
        ALL_WITHHELD;

        /** Whether it speaks of the endpoint and not of the article: the next article would only meet it again. */
        public boolean isOfEndpoint() {
            return switch (this) {
                case THROTTLED, UNAVAILABLE, TIMED_OUT, NO_ACCESS, UNKNOWN_MODEL -> true;
                default -> false;
            };
        }

        @Override
        @JsonValue
        public String word() {
            return hyphened(this);
        }
    }

    /** What a claim says of itself: told by the source, concluded from it, or foretold. */
    public enum ClaimKind implements Word {
        FACT, INFERENCE, PREDICTION;

        @Override
        @JsonValue
        public String word() {
            return hyphened(this);
        }
    }

    /** How much of the article was at hand when the card was made. */
    public enum Basis implements Word {
        /** The article's own page. */
        ARTICLE("article"),
        /** The full text that the feed carried. */
        FEED_TEXT("feed text"),
        /** A summary, or nothing but a title. */
        SUMMARY("summary");

        private final String word;

        Basis(String word) {
            this.word = word;
        }

        @Override
        @JsonValue
        public String word() {
            return word;
        }
    }

    private static String hyphened(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
