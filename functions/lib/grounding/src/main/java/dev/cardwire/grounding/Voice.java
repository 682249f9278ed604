package dev.cardwire.grounding;

import dev.cardwire.article.Language;
import dev.cardwire.article.NameFact;
import dev.cardwire.article.StatusFact.Status;
import dev.cardwire.grounding.Senses.Found;
import dev.cardwire.grounding.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody who says, thinks or foretells something.
 *
 * @param words of the name, as stems
 * @param keys of the name, where it is known
 * @param names as they are written
 * @param topics of what is said
 */
record Voice(Set<String> words, Set<String> keys, Set<String> names, Set<String> topics) {

    private static final int MOST_BEFORE_SUBJECT = 2;

    /** Characters before a verb of speech that are no part of a name. */
    private static final String NO_NAME = "则也还并都就又再其他她它们该这那的在于对向曾已即但而且同时据";

    /** Tells whether both can be one; of a name that the other language writes in its own way nothing can be told. */
    boolean canBe(Voice other, boolean comparable) {
        boolean same = words.stream().anyMatch(other.words::contains) || keys.stream().anyMatch(other.keys::contains);
        return same || isSpelled(other) || !comparable && (keys.isEmpty() || other.keys.isEmpty());
    }

    private boolean isSpelled(Voice other) {
        return names.stream().anyMatch(name -> other.names.stream().anyMatch(known -> Pinyin.isSame(name, known)));
    }

    /** How much of what another says it says too. */
    int shared(Voice other) {
        return (int) topics.stream().filter(other.topics::contains).count();
    }

    /** The voices of a text, in order. */
    static List<Voice> in(Reading reading) {
        var voices = new ArrayList<Voice>();
        var clauses = Clause.of(reading);
        for (int i = 0; i < clauses.size(); i++) {
            var clause = clauses.get(i);
            int at = i;
            clause.senses().stream().filter(Found::isVoice).findFirst()
                    .filter(verb -> !isNobodys(reading, clause, verb))
                    .flatMap(verb -> who(reading, clause, verb))
                    .ifPresent(who -> voices.add(voice(who, reading, topics(clauses, at))));
        }
        return List.copyOf(voices);
    }

    /** 据知情人士透露, "people familiar with the matter said": who reports is not named. */
    private static boolean isNobodys(Reading reading, Clause clause, Found verb) {
        int at = reading.tokens().get(verb.from()).start();
        return reading.statuses().stream().anyMatch(status -> status.status() == Status.REPORTED && status.start() <= at && at < status.end())
                && reading.names().stream().noneMatch(name -> clause.holds(name.start(), name.end()))
                && reading.tokens().subList(clause.from() + 1, clause.to()).stream().noneMatch(Token::isCapitalised);
    }

    /** The words that name who speaks: before the verb in its clause, or after one that begins it ("said Ada Brandt"). */
    private static Optional<List<Token>> who(Reading reading, Clause clause, Found verb) {
        var before = names(reading, reading.tokens().subList(clause.from(), verb.from()));
        if (!before.isEmpty()) {
            return Optional.of(before);
        }
        if (verb.from() == clause.from() && !verb.isReport() && reading.tokens().get(verb.from()).text().endsWith("ing")) {
            // "Vega shipped Orion, saying …": who speaks is who did it.
            return subject(reading, verb);
        }
        if (verb.from() == clause.from()) {
            var after = names(reading, reading.tokens().subList(verb.to(), clause.to()));
            // 称…, "saying …": who is named before in the sentence goes on.
            return after.isEmpty() || reading.language() == Language.CHINESE && !isAccordingTo(reading, verb) ? subject(reading, verb) : Optional.of(after);
        }
        return Optional.empty();
    }

    /** 据…报道 names who reports between its two words. */
    private static boolean isAccordingTo(Reading reading, Found verb) {
        return reading.tokens().get(verb.from()).text().equals("据");
    }

    private static Optional<List<Token>> subject(Reading reading, Found verb) {
        int at = reading.tokens().get(verb.from()).start();
        return reading.names().stream().filter(name -> name.end() <= at).findFirst().filter(name -> isSubject(name, reading)).map(name -> reading.tokens().stream()
                .filter(token -> name.start() <= token.start() && token.end() <= name.end()).toList());
    }

    /** In English what stands amid a sentence may be an object; at its beginning it is what the sentence is of. */
    private static boolean isSubject(NameFact name, Reading reading) {
        return reading.language() == Language.CHINESE
                || reading.tokens().stream().filter(token -> token.end() <= name.start()).count() <= MOST_BEFORE_SUBJECT;
    }

    private static List<Token> names(Reading reading, List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.isCapitalised() && !Senses.ofTheField().isStop(token)
                        || token.kind() == Kind.CHARACTER && NO_NAME.indexOf(token.text().charAt(0)) < 0
                        || reading.names().stream().anyMatch(name -> name.start() <= token.start() && token.end() <= name.end()))
                .toList();
    }

    private static Voice voice(List<Token> who, Reading reading, Set<String> topics) {
        var words = who.stream().map(Token::stem).collect(Collectors.toSet());
        var names = reading.names().stream()
                .filter(name -> who.stream().anyMatch(token -> name.start() <= token.start() && token.end() <= name.end()))
                .toList();
        Set<String> keys = names.stream().map(NameFact::keys).flatMap(Set::stream).collect(Collectors.toSet());
        var said = new HashSet<>(topics);
        said.removeAll(words);
        return new Voice(words, keys, names.stream().map(NameFact::text).collect(Collectors.toSet()), said);
    }

    /** What is said: in the verb's own clause and in those beside it in which nobody else speaks. */
    private static Set<String> topics(List<Clause> clauses, int verb) {
        var topics = new HashSet<>(topics(clauses.get(verb)));
        for (int i = verb + 1; i < clauses.size() && !isVoiced(clauses.get(i)); i++) {
            topics.addAll(topics(clauses.get(i)));
        }
        for (int i = verb - 1; i >= 0 && !isVoiced(clauses.get(i)); i--) {
            topics.addAll(topics(clauses.get(i)));
        }
        return topics;
    }

    private static Set<String> topics(Clause clause) {
        var topics = new HashSet<String>();
        var tokens = clause.reading().tokens();
        for (int i = clause.from(); i < clause.to(); i++) {
            var token = tokens.get(i);
            if (token.kind() == Kind.NUMBER || token.kind() == Kind.WORD && !Senses.ofTheField().isLight(token)) {
                topics.add(token.stem());
            } else if (i > clause.from() && Reading.isPair(tokens, i)) {
                topics.add(tokens.get(i - 1).text() + token.text());
            }
        }
        clause.senses().stream().filter(found -> !found.isVoice()).map(Found::sense).forEach(topics::add);
        return topics;
    }

    private static boolean isVoiced(Clause clause) {
        return clause.senses().stream().anyMatch(Found::isVoice);
    }
}
