package dev.cardwire.api;

import dev.cardwire.core.Ids;
import dev.cardwire.core.Log;
import dev.cardwire.table.BadCursor;
import dev.cardwire.table.CardTable;
import dev.cardwire.table.FeedTable;
import dev.cardwire.table.RecapTable;
import dev.cardwire.table.Table;
import dev.cardwire.table.TableFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Which request gets which answer, and what all answers have in common. */
public final class Routes {

    /** A card that is not there, to see whether the table answers. */
    private static final String NO_CARD = Ids.card(Ids.of("healthz"));

    /** What is shown was written by strangers: should a template ever let mark-up through, it could do nothing. */
    private static final Map<String, String> SECURITY = Map.of(
            "content-security-policy",
            "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "x-content-type-options", "nosniff",
            "referrer-policy", "strict-origin-when-cross-origin",
            "permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    private final CardTable cards;
    private final ModelStats models;
    private final InstantSource clock;
    private final Log log;
    private final Pages pages;
    private final List<Route> routes;

    /**
     * Routes over a table.
     *
     * @param contact how publishers reach the owner of this deployment; empty: not told
     * @param terms who drafts the cards, and what that may cost
     */
    Routes(Table table, InstantSource clock, Log log, String contact, ModelTerms terms) {
        this.cards = new CardTable(table);
        this.models = new ModelStats(table, terms, clock);
        this.clock = clock;
        this.log = log;
        var feeds = new FeedTable(table);
        var recaps = new RecapTable(table);
        var assets = Assets.load();
        this.pages = new Pages(cards, recaps, new FeedNames(feeds, clock), assets, clock);
        var cardsApi = new CardsApi(cards, clock);
        var feedsApi = new FeedsApi(feeds);
        var feedsOut = new FeedsOut(cards, clock);
        var recapsApi = new RecapsApi(recaps, clock);
        this.routes = List.of(
                new Route(List.of("v1", "cards"), (request, none) -> cardsApi.list(request)),
                new Route(List.of("v1", "cards", "{}"), (request, id) -> cardsApi.card(id)),
                new Route(List.of("v1", "feeds"), (request, none) -> Response.json(feedsApi.list())),
                new Route(List.of("v1", "recaps"), (request, none) -> recapsApi.weeks()),
                new Route(List.of("v1", "recaps", "{}"), (request, week) -> recapsApi.recap(week)),
                new Route(List.of("v1", "schema", "card-1"), (request, none) -> cardsApi.schema()),
                new Route(List.of("v1", "stats"), (request, none) -> Response.json(models.now())),
                new Route(List.of("healthz"), (request, none) -> health()),
                new Route(List.of(), (request, none) -> pages.list(request)),
                new Route(List.of("cards", "{}"), pages::card),
                new Route(List.of("recaps"), (request, none) -> pages.recaps(request)),
                new Route(List.of("recaps", "{}"), pages::recap),
                new Route(List.of("feeds"), (request, none) -> pages.feeds(request, feedsApi.list(), models.now())),
                new Route(List.of("bot"), (request, none) -> pages.bot(request, Optional.of(contact.strip()).filter(text -> !text.isEmpty()))),
                new Route(List.of("feed.atom"), (request, none) -> feedsOut.atom(request)),
                new Route(List.of("feed.rss"), (request, none) -> feedsOut.rss(request)),
                new Route(List.of("feed.json"), (request, none) -> feedsOut.json(request)),
                new Route(List.of("assets", "{}"), (request, name) -> assets.stylesheet(name)),
                new Route(List.of("favicon.svg"), (request, none) -> assets.favicon()));
    }

    /** A path, whose part {@code {}} is handed to the answer. */
    private record Route(List<String> path, BiFunction<Request, String, Response> answer) {

        Optional<String> match(List<String> segments) {
            if (segments.size() != path.size()) {
                return Optional.empty();
            }
            String argument = "";
            for (int i = 0; i < segments.size(); i++) {
                if (path.get(i).equals("{}")) {
                    argument = segments.get(i);
                } else if (!path.get(i).equals(segments.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(argument);
        }
    }

    /** Answers a request, whatever happens: a failure is an answer too, and never looks like an empty list. */
    public Response answer(Request request) {
        var response = attempt(request);
        for (var header : SECURITY.entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        if (request.path().startsWith("/v1/")) {
            response = response.with("access-control-allow-origin", "*");
        }
        if (response.status() == 200 && !"no-store".equals(response.headers().get("cache-control"))) {
            response = response.validated(request);
        }
        return request.method().equals("HEAD") ? response.withoutBody() : response;
    }

    private Response attempt(Request request) {
        try {
            return find(request);
        } catch (Refused refused) {
            return problem(request, refused.problem());
        } catch (BadCursor bad) {
            return problem(request, Problem.of(400, "The parameter cursor: " + bad.getMessage() + ".").about("cursor", List.of()));
        } catch (TableFailure outage) {
            log.error("the table failed", outage);
            return problem(request, Problem.of(503, "The table of cards does not answer; try again in a few seconds."))
                    .with("retry-after", "5");
        } catch (RuntimeException fault) {
            log.error("a request failed", fault);
            return problem(request, Problem.of(500, "Something went wrong here; the log of this function has the particulars."));
        }
    }

    private Response find(Request request) {
        var segments = request.segments();
        for (var route : routes) {
            var argument = route.match(segments);
            if (argument.isPresent()) {
                return isRead(request)
                        ? route.answer().apply(request, argument.get())
                        : problem(request, Problem.of(405, "Expected GET or HEAD, got another method.")).with("allow", "GET, HEAD");
            }
        }
        throw Refused.because(404, "Nothing is served under this path.");
    }

    private static boolean isRead(Request request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    private Response problem(Request request, Problem problem) {
        boolean forPrograms = request.path().startsWith("/v1/") || request.path().equals("/v1") || request.path().equals("/healthz");
        return forPrograms ? Response.problem(problem) : pages.problem(request, problem);
    }

    /** @param models as of half a minute ago at most, so that a health check stays cheap */
    private record Health(String status, Instant time, ModelStats.Stats models) {}

    private Response health() {
        var now = clock.instant();
        cards.card(NO_CARD, now);
        return Response.json(new Health("ok", now, models.now())).with("cache-control", "no-store");
    }
}
