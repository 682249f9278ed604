package dev.cardwire.analyst;

import dev.cardwire.article.Sentence;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that nobody told of beforehand: in English runs of words in capitals amid a sentence, in Chinese runs of words
 * in Latin letters.
 */
final class CapitalisedNames {

    private static final int MOST_WORDS = 4;
    private static final int LONGEST = 60;

    /** With what may join its parts: "O'Brien", "GPT-4.5", "AT&T"; a small letter after an apostrophe is no part of a name. */
    private static final String WORD = "(?:\\p{Lu}\\.(?= )|\\p{Lu}[\\p{L}\\p{N}]*(?:[.&+-][\\p{L}\\p{N}]+|['’]\\p{Lu}[\\p{L}\\p{N}]*)*)";

    /** "University of Toronto", "Procter & Gamble", "Ludwig van Beethoven", "GPT 4". */
    private static final Pattern RUN = Pattern.compile(
            "(?<![\\p{L}\\p{N}.@#/_-])" + WORD + "(?:(?: of| &| van| de| von| der)? (?:" + WORD + "|\\d{1,3}(?:\\.\\d)?(?![\\p{N}%,]))){0,5}");

    private static final Pattern AMID_CHINESE = Pattern.compile(
            "(?<![\\p{IsLatin}\\p{N}.@#/_-])[A-Za-z][A-Za-z0-9]*(?:[.+-][A-Za-z0-9]+)*(?: (?:[A-Z]\\.|[A-Z0-9][A-Za-z0-9]*(?:[.+-][A-Za-z0-9]+)*)){0,3}");

    private final Glossary glossary;

    CapitalisedNames(Glossary glossary) {
        this.glossary = glossary;
    }

    /** The names in sentences of a language, each once; none in a language whose capitals mean other things. */
    Set<String> in(List<Sentence> sentences, Language language) {
        var names = new LinkedHashSet<String>();
        for (var sentence : sentences) {
            switch (language) {
                case ENGLISH -> addEnglish(sentence.text(), names);
                case CHINESE -> addChinese(sentence.text(), names);
                case OTHER -> { }
            }
        }
        return names;
    }

    private void addEnglish(String sentence, Set<String> names) {
        if (isHeadline(sentence)) {
            return;
        }
        var runs = RUN.matcher(sentence);
        while (runs.find()) {
            // The first word of a sentence or quotation is in capitals whatever it is.
            boolean begins = sentence.substring(0, runs.start()).chars().noneMatch(Character::isLetterOrDigit)
                    || runs.start() >= 1 && "“\"‘(:".indexOf(sentence.charAt(runs.start() - 1)) >= 0
                    || runs.start() >= 2 && ":.!?”\"".indexOf(sentence.charAt(runs.start() - 2)) >= 0;
            if (!begins) {
                addName(runs.group(), names);
            }
        }
    }

    private void addChinese(String sentence, Set<String> names) {
        var runs = AMID_CHINESE.matcher(sentence);
        while (runs.find()) {
            if (runs.group().chars().anyMatch(Character::isUpperCase)) {
                addName(runs.group(), names);
            }
        }
    }

    /** A run without the words at its ends that are no names. */
    private void addName(String run, Set<String> names) {
        String[] words = run.split(" ");
        int from = 0;
        int to = words.length;
        while (from < to && (glossary.isNoName(words[from]) || isNumber(words[from]))) {
            from++;
        }
        while (to > from && glossary.isNoName(words[to - 1])) {
            to--;
        }
        String name = String.join(" ", Arrays.copyOfRange(words, from, to));
        if (name.length() >= 2 && name.length() <= LONGEST && to - from <= MOST_WORDS) {
            names.add(name);
        }
    }

    private static boolean isNumber(String word) {
        return word.chars().noneMatch(Character::isLetter);
    }

    /** Whether most words are in capitals, so that capitals tell nothing. */
    private static boolean isHeadline(String sentence) {
        String[] words = sentence.split(" ");
        long capitals = Arrays.stream(words).filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0))).count();
        return capitals * 2 > words.length;
    }
}
