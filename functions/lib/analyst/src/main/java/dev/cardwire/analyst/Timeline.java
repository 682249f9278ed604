package dev.cardwire.analyst;

import dev.cardwire.article.DateFact;
import dev.cardwire.article.ExcerptLimit;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What happened when: dated sentences of at least two different dates, in the order of the dates. */
final class Timeline {

    private static final int FEWEST = 2;
    private static final int MOST = 6;

    /** A text of more sentences may tell of other things too, whose dates have nothing to do with its own. */
    private static final int ONE_STORY = 40;

    private static final double LEAST_SALIENCE = 0.35;

    /** A timeline's dates are years, months and days; a quarter, a week or a day of any year is none of them. */
    private static final Pattern OF_A_TIMELINE = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");

    private Timeline() {}

    private record Event(String date, Stretch stretch) {}

    /** The events, whose room is then taken. */
    static List<Draft.TimelineEntry> of(Reading reading, Room room) {
        var events = new ArrayList<Event>();
        for (var passage : reading.passages()) {
            boolean isOfTheStory = reading.passages().size() <= ONE_STORY || passage.salience() >= LEAST_SALIENCE;
            if (passage.personal() || !isOfTheStory || !Salience.isWhole(passage.text())) {
                continue;
            }
            date(passage.stretch(), reading).ifPresent(date -> {
                var event = new Event(date, passage.stretch());
                boolean isNew = events.stream().noneMatch(other -> other.date().equals(date));
                if (isNew && events.size() < MOST && fits(events, event, room)) {
                    events.add(event);
                }
            });
        }
        if (events.size() < FEWEST) {
            return List.of();
        }
        room.take(events.stream().map(Event::stretch).toList());
        return events.stream()
                .sorted(Comparator.comparing(Event::date))
                .map(event -> new Draft.TimelineEntry(event.date(), event.stretch().fact()))
                .toList();
    }

    private static boolean fits(List<Event> events, Event event, Room room) {
        var stretches = new ArrayList<>(events.stream().map(Event::stretch).toList());
        stretches.add(event.stretch());
        return event.stretch().length() <= ExcerptLimit.LONGEST_QUOTE && room.has(stretches);
    }

    /** The date of a sentence that has just one; of several it does not say which is the event's. */
    private static Optional<String> date(Stretch sentence, Reading reading) {
        var dates = reading.dates(sentence).stream()
                // "On Tuesday" of a Tuesday dates the news itself.
                .filter(date -> !date.relative() || !date.iso().equals(reading.publishedAt().map(Times::day).map(LocalDate::toString).orElse("")))
                .map(DateFact::iso)
                .distinct()
                .toList();
        return dates.size() == 1 && OF_A_TIMELINE.matcher(dates.getFirst()).matches() ? Optional.of(dates.getFirst()) : Optional.empty();
    }
}
