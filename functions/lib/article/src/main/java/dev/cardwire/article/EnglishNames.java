package dev.cardwire.article;

import dev.cardwire.core.Vocabulary.EntityType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that nobody told of beforehand in English: runs of words in capitals. A single word at the beginning of a sentence
 * is one where its letters, its surroundings or another sentence show it.
 */
final class EnglishNames {

    private static final int MOST_WORDS = 7;
    private static final int LONGEST = 80;

    /** As far as the words behind a name are read. */
    private static final int NEAR = 40;

    /** What is longer is no sentence, and patterns take their time over it. */
    private static final int LONGEST_SENTENCE = 2_000;

    /** With what may join its parts: "O'Brien", "GPT-4.5", "AT&T", "Amazon.com", "EXE:5200C"; a small letter after an apostrophe is no part of a name. */
    private static final String WORD = "(?:\\p{Lu}\\.(?:\\p{Lu}\\.){0,3}(?= )|(?:(?:Inc|Corp|Co|Ltd|Bros|Dept|St|Mt|Jr|Sr|Dr|Prof|Gov|Sen|Rep|Gen)\\.)"
            + "|[a-z]{0,3}\\p{Lu}[\\p{L}\\p{N}]{0,40}(?:[.&+:-][\\p{L}\\p{N}]{1,30}|['’]\\p{Lu}[\\p{L}\\p{N}]{0,30}){0,6})";

    /** "5090", "4.0", "405B", "26": what may follow a product's name, if it counts and measures nothing. */
    private static final String VERSION = "(?:v?\\d{1,5}(?:\\.\\d{1,4}){0,3}[A-Za-z]{0,2}(?![\\p{N}%,.]\\d|[\\p{L}\\p{N}%-]))";

    /** "University of Toronto", "Procter & Gamble", "Ludwig van Beethoven", "Falcon 9", "Globex, Inc.". */
    private static final Anchored RUN = Anchored.of(Letters.LATIN, EnglishNames::mayBegin,
            "(?<![\\p{L}\\p{N}@#/_-])(?<!\\p{L}\\.)" + WORD + "(?:(?: of(?: the)?| for| &| van| de| von| der| du| la| bin| al| del)? " + WORD + "| " + VERSION
                    + "|, (?:Inc|Ltd|LLC)\\.?(?![\\p{L}])){0,9}");

    /** Before "of" and "for" within a name. */
    private static final Set<String> HEADS = Set.of("University", "Institute", "Bank", "Department", "Ministry", "College", "School", "Center",
            "Centre", "Council", "Court", "Office", "Bureau", "Board", "House", "Academy", "Republic", "Association", "Society", "Commission",
            "Committee", "Federation", "Union", "Museum", "Church", "Chamber", "Foundation", "Agency", "Authority", "Lord", "Duke", "Isle",
            "Gulf", "Cape", "Bay", "State", "Kingdom", "Coalition", "Alliance", "League", "Game", "World", "Call", "Journal", "Secretary", "Partnership");

    private static final Set<String> CONNECTORS = Set.of("of", "for", "the", "&", "van", "de", "von", "der", "du", "la", "bin", "al", "del");

    /** A single word at the beginning of a sentence is a name before one of these. */
    private static final Pattern DEED = Pattern.compile(
            "^(?:['’]s)? (?:is|was|has|had|will|would|says|said|plans|announced|launched|launches|raised|raises|unveiled|released|reported|posted|acquired"
                    + "|bought|agreed|declined|denied|sued|told|expects|makes|made|sells|sold|offers|operates|uses|added|began|started|hired|named|did|does|can|cannot|"
                    + "may|might|could|also|now|today|itself|alone|and \\p{Lu}|fell|rose|gained|lost|opened|closed|built|builds|runs|ran|won|claims|blamed|accused|first|later|still|plans|wants|shipped|ordered|paid)\\b");

    /** "i.e. " and "Inc. " end no sentence. */
    private static final Pattern ABBREVIATION = Pattern.compile("(?:\\b[a-z]\\.[a-z]\\. |\\b\\p{Lu}[a-z]{0,3}\\. )\\z");

    private static final Pattern PERSON_AFTER = Pattern.compile("^,? (?:who|whose|\\d\\d,)\\b|^, (?:the|a|an|its|chief|head|vice|co-founder|founder|president|professor|director|chief)\\b");

