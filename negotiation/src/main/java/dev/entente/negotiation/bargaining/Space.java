package dev.entente.negotiation.bargaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// All possible deals over some issues. A deal is a number from 0 to [#size()] - 1: the first issue's value counts most.
///
/// @param issues at least one
public record Space(List<Issue> issues) {
    /// How many deals are looked at one by one at the most.
    public static final int MOST = 1 << 22;

    public Space {
        issues = List.copyOf(issues);
        if (issues.isEmpty()) {
            throw new IllegalArgumentException("a space of deals must have an issue");
        }
        double deals = issues.stream().mapToDouble(issue -> issue.values().size()).reduce(1, (a, b) -> a * b);
        if (deals > MOST) {
            throw new IllegalArgumentException(
                    "%s issues make %s deals, which are more than %s; bargain over fewer issues at a time, or over fewer values of each"
                            .formatted(issues.size(), String.format(Locale.ROOT, "%.0f", deals), MOST));
        }
    }

    /// {@return how many deals there are}
    public int size() {
        int size = 1;
        for (var issue : issues) {
            size *= issue.values().size();
        }
        return size;
    }

    /// {@return the deal that has a value for each issue, by its place among the issue's values}
    public int deal(int... values) {
        if (values.length != issues.size()) {
            throw new IllegalArgumentException("%s values for %s issues".formatted(values.length, issues.size()));
        }
        int deal = 0;
        for (int i = 0; i < values.length; i++) {
            int count = issues.get(i).values().size();
            if (values[i] < 0 || values[i] >= count) {
                throw new IllegalArgumentException("issue (%s) has no value %s; it has %s values"
                        .formatted(issues.get(i).name(), values[i], count));
            }
            deal = deal * count + values[i];
        }
        return deal;
    }

    /// {@return the place of each issue's value in a deal}
    public int[] values(int deal) {
        var values = new int[issues.size()];
        int rest = deal;
        for (int i = values.length - 1; i >= 0; i--) {
            int count = issues.get(i).values().size();
            values[i] = rest % count;
            rest /= count;
        }
        return values;
    }

    /// {@return a deal as text, such as `price=7 day=monday`}
    public String text(int deal) {
        var values = values(deal);
        var text = new StringJoiner(" ");
        for (int i = 0; i < values.length; i++) {
            text.add(issues.get(i).name() + "=" + issues.get(i).values().get(values[i]));
        }
        return text.toString();
    }

    /// {@return the deals that differ from one in a single issue, in the order of issues and values}
    public List<Integer> near(int deal) {
        var near = new ArrayList<Integer>();
        var values = values(deal);
        for (int i = 0; i < values.length; i++) {
            int kept = values[i];
            for (int value = 0; value < issues.get(i).values().size(); value++) {
                if (value != kept) {
                    values[i] = value;
                    near.add(deal(values));
                }
            }
            values[i] = kept;
        }
        return near;
    }
}
