package dev.cardwire.api;

import dev.cardwire.core.Vocabulary;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What pages say of themselves, in one language: words, dates, durations. Each language is one file,
 * {@code labels-<language>.properties}.
 */
public final class Labels {

    private final Locale locale;
    private final Map<String, String> texts;

    private Labels(Locale locale, Map<String, String> texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /** The labels of a language that has a file. */
    public static Labels load(String language) {
        String resource = "labels-" + language + ".properties";
        var properties = new Properties();
        try {
            properties.load(new StringReader(Assets.read(resource)));
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
        }
        return new Labels(Locale.forLanguageTag(language), properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
    }

    Map<String, String> texts() {
        return texts;
    }

    /** For the page's {@code lang}. */
    String language() {
        return locale.toLanguageTag();
    }

    /**
     * A text, with what goes into its {@code {0}}, {@code {1}} ….
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public String text(String key, Object... parts) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("expected a text for " + key + " in the labels of " + locale + ", got none");
        }
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return text;
    }

    /** A text that counts something: {@code <key>.one} or {@code <key>.other}, with the number in {@code {0}}. */
    public String count(String key, long number) {
        return text(key + (number == 1 ? ".one" : ".other"), number);
    }

    /** A word of a closed list, such as {@code topic.open-source}. */
    public String word(String list, Vocabulary.Word word) {
        return text(list + "." + word.word().replace(' ', '-'));
    }

    /** A language's name: in this language, or its tag where it has none. */
    String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(locale);
    }

    String day(Instant time) {
        return show("format.day", time.atZone(ZoneOffset.UTC));
    }

    String minute(Instant time) {
        return show("format.minute", time.atZone(ZoneOffset.UTC));
    }

    /** A date of the precision known: {@code 2024}, {@code 2024-05}, {@code 2024-05-17}, {@code 2026-Q4}. */
    public String date(String iso) {
        if (iso.matches("\\d{4}-Q[1-4]")) {
            return text("format.quarter", iso.substring(0, 4), iso.substring(6));
        }
        return switch (iso.length()) {
            case 4 -> show("format.year", Year.parse(iso));
            case 7 -> show("format.month", YearMonth.parse(iso));
            default -> show("format.day", LocalDate.parse(iso));
        };
    }

    /** A week such as {@code 2026-W47}. */
    String week(String week) {
        return text("format.week", week.substring(0, 4), Integer.parseInt(week.substring(6)));
    }

    /** A duration in its largest unit, rounded up: 12 min 3 s are 13 min. */
    String duration(Duration duration) {
        long minutes = Math.max(1, (duration.toSeconds() + 59) / 60);
        if (minutes <= 90) {
            return count("duration.minutes", minutes);
        }
        long hours = (minutes + 59) / 60;
        return hours <= 48 ? count("duration.hours", hours) : count("duration.days", (hours + 23) / 24);
    }

    private String show(String format, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(text(format), locale).format(time);
    }
}
