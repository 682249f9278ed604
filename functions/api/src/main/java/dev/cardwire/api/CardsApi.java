package dev.cardwire.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardwire.core.CardRow;
import dev.cardwire.core.CardSchema;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Json;
import dev.cardwire.table.CardTable;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cards as JSON. */
final class CardsApi {

    private final CardTable cards;
    private final InstantSource clock;

    CardsApi(CardTable cards, InstantSource clock) {
        this.cards = cards;
        this.clock = clock;
    }

    /** A page of rows; an empty one is written too: no card matches is an answer. */
    record CardList(@JsonInclude(JsonInclude.Include.ALWAYS) List<CardRow> cards, Optional<String> next) {}

    Response list(Request request) {
        var parameters = request.parameters();
        parameters.expectOnly(CardQuery.PARAMETERS);
        var query = CardQuery.read(parameters);
        var page = cards.list(query.filter(), query.limit(), query.cursor(), clock.instant());
        return Response.json(new CardList(page.rows(), page.next()));
    }

    /** A card with its {@code view}. */
    Response card(String id) {
        var now = clock.instant();
        var card = Optional.of(id).filter(Ids::isCard).flatMap(known -> cards.card(known, now)).orElseThrow(() -> noCard(id));
        var answer = (ObjectNode) Json.tree(card);
        answer.set("view", Json.tree(CardView.of(card, cards.story(card.storyId(), now), now)));
        return Response.json(answer);
    }

    Response schema() {
        return new Response(200,
                Map.of("content-type", "application/schema+json", "cache-control", "public, max-age=3600"),
                CardSchema.text());
    }

    /** The one answer to an id that is unknown, was removed, has expired or was never one. */
    static Refused noCard(String id) {
        return Refused.because(404, Ids.isCard(id)
                ? "No card has the id " + id + ": there never was one, or it has expired or was removed."
                : "Expected a card's id, \"c_\" and 26 characters of a-z and 2-7; got another text of " + id.length() + " characters.");
    }
}
