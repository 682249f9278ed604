package dev.cardwire.grounding;

import dev.cardwire.article.Language;
import dev.cardwire.article.StatusFact;
import dev.cardwire.article.StatusFact.Status;
import dev.cardwire.grounding.Token.Kind;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a word of status governs: the deed that is planned, denied or reported, told by the first words after it in its
 * clause.
 *
 * @param tag the language that it is told in
 * @param stems of those words
 * @param senses of those words
 * @param clause the stems of all that follows in the clause
 * @param deed the stem of the first of those words; empty where there is none
 */
record Governed(String tag, Set<String> stems, Set<String> senses, Set<String> clause, Set<String> deed) {

    /** "in talks to acquire", "does not currently support": the deed is among so many words of content. */
    private static final int HEAD_WORDS = 2;

    /** What follows later than so many words is no deed of this status. */
    private static final int HEAD_REACH = 5;

    /** 拟以约10亿元收购: so many characters reach the deed. */
    private static final int HEAD_CHARACTERS = 10;

    /** Chinese words have two characters: so many make the first two. */
    private static final int HEAD_WORD_CHARACTERS = 5;

    /** A claim that has so much of a clause tells what the clause tells, whatever its verb. */
    private static final double MOST_OF_CLAUSE = 0.6;

    /** Characters that say that something has come about. */
    private static final String DONE = "已了";

    /** "Is released in June" can be said of a June to come. */
    private static final Set<String> COMING = Set.of("is", "are", "be", "being");

    static Governed by(StatusFact status, Reading reading) {
        var stems = new HashSet<String>();
        var senses = new HashSet<String>();
        var clause = new HashSet<String>();
        var deed = new HashSet<String>();
        var tokens = reading.tokens();
        // 据悉，… and "sources said, …" speak of all that follows in the sentence.
        int end = status.status() == Status.REPORTED ? reading.to() : status.scopeEnd();
        int words = 0;
        int passed = 0;
        int characters = 0;
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.start() < status.end() || token.start() >= end || token.kind() == Kind.NUMBER
                    || Senses.ofTheField().isLight(token)) {
                continue;
            }
            boolean pair = i > 0 && Reading.isPair(tokens, i) && tokens.get(i - 1).start() >= status.end();
            String stem = token.kind() == Kind.WORD ? token.stem() : pair ? tokens.get(i - 1).text() + token.text() : "";
            if (!stem.isEmpty()) {
                clause.add(stem);
            }
            if (token.text().endsWith("ly")) {
                continue;
            }
            if (token.kind() == Kind.WORD ? words < HEAD_WORDS && passed <= HEAD_REACH && isDeed(token) : characters < HEAD_CHARACTERS) {
                if (token.kind() == Kind.WORD) {
                    words++;
                    stems.add(stem);
                    deed.addAll(words == 1 ? Set.of(stem) : Set.of());
                } else {
                    characters++;
                    if (pair && characters <= HEAD_WORD_CHARACTERS) {
                        stems.add(stem);
                        deed.addAll(deed.isEmpty() ? Set.of(stem) : Set.of());
                    }
                }
                int at = i;
                reading.senses().stream().filter(found -> found.from() == at).map(Senses.Found::sense).forEach(senses::add);
            }
        }
        return new Governed(reading.tag(), Set.copyOf(stems), Set.copyOf(senses), Set.copyOf(clause), Set.copyOf(deed));
    }

    /** An adverb says how, and a name who. */
    private static boolean isDeed(Token token) {
        return !token.isCapitalised() && !token.text().endsWith("ly");
    }

    /** Whether a claim tells the deed only as what is to be done: "was chosen to compete". */
    boolean isInfinitiveIn(Reading claim) {
        var tokens = claim.tokens();
        var told = IntStream.range(1, tokens.size()).filter(i -> stems.contains(tokens.get(i).stem())).boxed().toList();
        return !told.isEmpty() && told.stream().allMatch(i -> tokens.get(i - 1).text().equals("to"));
    }

    /** Whether a claim tells the deed as done: "released", "has released", 已. */
    boolean isDoneIn(Reading claim) {
        var tokens = claim.tokens();
        return claim.language() == Language.CHINESE
                ? tokens.stream().anyMatch(token -> DONE.indexOf(token.text().charAt(0)) >= 0)
                : IntStream.range(0, tokens.size()).anyMatch(i -> stems.contains(tokens.get(i).stem()) && tokens.get(i).text().endsWith("ed")
                        && (i == 0 || !COMING.contains(tokens.get(i - 1).text())));
    }

    /** Whether a claim tells the deed. */
    boolean concerns(Reading claim) {
        if (senses.isEmpty() && !tag.equals(claim.tag())) {
            // Of a deed that the glossary does not know nothing can be told across languages.
            return true;
        }
        if (senses.stream().anyMatch(claim::says) || stems.stream().anyMatch(claim::has)) {
            return true;
        }
        long found = clause.stream().filter(claim::has).count();
        return !clause.isEmpty() && found >= MOST_OF_CLAUSE * clause.size();
    }

    /** Whether there is a deed to compare. */
    boolean isNamed() {
        return !stems.isEmpty() || !senses.isEmpty();
    }

    /** Whether another sentence tells the deed too, as far as the claim tells it. */
    boolean isToldIn(Reading other, Reading claim) {
        return senses.stream().filter(claim::says).anyMatch(other::says) || stems.stream().filter(claim::has).anyMatch(other::has);
    }
}
