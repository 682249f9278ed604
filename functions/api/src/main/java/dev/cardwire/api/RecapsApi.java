package dev.cardwire.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cardwire.core.Recap;
import dev.cardwire.table.RecapTable;
import java.time.InstantSource;
import java.util.List;

/** Recaps as JSON. */
final class RecapsApi {

    /** Two years. */
    static final int MOST_WEEKS = 104;

    private final RecapTable recaps;
    private final InstantSource clock;

    RecapsApi(RecapTable recaps, InstantSource clock) {
        this.recaps = recaps;
        this.clock = clock;
    }

    record Weeks(@JsonInclude(JsonInclude.Include.ALWAYS) List<String> weeks) {}

    Response weeks() {
        return Response.json(new Weeks(recaps.weeks(MOST_WEEKS, clock.instant())));
    }

    Response recap(String week) {
        return Response.json(find(recaps, week, clock));
    }

    /** @throws Refused if the text names no week, or a week without a recap */
    static Recap find(RecapTable recaps, String week, InstantSource clock) {
        if (!week.matches("\\d{4}-W(0[1-9]|[1-4]\\d|5[0-3])")) {
            throw Refused.because(404, "Expected an ISO week such as 2026-W47; got another text of " + week.length() + " characters.");
        }
        return recaps.find(week, clock.instant())
                .orElseThrow(() -> Refused.because(404, "The week " + week + " has no recap, or it has expired."));
    }
}
