package dev.cardwire.local;

import dev.cardwire.api.Labels;
import dev.cardwire.core.Card;
import dev.cardwire.core.Claim;
import dev.cardwire.core.Entity;
import dev.cardwire.core.Evidence;
import dev.cardwire.core.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A card as lines for a terminal, with the labels that the card's page has. */
final class CardText {

    private final Card card;
    private final boolean evidence;
    private final Labels labels;
    private final List<String> lines = new ArrayList<>();

    /** @param evidence whether the words that each claim rests on follow it */
    CardText(Card card, boolean evidence) {
        this.card = card;
        this.evidence = evidence;
        this.labels = Labels.load(card.language().startsWith("zh") ? "zh" : "en");
        head();
        card.tldr().ifPresent(this::tldr);
        card.insight().ifPresent(this::insight);
        foot();
    }

    private void head() {
        lines.add(card.title());
        card.hook().ifPresent(hook -> claim("  ", "", hook));
        String published = card.publishedAt().map(at -> " · " + Times.text(at)).orElse("");
        lines.add("  " + card.source().name() + published + " · " + card.language() + " · " + labels.word("basis", card.basis()));
        lines.add("  " + card.url());
        if (card.hook().isEmpty() && card.tldr().isEmpty() && card.insight().isEmpty()) {
            lines.add("");
            lines.add(labels.text("card.nothing"));
        }
    }

    private void tldr(Card.Tldr tldr) {
        section("tldr");
        tldr.whatChanged().ifPresent(claim -> labelled("tldr.whatChanged", claim));
        tldr.whyItMatters().ifPresent(claim -> labelled("tldr.whyItMatters", claim));
        tldr.whatToDoNext().ifPresent(step -> {
            labelled("tldr.whatToDoNext", step.action());
            step.url().ifPresent(url -> lines.add("    " + url));
        });
        if (!tldr.whoShouldCare().isEmpty()) {
            lines.add("  " + labels.text("tldr.whoShouldCare") + ": "
                    + listed(tldr.whoShouldCare().stream().map(audience -> labels.word("audience", audience)).toList()));
        }
    }

    private void insight(Card.Insight insight) {
        section("insight");
        claims("insight.takeaways", insight.takeaways());
        insight.competitors().ifPresent(this::comparison);
        claims("insight.technical", insight.technical());
        if (!insight.implications().isEmpty()) {
            heading("insight.implications");
            insight.implications().forEach(implication -> {
                claim("  - ", implication.dueBy().map(due -> " (" + labels.text("insight.dueBy", labels.date(due)) + ")").orElse(""), implication.prediction());
                claim("      ", "", implication.rationale());
            });
        }
        if (!insight.timeline().isEmpty()) {
            heading("insight.timeline");
            insight.timeline().forEach(entry -> claim("  - " + labels.date(entry.date()) + "  ", "", entry.event()));
        }
        if (!insight.quotes().isEmpty()) {
            heading("insight.quotes");
            insight.quotes().forEach(quote -> {
                lines.add("  - " + quote.evidence().stream().map(words -> "“" + words.quote() + "”").collect(Collectors.joining(" … "))
                        + " — " + quote.speaker());
                cite(quote.evidence());
            });
        }
    }

    private void comparison(Card.Comparison comparison) {
        heading("insight.competitors");
        comparison.rows().forEach(row -> {
            lines.add("  - " + row.name());
            comparison.columns().stream()
                    .filter(row.cells()::containsKey)
                    .forEach(column -> claim("      " + column + ": ", "", row.cells().get(column)));
        });
    }

    private void foot() {
        section("card.about");
        lines.add("  " + listed(card.topics().stream().map(topic -> labels.word("topic", topic)).toList()));
        if (!card.entities().isEmpty()) {
            lines.add("  " + listed(card.entities().stream().map(this::entity).toList()));
        }
        lines.add("");
        String withheld = labels.count("withheld", card.enrichment().withheld());
        String reasons = card.enrichment().reasons().entrySet().stream()
                .map(reason -> labels.text("withheld.reason", reason.getValue(), labels.word("reason", reason.getKey())))
                .collect(Collectors.joining(labels.text("list.separator")));
        lines.add(withheld + (reasons.isEmpty() ? "" : ": " + reasons));
        lines.add(card.enrichment().engine());
    }

    private String entity(Entity entity) {
        return entity.name() + " (" + labels.word("entity", entity.type()) + ", " + entity.mentions() + ")";
    }

    private void section(String key) {
        lines.add("");
        lines.add(labels.text(key));
    }

    private void heading(String key) {
        lines.add("  " + labels.text(key));
    }

    private void claims(String key, List<Claim> claims) {
        if (!claims.isEmpty()) {
            heading(key);
            claims.forEach(claim -> claim("  - ", "", claim));
        }
    }

    private void labelled(String key, Claim claim) {
        claim("  " + labels.text(key) + ": ", "", claim);
    }

    private void claim(String before, String after, Claim claim) {
        String kind = switch (claim.kind()) {
            case FACT -> "";
            case INFERENCE, PREDICTION -> " [" + labels.word("kind", claim.kind()) + "]";
        };
        lines.add(before + claim.text() + kind + after);
        cite(claim.evidence());
    }

    private void cite(List<Evidence> words) {
        if (evidence) {
            words.forEach(word -> lines.add("        " + word.source() + " " + word.start() + "–" + word.end() + " “" + word.quote() + "”"));
        }
    }

    private String listed(List<String> words) {
        return String.join(labels.text("list.separator"), words);
    }

    @Override
    public String toString() {
        // What an article brings with it must not steer the terminal.
        return lines.stream().map(line -> line.replaceAll("\\p{Cntrl}", " ")).collect(Collectors.joining("\n", "", "\n"));
    }
}
