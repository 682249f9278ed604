package dev.cardwire.recap;

import dev.cardwire.core.CardRow;
import dev.cardwire.core.Recap;
import dev.cardwire.core.Times;
import dev.cardwire.core.Vocabulary.Topic;
import dev.cardwire.table.CardTable;
import dev.cardwire.table.RecapTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a week's recap. It says nothing of its own: it picks and counts cards. What more publishers told stands first,
 * then what has more cards, then what is newer; so the same cards always give the same recap.
 */
public final class WeeklyRecap {

    private static final int HIGHLIGHTS = 5;

    private final CardTable cards;
    private final RecapTable recaps;
    private final Optional<Duration> retention;
    private final InstantSource clock;

    /** @param retention how long texts are kept; absent: for ever */
    public WeeklyRecap(CardTable cards, RecapTable recaps, Optional<Duration> retention, InstantSource clock) {
        this.cards = cards;
        this.recaps = recaps;
        this.retention = retention;
        this.clock = clock;
    }

    /** Writes the recap of the week that yesterday (UTC) lies in: on a Monday, the last of the week before. */
    public Recap writeCurrent() {
        return write(Week.of(Times.day(clock.instant()).minusDays(1)));
    }

    /** Writes the recap of a week, in the place of an earlier one. */
    public Recap write(Week week) {
        Instant now = clock.instant();
        List<CardRow> rows = cards.between(week.from(), week.to(), now);
        // Titles and addresses are as long as feeds make them: fewer highlights are better than no recap.
        Recap recap = IntStream.iterate(HIGHLIGHTS, most -> most >= 0, most -> most - 1)
                .mapToObj(most -> recap(week, rows, now, most))
                .filter(RecapTable::fits)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the recap of " + week.name() + " is too large without any highlight"));
        // The recap shows hooks. The oldest that it may show was collected when the week began, and ends first.
        recaps.save(recap, retention.map(week.from()::plus));
        return recap;
    }

    private static Recap recap(Week week, List<CardRow> rows, Instant now, int most) {
        List<Recap.Highlight> stories = stories(rows);
        return new Recap(
                week.name(),
                week.from(),
                week.to(),
                now,
                !now.isBefore(week.to()),
                rows.size(),
                publishers(rows),
                stories.size(),
                stories.stream().limit(most).toList(),
                sections(rows, most));
    }

    private static List<Recap.Section> sections(List<CardRow> rows, int most) {
        return Arrays.stream(Topic.values())
                .map(topic -> section(topic, rows.stream().filter(row -> row.topics().contains(topic)).toList(), most))
                .filter(section -> section.cards() > 0)
                // A stable sort: topics with equally many cards keep the order of the closed list; "other" comes last.
                .sorted(Comparator.comparing((Recap.Section section) -> section.topic() == Topic.OTHER)
                        .thenComparing(Recap.Section::cards, Comparator.reverseOrder()))
                .toList();
    }

    private static Recap.Section section(Topic topic, List<CardRow> rows, int most) {
        return new Recap.Section(topic, rows.size(), stories(rows).stream().limit(most).toList());
    }

    private record Told(Recap.Highlight highlight, int cards) {}

    /** The stories of rows, foremost first, each shown by its oldest card: who told it first. */
    private static List<Recap.Highlight> stories(List<CardRow> rows) {
        Map<String, List<CardRow>> byStory = rows.stream()
                .collect(Collectors.groupingBy(CardRow::storyId, LinkedHashMap::new, Collectors.toList()));
        return byStory.values().stream()
                .map(story -> new Told(new Recap.Highlight(story.getFirst(), publishers(story)), story.size()))
                .sorted(Comparator.comparing((Told told) -> told.highlight().publishers())
                        .thenComparing(Told::cards)
                        .thenComparing(told -> told.highlight().card().sortAt())
                        .thenComparing(told -> told.highlight().card().id())
                        .reversed())
                .map(Told::highlight)
                .toList();
    }

    private static int publishers(List<CardRow> rows) {
        return (int) rows.stream().map(row -> row.source().id()).distinct().count();
    }
}
