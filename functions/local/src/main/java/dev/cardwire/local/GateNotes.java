package dev.cardwire.local;

import dev.cardwire.core.Vocabulary.Reason;
import dev.cardwire.grounding.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Notes what the gates say of a draft's statements, in their order. */
final class GateNotes implements Trace {

    private final List<Judged> judged = new ArrayList<>();

    /**
     * One statement.
     *
     * @param passed the gates that let it through
     * @param withheldBy the gate that did not
     * @param reason why it is not shown; with no gate that objected, what it belongs to fell or the excerpt had no room
     */
    record Judged(String section, String text, List<String> passed, Optional<String> withheldBy, Optional<Reason> reason) {

        private Judged leftOut(Reason because) {
            return new Judged(section, text, passed, withheldBy, Optional.of(because));
        }

        /** A line for the statement and one for its verdicts. */
        private String lines() {
            String verdict = withheldBy.map(gate -> "withheld by " + gate + ": " + reason.orElseThrow().word())
                    .or(() -> reason.map(because -> "left out: " + because.word()))
                    .orElse("shown");
            return "  " + section + ": " + text + "\n      " + verdict + (passed.isEmpty() ? "" : "; passed " + String.join(", ", passed));
        }
    }

    @Override
    public void judged(String section, String text, List<GateVerdict> verdicts) {
        var objection = verdicts.stream().filter(verdict -> verdict.objection().isPresent()).findFirst();
        judged.add(new Judged(section, text, verdicts.stream().filter(verdict -> verdict.objection().isEmpty()).map(GateVerdict::gate).toList(),
                objection.map(GateVerdict::gate), objection.flatMap(GateVerdict::objection)));
    }

    @Override
    public void leftOut(String text, Reason reason) {
        for (int i = judged.size() - 1; i >= 0; i--) {
            if (judged.get(i).text().equals(text) && judged.get(i).reason().isEmpty()) {
                judged.set(i, judged.get(i).leftOut(reason));
                return;
            }
        }
    }

    List<Judged> all() {
        return List.copyOf(judged);
    }

    @Override
    public String toString() {
        // What an article or a model brings with it must not steer the terminal.
        return judged.stream().map(Judged::lines).flatMap(String::lines).map(line -> line.replaceAll("\\p{Cntrl}", " "))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
