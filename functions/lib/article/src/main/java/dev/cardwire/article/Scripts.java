package dev.cardwire.article;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells which languages a text can be in by the letters that it is written in. */
final class Scripts {

    /** Stands for all languages in Latin letters: their words must tell. */
    static final String LATIN = "latin";

    /** Letters of one language among those that share a script. */
    private static final String UKRAINIAN = "іїєґІЇЄҐ";
    private static final String BELARUSIAN = "ўЎ";
    private static final String SERBIAN = "јљњћђЈЉЊЋЂ";
    private static final String MACEDONIAN = "ѓќѕЃЌЅ";
    private static final String RUSSIAN = "ыэёЫЭЁ";
    private static final String URDU = "ٹڈڑےں";
    private static final String PERSIAN = "پچژگ";

    /** Of these the other has a form of its own, and all are common. */
    private static final String TRADITIONAL = "這個們來時會說國對發過還為後經從開關與實點現學長問題區應該當無進動電產業車體機請讓變質類";
    private static final String SIMPLIFIED = "这个们来时会说国对发过还为后经从开关与实点现学长问题区应该当无进动电产业车体机请让变质类";

    private static final int ENOUGH = 5;

    private enum Script {
        HAN, KANA, HANGUL, CYRILLIC, ARABIC, HEBREW, GREEK, THAI, DEVANAGARI, LATIN
    }

    private Scripts() {}

    /** The languages of a text's main script, the likeliest first; none for a text without letters. */
    static List<String> languages(String text) {
        var counts = new EnumMap<Script, Integer>(Script.class);
        text.codePoints().filter(Character::isLetter).forEach(letter -> script(letter)
                .ifPresent(script -> counts.merge(script, weight(script), Integer::sum)));
        if (counts.isEmpty()) {
            return List.of();
        }
        int kana = counts.getOrDefault(Script.KANA, 0);
        // Japanese mixes both; a Chinese text has next to no kana.
        counts.computeIfPresent(Script.HAN, (script, han) -> han + kana);
        Script main = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        return switch (main) {
            case HAN -> han(counts.get(Script.HAN), kana);
            case KANA -> List.of("ja");
            case HANGUL -> List.of("ko");
            case CYRILLIC -> cyrillic(text);
            case ARABIC -> count(text, URDU) >= 2 ? List.of("ur", "ps") : count(text, PERSIAN) >= 2 ? List.of("fa", "ur", "ps") : List.of("ar", "fa", "ur", "ps");
            case HEBREW -> List.of("he", "yi");
            case GREEK -> List.of("el");
            case THAI -> List.of("th");
            case DEVANAGARI -> List.of("hi", "mr", "ne");
            case LATIN -> List.of(LATIN);
        };
    }

    /**
     * The script of a Chinese text.
     *
     * @return {@code Hans} or {@code Hant}; absent where its characters do not tell
     */
    static Optional<String> ofChinese(String text) {
        long traditional = count(text, TRADITIONAL);
        long simplified = count(text, SIMPLIFIED);
        return traditional >= ENOUGH && traditional > 3 * simplified ? Optional.of("Hant")
                : simplified >= ENOUGH && simplified > 3 * traditional ? Optional.of("Hans")
                : Optional.empty();
    }

    private static List<String> han(int all, int kana) {
        if (kana * 10 > all) {
            return List.of("ja");
        }
        // No Japanese text of a few sentences does without kana; a headline may.
        return all > 60 * weight(Script.HAN) && kana * 50 < all ? List.of("zh", "yue") : List.of("zh", "ja", "yue");
    }

    private static List<String> cyrillic(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        // One name of another language does not make the text so.
        if (count(text, UKRAINIAN) * 50 > letters) {
            return count(text, BELARUSIAN) * 200 > letters ? List.of("be") : List.of("uk", "be", "kk");
        }
        if (count(text, SERBIAN) * 50 > letters) {
            return count(text, MACEDONIAN) > 0 ? List.of("mk", "sr") : List.of("sr", "mk");
        }
        return count(text, RUSSIAN) == 0 && count(text, "ъЪ") * 100 > letters ? List.of("bg", "ru") : List.of("ru", "bg", "sr", "mk", "kk", "be");
    }

    private static long count(String text, String letters) {
        return text.chars().filter(letter -> letters.indexOf(letter) >= 0).count();
    }

    /** How many letters of an alphabet say as much as one of this script: a Chinese headline may be half Latin names. */
    private static int weight(Script script) {
        return switch (script) {
            case HAN, KANA -> 4;
            case LATIN -> 1;
            default -> 2;
        };
    }

    private static Optional<Script> script(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN -> Optional.of(Script.HAN);
            case HIRAGANA, KATAKANA -> Optional.of(Script.KANA);
            case HANGUL -> Optional.of(Script.HANGUL);
            case CYRILLIC -> Optional.of(Script.CYRILLIC);
            case ARABIC -> Optional.of(Script.ARABIC);
            case HEBREW -> Optional.of(Script.HEBREW);
            case GREEK -> Optional.of(Script.GREEK);
            case THAI -> Optional.of(Script.THAI);
            case DEVANAGARI -> Optional.of(Script.DEVANAGARI);
            case LATIN -> Optional.of(Script.LATIN);
            default -> Optional.empty();
        };
    }
}
