package dev.cardwire.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells the language of a text: its script first, then what was declared, then its most common words. What was declared
 * loses against a script that it is not written in.
 */
public final class Languages {

    /** Not known: ISO 639-2's "undetermined". */
    public static final String UNKNOWN = "und";

    private static final int LOOKED_AT = 8_000;

    /** So many letters of another script, or words of another language, are more than a name. */
    private static final int ENOUGH_LETTERS = 6;
    private static final int ENOUGH_WORDS = 3;

    /** Words that are common in one of these languages and seldom in the others. */
    private static final Map<String, Set<String>> COMMON = new TreeMap<>(Map.ofEntries(
            words("en", "the and of to is that for with was are this from have it by has will not you be"),
            words("de", "der die und das ist nicht mit den ein eine für auf dem von zu im sich des auch wird"),
            words("fr", "le la les et est dans pour une des du que qui sur avec pas au ce par plus sont"),
            words("es", "el los las que del una por con para es se lo como más su al pero fue están"),
            words("it", "il di che gli della per una con sono è nel dei alla più anche ha questo delle non da"),
            words("pt", "os não uma que do da em para com é mais dos como foi ao ou pela são sua também"),
            words("nl", "het een van en niet dat zijn op voor met aan ook wordt door maar naar deze bij te hebben"),
            words("af", "die en het van nie is vir sy met word dat 'n wat om hulle ook op was deur hy"),
            words("sv", "och att det som en på är av för med till den inte om ett har vi från kan var"),
            words("da", "og at det som en på er af for med til den ikke om et har vi fra kan blev"),
            words("nb", "og at det som en på er av for med til den ikke om et har vi fra kan ble"),
            words("pl", "nie się na jest że do to jak ale przez po dla od są oraz jego może był ich tym"),
            words("cs", "je se na že to jako ale pro jsou od byl které také podle aby bude jeho nebo už při"),
            words("fi", "ja on ei että se oli ovat mutta myös kun joka hän niin sen jos vain mukaan kuin ole nyt"),
            words("tr", "ve bir bu için ile da de olarak çok daha olan gibi kadar sonra değil var ne ancak oldu en"),
            words("vi", "và của là có được không cho các một trong người với những đã này để khi về từ tại"),
            words("ro", "și în nu pentru este cu care din pe mai sunt fost după sau această prin către ale lui iar"),
            words("hu", "hogy nem az és egy is volt meg csak már lesz mint még kell után szerint amely ezt vagy"),
            words("id", "yang dan di untuk dengan ini dari pada tidak dalam akan itu adalah juga ke oleh bisa telah karena lebih")));

    private static final Set<String> NOT_LATIN = Set.of(
            "zh", "ja", "ko", "ru", "uk", "bg", "sr", "mk", "be", "kk", "ar", "fa", "ur", "he", "el", "th", "hi", "mr", "ne", "yue");

    private Languages() {}

    private static Map.Entry<String, Set<String>> words(String language, String words) {
        return Map.entry(language, Set.of(words.split(" ")));
    }

    /**
     * Tells a text's language.
     *
     * @param declared what its feed says, in whatever form feeds write that
     * @return BCP 47; {@link #UNKNOWN} if nothing tells
     */
    public static String of(String text, Optional<String> declared) {
        String sample = text.substring(0, Math.min(text.length(), LOOKED_AT));
        Optional<String> tag = declared.map(Languages::tag).filter(found -> !found.isEmpty());
        List<String> candidates = Scripts.languages(sample);
        if (candidates.isEmpty()) {
            return tag.orElse(UNKNOWN);
        }
        if (candidates.contains(Scripts.LATIN)) {
            return latin(sample, tag);
        }
        String language = tag.filter(found -> candidates.contains(primary(found))).orElse(candidates.getFirst());
        return primary(language).equals("zh") ? chinese(language, sample) : language;
    }

    /**
     * Whether a sentence is plainly not in a language: it is in another script, or says the common words of another one.
     * Names and numbers stand in every language, and a few words tell nothing: then it is not.
     *
     * @param language BCP 47
     */
    public static boolean isPlainlyNot(String text, String language) {
        String sample = text.substring(0, Math.min(text.length(), LOOKED_AT));
        List<String> candidates = Scripts.languages(sample);
        if (candidates.isEmpty() || primary(language).equals(UNKNOWN)) {
            return false;
        }
        if (!candidates.contains(Scripts.LATIN)) {
            long letters = sample.codePoints().filter(letter -> Character.isLetter(letter) && letter > 0x24f).count();
            return !candidates.contains(primary(language)) && letters >= ENOUGH_LETTERS;
        }
        String[] words = sample.split("[^\\p{L}']+");
        if (NOT_LATIN.contains(primary(language))) {
            return Arrays.stream(words).filter(word -> word.length() > 1 && Character.isLowerCase(word.charAt(0))).count() >= ENOUGH_WORDS;
        }
        Set<String> own = COMMON.get(primary(language));
        if (own == null || Arrays.stream(words).map(word -> word.toLowerCase(Locale.ROOT)).anyMatch(own::contains)) {
            return false;
        }
        return COMMON.values().stream().anyMatch(common -> Arrays.stream(words).filter(common::contains).distinct().count() >= ENOUGH_WORDS);
    }

    /** A declared region or script stays unless the text is written in the other one; traditional characters are always told. */
    private static String chinese(String tag, String sample) {
        boolean declaredTraditional = tag.matches("(?i)zh-(?:hant|tw|hk|mo)\\b.*");
        return switch (Scripts.ofChinese(sample).orElse("")) {
            case "Hant" -> declaredTraditional ? tag : "zh-Hant";
            case "Hans" -> declaredTraditional ? "zh-Hans" : tag;
            default -> tag;
        };
    }

    /** What a feed declared as a well-formed tag; "" if it is none. */
    private static String tag(String declared) {
        String tag = Locale.forLanguageTag(declared.strip().replace('_', '-')).toLanguageTag();
        return tag.equals(UNKNOWN) ? "" : tag;
    }

    private static String primary(String tag) {
        return tag.split("-", 2)[0];
    }

    private static String latin(String sample, Optional<String> declared) {
        String[] words = sample.toLowerCase(Locale.ROOT).split("[^\\p{L}']+");
        var hits = new TreeMap<String, Long>();
        COMMON.forEach((language, common) -> hits.put(language, Arrays.stream(words).filter(common::contains).count()));
        var best = hits.entrySet().stream().max(Map.Entry.<String, Long>comparingByValue()
                        // A tie goes to what was declared, then to English, the commonest of feeds.
                        .thenComparing(entry -> declared.map(Languages::primary).filter(entry.getKey()::equals).isPresent())
                        .thenComparing(entry -> entry.getKey().equals("en")))
                .orElseThrow();
        boolean isClear = best.getValue() >= 5;
        Optional<String> own = declared.filter(tag -> !NOT_LATIN.contains(primary(tag)));
        if (own.isPresent()) {
            // A declared language without a word list cannot show itself: it is believed.
            Long ownHits = hits.get(primary(own.get()));
            return ownHits != null && isClear && best.getValue() > 2 * ownHits ? best.getKey() : own.get();
        }
        // A bare headline may hold none of the words; in plain ASCII it is English far more often than not.
        return best.getValue() > 0 || isAscii(sample) ? best.getKey() : UNKNOWN;
    }

    private static boolean isAscii(String sample) {
        return sample.chars().allMatch(character -> character < 128 || !Character.isLetter(character));
    }
}
