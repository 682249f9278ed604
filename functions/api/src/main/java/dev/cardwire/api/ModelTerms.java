package dev.cardwire.api;

import dev.cardwire.core.Card;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Who drafts the cards of this deployment, and what that may cost, as the site tells it.
 *
 * @param engine as cards keep it
 * @param dailyBudgetMicroUsd what models may cost a UTC day, in millionths of a US dollar; absent where there is no model
 */
record ModelTerms(String engine, Optional<Long> dailyBudgetMicroUsd) {

    /** The variable that says who drafts the cards. */
    static final String ANALYST = "CARDWIRE_ANALYST";

    /** The variable that names the model. */
    static final String MODEL = "CARDWIRE_MODEL";

    /** The variable that says what models may cost a day, in US dollars. */
    static final String DAILY_BUDGET = "CARDWIRE_DAILY_BUDGET";

    static final ModelTerms EXTRACTIVE = new ModelTerms(Card.Enrichment.EXTRACTIVE, Optional.empty());

    /**
     * What the variables say; the function that drafts the cards is told the same.
     *
     * @throws IllegalStateException if the budget is no number
     */
    static ModelTerms fromEnv(Map<String, String> env) {
        String analyst = env.getOrDefault(ANALYST, Card.Enrichment.EXTRACTIVE);
        if (analyst.equals(Card.Enrichment.EXTRACTIVE)) {
            return EXTRACTIVE;
        }
        String budget = env.getOrDefault(DAILY_BUDGET, "").strip();
        if (!budget.matches("[0-9]{0,12}(?:[.][0-9]{1,6})?")) {
            throw new IllegalStateException("expected US dollars such as 2.50 in the variable " + DAILY_BUDGET + ", got \"" + budget + "\"");
        }
        return new ModelTerms(analyst + ":" + env.getOrDefault(MODEL, "").strip(),
                Optional.of(budget.isEmpty() ? 0L : new BigDecimal(budget).movePointRight(6).longValueExact()));
    }

    boolean hasModel() {
        return dailyBudgetMicroUsd.isPresent();
    }
}
