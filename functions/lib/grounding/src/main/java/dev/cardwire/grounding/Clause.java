package dev.cardwire.grounding;

import dev.cardwire.grounding.Senses.Found;
import dev.cardwire.grounding.Token.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A part of a sentence between its commas and conjunctions.
 *
 * @param reading what it is a part of
 * @param from the first of its tokens
 * @param to the one after its last
 */
record Clause(Reading reading, int from, int to) {

    private static final String MARKS = ",;:，；：。！？!?“”「」\"—";
    private static final Set<String> CONJUNCTIONS = Set.of("and", "but", "while", "whereas", "although", "after", "before", "who", "which");

    /** The clauses of a text, in order. */
    static List<Clause> of(Reading reading) {
        var tokens = reading.tokens();
        var clauses = new ArrayList<Clause>();
        int from = 0;
        for (int i = 1; i < tokens.size(); i++) {
            boolean parted = CONJUNCTIONS.contains(tokens.get(i).text())
                    || reading.text().substring(tokens.get(i - 1).end(), tokens.get(i).start()).chars().anyMatch(mark -> MARKS.indexOf(mark) >= 0);
            if (parted) {
                clauses.add(new Clause(reading, from, i));
                from = i;
            }
        }
        if (from < tokens.size()) {
            clauses.add(new Clause(reading, from, tokens.size()));
        }
        return List.copyOf(clauses);
    }

    int start() {
        return reading.tokens().get(from).start();
    }

    int end() {
        return reading.tokens().get(to - 1).end();
    }

    /** Whether a stretch of the text stands in it; a sign behind its last token, as of "12%", is part of it. */
    boolean holds(int start, int end) {
        return start() <= start && start < end() && (end <= end() || to == reading.tokens().size() || end <= reading.tokens().get(to).start());
    }

    List<Found> senses() {
        return reading.senses().stream().filter(found -> from <= found.from() && found.to() <= to).toList();
    }

    /** How many words of these clauses, grammar and numbers aside, it has too, by stem or by sense. */
    int shared(List<Clause> others) {
        return others.stream().mapToInt(this::shared).sum();
    }

    private int shared(Clause other) {
        var own = new HashSet<String>();
        content().forEach(token -> own.add(token.stem()));
        senses().forEach(found -> own.add(found.sense()));
        var senses = other.senses();
        var said = new BitSet();
        senses.stream().filter(found -> !found.isVoice() && own.contains(found.sense())).forEach(found -> said.set(found.from()));
        for (int i = other.from; i < other.to; i++) {
            var token = other.reading.tokens().get(i);
            if (token.kind() == Kind.WORD && !Senses.ofTheField().isLight(token) && own.contains(token.stem())) {
                said.set(i);
            }
        }
        return said.cardinality();
    }

    /** How much two clauses say alike: words and pairs of characters, senses, and names, which count twice: they tell whose a value is. */
    int alike(Clause other) {
        var own = said();
        own.retainAll(other.said());
        var names = names();
        names.retainAll(other.names());
        return own.size() + 2 * names.size();
    }

    /** The keys of what it names. */
    private Set<String> names() {
        return reading.names().stream().filter(name -> holds(name.start(), name.end())).flatMap(name -> name.keys().stream()).collect(Collectors.toSet());
    }

    private Set<String> said() {
        var said = new HashSet<String>();
        content().forEach(token -> said.add(token.stem()));
        for (int i = from + 1; i < to; i++) {
            if (Reading.isPair(reading.tokens(), i)) {
                said.add(reading.tokens().get(i - 1).text() + reading.tokens().get(i).text());
            }
        }
        senses().forEach(found -> said.add(found.sense()));
        return said;
    }

    private List<Token> content() {
        return reading.tokens().subList(from, to).stream()
                .filter(token -> token.kind() == Kind.WORD && !Senses.ofTheField().isLight(token))
                .toList();
    }
}
