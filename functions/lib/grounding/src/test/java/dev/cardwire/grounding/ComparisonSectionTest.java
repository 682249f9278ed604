package dev.cardwire.grounding;

import static dev.cardwire.grounding.Fixture.card;
import static dev.cardwire.grounding.Fixture.fact;
import static dev.cardwire.grounding.Fixture.item;
import static dev.cardwire.grounding.Fixture.verbatim;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cardwire.core.Card;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Statement;
import dev.cardwire.core.Vocabulary.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonSectionTest {

    private static final String KESTREL = "Kestrel 2 has 70 billion parameters and is open source";
    private static final String OSPREY = "Osprey has 120 billion parameters and is sold by the token";
    private static final String TEXT = KESTREL + ". " + OSPREY + ".\n" + "The rest says nothing of it. ".repeat(60);

    @Test
    void aTableOfTwoThingsThatHoldIsShown() {
        var card = made(List.of("Size", "Licence"),
                row("Kestrel 2", Map.of("Size", fact("70B", KESTREL), "Licence", fact("open source", KESTREL))),
                row("Osprey", Map.of("Size", fact("120 billion", OSPREY))));
        var table = table(card);
        assertEquals(List.of("Size", "Licence"), table.columns());
        assertEquals(List.of("Kestrel 2", "Osprey"), table.rows().stream().map(Card.ComparisonRow::name).toList());
        assertEquals("70B", table.rows().getFirst().cells().get("Size").text());
        assertEquals(Map.of(), card.enrichment().reasons());
    }

    @Test
    void aCellWithoutItsRowsNameInItsEvidenceIsWithheld() {
        var card = made(List.of("Size", "Licence"),
                row("Kestrel 2", Map.of("Size", fact("70B", KESTREL), "Licence", fact("open source", "is open source"))),
                row("Osprey", Map.of("Size", fact("120 billion", OSPREY))));
        assertEquals(List.of("Size"), table(card).columns());
        assertEquals(Map.of(Reason.NAME, 1), card.enrichment().reasons());
    }

    @Test
    void aValueInOtherWordsThanTheSourcesIsWithheld() {
        var card = made(List.of("Size", "Licence"),
                row("Kestrel 2", Map.of("Size", fact("70B", KESTREL), "Licence", fact("the best of all", KESTREL))),
                row("Osprey", Map.of("Size", fact("121B", OSPREY), "Licence", fact("sold by the token", OSPREY))));
        assertEquals(List.of("Size", "Licence"), table(card).columns());
        assertEquals(Map.of(Reason.QUOTE_NOT_FOUND, 1, Reason.NUMBER, 1), card.enrichment().reasons());
    }

    @Test
    void aColumnsNameHasNoNumberOrDateOfItsOwn() {
        var card = made(List.of("Size in 2027"),
                row("Kestrel 2", Map.of("Size in 2027", fact("70B", KESTREL))),
                row("Osprey", Map.of("Size in 2027", fact("120B", OSPREY))));
        assertEquals(Optional.empty(), card.insight());
        assertEquals(Map.of(Reason.DATE, 2), card.enrichment().reasons());
    }

    @Test
    void oneThingAloneIsNoComparison() {
        var card = made(List.of("Size"), row("Kestrel 2", Map.of("Size", fact("70B", KESTREL))),
                row("Heron", Map.of("Size", fact("120B", OSPREY))));
        assertEquals(Optional.empty(), card.insight());
        assertEquals(Map.of(Reason.NAME, 1, Reason.SCHEMA, 1), card.enrichment().reasons());
    }

    @Test
    void aCellOfNoColumnAndAColumnOfMarkUpAreWithheld() {
        var card = made(List.of("<b>Size</b>", "Licence"),
                row("Kestrel 2", Map.of("<b>Size</b>", fact("70B", KESTREL), "Licence", fact("open source", KESTREL))),
                row("Osprey", Map.of("Price", fact("120B", OSPREY), "Licence", fact("sold by the token", OSPREY))));
        assertEquals(List.of("Licence"), table(card).columns());
        assertEquals(Map.of(Reason.SCHEMA, 2), card.enrichment().reasons());
    }

    private static Card made(List<String> columns, Draft.ComparisonRow... rows) {
        return card(item("T"), Fixture.article("en", TEXT), new DraftBuilder("en")
                .whatChanged(verbatim("Osprey has 120 billion parameters"))
                .competitors(new Draft.Comparison(columns, List.of(rows))));
    }

    private static Draft.ComparisonRow row(String name, Map<String, Statement> cells) {
        return new Draft.ComparisonRow(name, cells);
    }

    private static Card.Comparison table(Card card) {
        return card.insight().orElseThrow().competitors().orElseThrow();
    }
}