    private EnglishNames() {}

    /** Whether a name can begin at a place: where a word does that has a capital after three small letters at most. */
    private static boolean mayBegin(String text, int at) {
        int capital = at;
        while (capital < Math.min(text.length(), at + 3) && text.charAt(capital) >= 'a' && text.charAt(capital) <= 'z') {
            capital++;
        }
        return capital < text.length() && Character.isUpperCase(text.codePointAt(capital)) && !Anchored.isAfterWord(text, at);
    }

    /** Where the names of an English text stand, in order. */
    static List<NameSpan> in(String text) {
        var sure = new ArrayList<NameSpan>();
        var doubtful = new ArrayList<NameSpan>();
        for (var sentence : Sentences.of(text)) {
            if (sentence.text().length() <= LONGEST_SENTENCE) {
                read(sentence, sure, doubtful);
            }
        }
        var seen = new HashSet<String>();
        sure.forEach(name -> seen.addAll(Arrays.asList(text.substring(name.start(), name.end()).split(" "))));
        doubtful.removeIf(name -> !seen.contains(text.substring(name.start(), name.end())));
        sure.addAll(doubtful);
        return sure;
    }

    private static void read(Sentence of, List<NameSpan> sure, List<NameSpan> doubtful) {
        String sentence = of.text();
        boolean isHeadline = isHeadline(sentence);
        RUN.forEach(sentence, runs -> {
            boolean begins = begins(sentence, runs.start());
            for (var name : split(sentence, runs.start(), runs.group(), begins)) {
                String words = sentence.substring(name.start(), name.end());
                boolean isSingle = words.indexOf(' ') < 0;
                boolean isFirst = begins && name.start() == runs.start() || isHeadline;
                var placed = new NameSpan(of.start() + name.start(), of.start() + name.end(), name.type());
                if (isHeadline && !hasInnerCapitalOrDigit(words)) {
                    doubtful.add(placed);
                } else if (isSingle && isFirst && !hasInnerCapitalOrDigit(words) && !isDoer(words, near(sentence, name.end()))) {
                    doubtful.add(placed);
                } else {
                    sure.add(placed);
                }
            }
        });
    }

    /** Whether a place is where the first word of a sentence, quotation or list item stands, in capitals whatever it is. */
    private static boolean begins(String sentence, int at) {
        return isFirst(sentence, at)
                || at >= 1 && "“\"‘(".indexOf(sentence.charAt(at - 1)) >= 0
                || at >= 2 && ":.!?”\"•·—–".indexOf(sentence.charAt(at - 2)) >= 0 && !sentence.startsWith("vs.", Math.max(0, at - 4))
                        && !ABBREVIATION.matcher(sentence.substring(Math.max(0, at - 5), at)).find();
    }

    private static boolean isFirst(String sentence, int at) {
        for (int before = at - 1; before >= 0; before--) {
            if (Character.isLetterOrDigit(sentence.charAt(before))) {
                return false;
            }
        }
        return true;
    }

