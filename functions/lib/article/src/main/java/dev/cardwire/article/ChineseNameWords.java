package dev.cardwire.article;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What tells the names of people and organisations in Chinese, as chinese-names.txt has it. */
final class ChineseNameWords {

    private static final Map<String, List<String>> LISTS = WordLists.read(ChineseNameWords.class, "chinese-names.txt");

    private ChineseNameWords() {}

    static WordTable table(String list) {
        return WordTable.of(words(list).distinct().toArray(String[]::new));
    }

    private static Stream<String> words(String list) {
        return LISTS.get(list).stream().flatMap(line -> Arrays.stream(line.split(" ")));
    }
}
