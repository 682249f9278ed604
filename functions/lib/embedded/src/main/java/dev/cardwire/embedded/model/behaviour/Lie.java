package dev.cardwire.embedded.model.behaviour;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** The kinds of lies that are told; each is verified to be one before it is told. */
public enum Lie {
    /** Another number than the cited sentence's. */
    NUMBER((truth, material, random) -> ValueLies.number(truth, material)),
    /** The number in another unit, currency or order of magnitude. */
    UNIT((truth, material, random) -> ValueLies.unit(truth, material)),
    /** Another day, month or year. */
    DATE((truth, material, random) -> ValueLies.date(truth, material)),
    /** Somebody else's name, from elsewhere in the article or from nowhere. */
    NAME(NameLies::name),
    /** Who did it and whom it was done to, the other way round. */
    ROLES((truth, material, random) -> NameLies.roles(truth)),
    /** A quotation, given to somebody else. */
    SPEAKER(NameLies::speaker),
    /** What may be or is planned, told as if it were so. */
    HEDGE_REMOVED((truth, material, random) -> WordLies.hedge(truth, material)),
    /** What is not so, told as if it were. */
    NEGATION_REMOVED((truth, material, random) -> WordLies.negationRemoved(truth, material)),
    /** What is so, told as if it were not. */
    NEGATION_ADDED((truth, material, random) -> WordLies.negationAdded(truth, material)),
    /** What rose, told as fallen, and the like. */
    OPPOSITE((truth, material, random) -> WordLies.opposite(truth, material)),
    /** Words in quotation marks that nobody said. */
    INVENTED_QUOTE((truth, material, random) -> SourceLies.inventedQuote(truth, material)),
    /** A true statement that cites a sentence which says something else. */
    OTHER_SENTENCE(SourceLies::otherSentence),
    /** A true statement that cites a sentence which is not there. */
    NO_SENTENCE((truth, material, random) -> SourceLies.noSentence(truth, material));

    private interface Teller {

        Optional<Saying> tell(Saying truth, Material material, RandomGenerator random);
    }

    private final Teller teller;

    Lie(Teller teller) {
        this.teller = teller;
    }

    /** Whether a lie of this kind can be made of nearly every statement. */
    boolean canBeMadeOfAny() {
        return this == INVENTED_QUOTE || this == OTHER_SENTENCE || this == NO_SENTENCE;
    }

    /** The lie of this kind that is made of a truth; empty where none can be. */
    Optional<Saying> of(Saying truth, Material material, RandomGenerator random) {
        // A quotation is the source's own words; all that can be wrong with it is who speaks.
        boolean quotation = truth.section().equals("quotes");
        return quotation == (this == SPEAKER) ? teller.tell(truth, material, random) : Optional.empty();
    }
}
