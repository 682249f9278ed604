package dev.cardwire.analyst.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.analyst.Drafted;
import dev.cardwire.analyst.model.ModelSettings.Output;
import dev.cardwire.analyst.model.bedrock.Bedrock;
import dev.cardwire.analyst.model.keys.Keys;
import dev.cardwire.analyst.model.openai.OpenAiModel;
import dev.cardwire.core.Log;
import dev.cardwire.core.Vocabulary.Degradation;
import dev.cardwire.embedded.model.ModelServer;
import dev.cardwire.embedded.model.behaviour.Behaviours;
import dev.cardwire.grounding.Grounding;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From an article to a card, by servers that hold requests to what the real services take. */
class StandInTest {

    private static final String ARTICLE = "Initech said on Tuesday that it sold 12,000 printers in the third quarter of 2026. "
            + "“We are building printers that never jam,” said Jane Doe, its chief executive.\n"
            + "The printers cost $300 each, because the company builds them in one factory. "
            + "The company was founded in 1999 and employs 450 people in Austin. It plans to open a second factory in 2027.\n"
            + "The rest of the article tells of other firms, of their fairs and of their people. ".repeat(10);

    enum Service {
        OPENAI,
        BEDROCK_SCHEMA,
        BEDROCK_TOOL
    }

    @ParameterizedTest
    @EnumSource
    void whatAnHonestModelSaysIsShown(Service service) throws Exception {
        try (var server = ModelServer.start(ModelServer.Options.ANY.withKey("sk-secret"), Behaviours.honest())) {
            var about = Asked.about(ARTICLE);
            var draft = assertInstanceOf(Drafted.Done.class, analyst(server, service).draft(about)).draft();
            var card = Grounding.card(about.item(), about.article(), Optional.of("text/of/item.txt"), draft, Asked.NOW);
            assertTrue(card.enrichment().shown() >= 4, card.enrichment().toString());
            assertEquals(0, card.enrichment().withheld(), card.enrichment().toString());
            assertEquals(Optional.of("card-1"), card.enrichment().promptVersion());
            assertTrue(card.enrichment().costMicroUsd().orElse(0L) > 0);
            assertEquals("Jane Doe", card.insight().orElseThrow().quotes().getFirst().speaker());
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            throttling,              OPENAI,         THROTTLED
            throttling,              BEDROCK_TOOL,   THROTTLED
            quota,                   BEDROCK_SCHEMA, THROTTLED
            unauthenticated,         BEDROCK_SCHEMA, NO_ACCESS
            not-found,               OPENAI,         UNKNOWN_MODEL
            model-error,             BEDROCK_SCHEMA, UNAVAILABLE
            broken:not-json,         OPENAI,         NOT_JSON
            broken:half-json,        BEDROCK_SCHEMA, NOT_JSON
            broken:schema-text,      BEDROCK_TOOL,   WRONG_SCHEMA
            broken:other-language,   OPENAI,         WRONG_SCHEMA
            broken:ten-thousand,     BEDROCK_TOOL,   CUT_OFF
            broken:forever,          OPENAI,         CUT_OFF
            broken:refusal,          OPENAI,         REFUSED
            broken:filtered,         BEDROCK_TOOL,   CONTENT_FILTERED
            broken:context-exceeded, BEDROCK_SCHEMA, CUT_OFF
            broken:dropped,          OPENAI,         UNAVAILABLE
            broken:dropped,          BEDROCK_SCHEMA, UNAVAILABLE
            broken:endless,          OPENAI,         WRONG_SCHEMA
            broken:endless,          BEDROCK_SCHEMA, NOT_JSON
            broken:redirect,         BEDROCK_SCHEMA, UNAVAILABLE
            broken:web-page,         OPENAI,         NOT_JSON
            broken:web-page,         BEDROCK_SCHEMA, NOT_JSON
            broken:body-not-json,    BEDROCK_TOOL,   NOT_JSON
            """)
    void whatElseAModelDoesHasItsReason(String behaviour, Service service, Degradation because) throws Exception {
        try (var server = ModelServer.start(ModelServer.Options.ANY.withKey("sk-secret"), Behaviours.named(behaviour, 1))) {
            var failed = assertInstanceOf(Drafted.Failed.class, analyst(server, service).draft(Asked.about(ARTICLE)));
            assertEquals(because, failed.because(), failed.detail());
        }
    }

    private static ModelAnalyst analyst(ModelServer server, Service service) {
        Model model = switch (service) {
            case OPENAI -> new OpenAiModel("test", server.openAi(), Keys.of("sk-secret"), () -> Asked.NOW);
            case BEDROCK_SCHEMA -> Bedrock.at(server.bedrock().getPort(), "eu.anthropic.claude-haiku-4-5-20251001-v1:0", Output.AUTO);
            case BEDROCK_TOOL -> Bedrock.at(server.bedrock().getPort(), "eu.amazon.nova-lite-v1:0", Output.AUTO);
        };
        Budget budget = worst -> Optional.of(actual -> {});
        return new ModelAnalyst(model, new PromptWriter(OutputLanguage.SOURCE, 2_000), Scripted.PRICES, budget, () -> Asked.NOW, new Random(3), time -> {},
                Log.to(new PrintStream(OutputStream.nullOutputStream()), () -> Asked.NOW));
    }
}
