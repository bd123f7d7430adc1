package dev.entente.engine.contract;

import dev.entente.negotiation.bargaining.Issue;
import dev.entente.negotiation.bargaining.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// What is bargained for in a contract: each term with its range, and the space of all deals over them.
///
/// A contract without terms has one deal: as it is written.
record Deals(List<Range> ranges, Space space) {
    private static final Space AS_WRITTEN = new Space(List.of(new Issue("terms", List.of("as written"))));

    /// @param low the first value
    /// @param high no value is beyond it
    /// @param by from one value to the next; at least 1
    record Range(String name, long low, long high, long by) {
        int count() {
            return Math.toIntExact((high - low) / by + 1);
        }

        private Issue issue() {
            var values = new ArrayList<String>();
            for (int i = 0; i < count(); i++) {
                values.add(Long.toString(low + i * by));
            }
            return new Issue(name, values);
        }
    }

    static Deals of(List<Range> ranges) {
        return new Deals(
                List.copyOf(ranges), ranges.isEmpty() ? AS_WRITTEN : new Space(ranges.stream().map(Range::issue).toList()));
    }

    /// Puts the value of each term in a deal into `to`, from a place on.
    void values(int deal, long[] to, int first) {
        if (!ranges.isEmpty()) {
            var places = space.values(deal);
            for (int i = 0; i < places.length; i++) {
                to[first + i] = ranges.get(i).low() + places[i] * ranges.get(i).by();
            }
        }
    }

    /// {@return a deal as a reader sees it, such as `price 40, days 5`; empty where there is nothing to bargain for}
    String text(int deal) {
        var text = new StringJoiner(", ");
        var values = new long[ranges.size()];
        values(deal, values, 0);
        for (int i = 0; i < values.length; i++) {
            text.add(ranges.get(i).name() + " " + values[i]);
        }
        return text.toString();
    }
}
