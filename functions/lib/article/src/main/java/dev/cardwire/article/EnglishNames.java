package dev.cardwire.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names that nobody told of beforehand: in English runs of words in capitals amid a sentence, in Chinese runs of words
 * in Latin letters.
 */
final class EnglishNames {

    private static final int MOST_WORDS = 4;
    private static final int LONGEST = 60;

    /** What is longer is no sentence, and patterns take their time over it. */
    private static final int LONGEST_SENTENCE = 2_000;

    /** With what may join its parts: "O'Brien", "GPT-4.5", "AT&T"; a small letter after an apostrophe is no part of a name. */
    private static final String WORD = "(?:\\p{Lu}\\.(?= )|\\p{Lu}[\\p{L}\\p{N}]*(?:[.&+-][\\p{L}\\p{N}]+|['’]\\p{Lu}[\\p{L}\\p{N}]*)*)";

    /** "University of Toronto", "Procter & Gamble", "Ludwig van Beethoven", "GPT 4". */
    private static final Pattern RUN = Pattern.compile(
            "(?<![\\p{L}\\p{N}.@#/_-])" + WORD + "(?:(?: of| &| van| de| von| der)? (?:" + WORD + "|\\d{1,3}(?:\\.\\d)?(?![\\p{N}%,]))){0,5}");

    private static final Pattern AMID_CHINESE = Pattern.compile(
            "(?<![\\p{IsLatin}\\p{N}.@#/_-])[A-Za-z][A-Za-z0-9]*(?:[.+-][A-Za-z0-9]+)*(?: (?:[A-Z]\\.|[A-Z0-9][A-Za-z0-9]*(?:[.+-][A-Za-z0-9]+)*)){0,3}");

    private final Glossary glossary;

    EnglishNames(Glossary glossary) {
        this.glossary = glossary;
    }

    /** Where the names of a text of a language stand; none in a language whose capitals mean other things. */
    List<int[]> in(String text, Language language) {
        var names = new ArrayList<int[]>();
        for (var sentence : Sentences.of(text)) {
            if (sentence.text().length() > LONGEST_SENTENCE) {
                continue;
            }
            switch (language) {
                case ENGLISH -> addEnglish(sentence, names);
                case CHINESE -> addChinese(sentence, names);
                case OTHER -> { }
            }
        }
        return names;
    }

    private void addEnglish(Sentence of, List<int[]> names) {
        String sentence = of.text();
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
                addName(of.start() + runs.start(), runs.group(), names);
            }
        }
    }

    private void addChinese(Sentence of, List<int[]> names) {
        var runs = AMID_CHINESE.matcher(of.text());
        while (runs.find()) {
            if (runs.group().chars().anyMatch(Character::isUpperCase)) {
                addName(of.start() + runs.start(), runs.group(), names);
            }
        }
    }

    /** A run without the words at its ends that are no names. */
    private void addName(int at, String run, List<int[]> names) {
        String[] words = run.split(" ");
        int from = 0;
        int to = words.length;
        int start = at;
        while (from < to && (glossary.isNoName(words[from]) || isNumber(words[from]))) {
            start += words[from].length() + 1;
            from++;
        }
        while (to > from && glossary.isNoName(words[to - 1])) {
            to--;
        }
        String name = String.join(" ", Arrays.copyOfRange(words, from, to));
        if (name.length() >= 2 && name.length() <= LONGEST && to - from <= MOST_WORDS) {
            names.add(new int[] {start, start + name.length()});
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