    /** The names of a run: without the words that are none, parted at titles and peoples. */
    private static List<NameSpan> split(String sentence, int start, String run, boolean begins) {
        var names = new ArrayList<NameSpan>();
        String[] words = run.split(" ");
        int at = start;
        int from = -1;
        int end = start;
        boolean afterTitle = false;
        boolean titleBefore = false;
        boolean ofHead = false;
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            boolean isFirst = i == 0 && begins;
            boolean isConnector = CONNECTORS.contains(word);
            // April Smith and Jan de Vries have a month's name.
            boolean isGiven = NameWords.GIVEN_NAMES.contains(word) && i + 1 < words.length && Character.isLetter(words[i + 1].charAt(0));
            boolean parts = NameWords.TITLES.contains(word) || NameWords.SEPARATORS.contains(word) && !isGiven
                    || (word.equals("of") || word.equals("for")) && !ofHead
                    || from < 0 && (NameWords.NO_NAMES.contains(word) || isFirst && NameWords.SENTENCE_STARTS.contains(word) || isConnector || isNumber(word)
                            || NameWords.SENTENCE_STARTS.contains(word) && (words.length == i + 1 || word.length() <= 4));
            if (parts) {
                add(sentence, from, end, titleBefore, names);
                afterTitle = NameWords.TITLES.contains(word);
                from = -1;
            } else {
                if (from < 0) {
                    from = at;
                    titleBefore = afterTitle;
                    afterTitle = false;
                }
                end = isConnector ? end : at + word.length();
            }
            ofHead = HEADS.contains(word) || ofHead && isConnector;
            at += word.length() + 1;
        }
        add(sentence, from, end, titleBefore, names);
        return names;
    }

    private static void add(String sentence, int from, int to, boolean afterTitle, List<NameSpan> names) {
        if (from < 0) {
            return;
        }
        int end = withoutEnd(sentence, from, to);
        String name = sentence.substring(from, end);
        if (isUnit(sentence, from, name) || name.length() < 2 || name.length() > LONGEST || name.split(" ").length > MOST_WORDS || NameWords.isNoName(name)
                || isAcronym(name) && !Glossary.ofTheField().find(name).isPresent() && !(name.length() > 3)) {
            return;
        }
        boolean isPerson = (afterTitle || PERSON_AFTER.matcher(near(sentence, end)).find() && name.indexOf(' ') > 0)
                && name.chars().noneMatch(Character::isDigit);
        names.add(isPerson ? NameSpan.of(from, end, EntityType.PERSON) : new NameSpan(from, end));
    }

    /** Without words at the end that are no names, and without a number that counts what follows. */
    private static int withoutEnd(String sentence, int from, int to) {
        int end = to;
        while (end > from) {
            int space = sentence.lastIndexOf(' ', end - 1);
            String last = sentence.substring(Math.max(from, space + 1), end);
            boolean isCount = isNumber(last) && counts(sentence, end);
            boolean isTrimmed = NameWords.NO_NAMES.contains(last) && !last.equals("II") && !last.equals("III") && !last.equals("Pro") && !last.equals("Plus") || isCount;
            if (!isTrimmed || space < from) {
                return end;
            }
            end = space;
        }
        return end;
    }

    /** Whether a word is the unit of a number before it: mL of "98.4 mL". */
    private static boolean isUnit(String sentence, int from, String name) {
        return from > 1 && Character.isDigit(sentence.charAt(sentence.charAt(from - 1) == ' ' ? from - 2 : from - 1))
                && Units.UNITS.at(Widths.small(name), 0).filter(unit -> unit.form().length() == name.length()).isPresent();
    }

    /** What stands close behind a name. */
    private static String near(String sentence, int end) {
        return sentence.substring(end, Math.min(sentence.length(), end + NEAR));
    }

    /** Whether the number before a place counts or measures what follows it. */
    private static boolean counts(String sentence, int end) {
        String lower = Widths.small(near(sentence, end));
        int at = lower.startsWith(" ") ? 1 : 0;
        return Units.UNITS.at(lower, at).or(() -> Units.SCALES.at(lower, at)).or(() -> Units.COUNTED.at(lower, at)).isPresent();
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0)) && word.chars().noneMatch(Character::isUpperCase) || word.chars().noneMatch(Character::isLetter);
    }

    private static boolean isAcronym(String name) {
        return name.chars().allMatch(Character::isUpperCase);
    }

    private static boolean isDoer(String word, String behind) {
        boolean looksCommon = NameWords.SENTENCE_STARTS.contains(word) || word.endsWith("ly") || word.endsWith("ing") || word.endsWith("tion");
        return !looksCommon && (DEED.matcher(behind).find() || behind.startsWith("'s ") || behind.startsWith("’s "));
    }

    private static boolean hasInnerCapitalOrDigit(String name) {
        return name.chars().skip(1).anyMatch(character -> Character.isUpperCase(character) || Character.isDigit(character)) && name.indexOf(' ') < 0
                || name.chars().anyMatch(Character::isDigit);
    }

    /** Whether every word of weight is in capitals, so that capitals tell nothing. */
    private static boolean isHeadline(String sentence) {
        String[] words = sentence.split(" ");
        long small = Arrays.stream(words).filter(word -> word.length() >= 5 && Character.isLowerCase(word.charAt(0))).count();
        long capitals = Arrays.stream(words).filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0))).count();
        return words.length >= 5 && small == 0 && capitals * 2 > words.length;
    }
}
