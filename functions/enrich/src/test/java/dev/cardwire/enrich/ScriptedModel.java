package dev.cardwire.enrich;

import dev.cardwire.analyst.Analyst;
import dev.cardwire.analyst.Assignment;
import dev.cardwire.analyst.Drafted;
import dev.cardwire.analyst.ExtractiveAnalyst;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Vocabulary.Degradation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A model's analyst in a test's hands, which remembers what it was asked. */
final class ScriptedModel implements Analyst {

    static final String ENGINE = "bedrock:model";

    private final ExtractiveAnalyst extractive = new ExtractiveAnalyst();
    final List<Assignment> asked = new CopyOnWriteArrayList<>();
    private Function<Assignment, Drafted> script = this::honest;

    /** From now on it fails so. */
    ScriptedModel failing(Degradation because) {
        script = assignment -> new Drafted.Failed(because, "as told", Draft.Usage.NONE);
        return this;
    }

    /** From now on it drafts well. */
    ScriptedModel working() {
        script = this::honest;
        return this;
    }

    ScriptedModel answering(Function<Assignment, Drafted> other) {
        script = other;
        return this;
    }

    @Override
    public String engine() {
        return ENGINE;
    }

    @Override
    public Drafted draft(Assignment assignment) {
        asked.add(assignment);
        return script.apply(assignment);
    }

    private Drafted honest(Assignment assignment) {
        return new Drafted.Done(ofModel(extractive.draft(assignment.item(), assignment.article())));
    }

    /** The draft as if the model had made it. */
    static Draft ofModel(Draft draft) {
        return new Draft(ENGINE, draft.language(), draft.title(), draft.hook(), draft.whatChanged(), draft.whyItMatters(), draft.whatToDoNext(),
                draft.whoShouldCare(), draft.takeaways(), draft.competitors(), draft.technical(), draft.implications(), draft.timeline(),
                draft.quotes(), draft.topics(), List.of(), Optional.empty(), Draft.Usage.of("1", 1000, 100, 5));
    }
}
