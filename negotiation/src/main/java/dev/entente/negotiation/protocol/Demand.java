package dev.entente.negotiation.protocol;

import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Move.Reject.Change;
import dev.entente.negotiation.bargaining.Preferences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a party misses in a text that it does not sign: changes of which every deal that is worth its reserve has one.
///
/// It begins with all values that the text does not have, and leaves out what is not needed, the commonest first, so that
/// what remains is as hard to meet as it is true. O(values x acceptable deals).
final class Demand {
    private final int[] text;
    private final int[] acceptable;
    private final int[] strides;
    private final int[] counts;
    private final int[] met;

    /// @param text one that is not acceptable, where some are
    Demand(Preferences preferences, int text) {
        var space = preferences.space();
        this.text = space.values(text);
        this.counts = space.issues().stream().mapToInt(issue -> issue.values().size()).toArray();
        this.strides = strides(counts);
        this.acceptable = new int[preferences.above(preferences.reserve())];
        this.met = new int[acceptable.length];
        for (int i = 0; i < acceptable.length; i++) {
            acceptable[i] = preferences.ranked(i);
            met[i] = apart(acceptable[i]);
        }
    }

    private static int[] strides(int[] counts) {
        var strides = new int[counts.length];
        int stride = 1;
        for (int issue = counts.length - 1; issue >= 0; issue--) {
            strides[issue] = stride;
            stride *= counts[issue];
        }
        return strides;
    }

    private int value(int deal, int issue) {
        return deal / strides[issue] % counts[issue];
    }

    private int apart(int deal) {
        int apart = 0;
        for (int issue = 0; issue < text.length; issue++) {
            apart += value(deal, issue) == text[issue] ? 0 : 1;
        }
        return apart;
    }

    /// {@return the fewest changes that it finds}
    Move.Reject least() {
        var needed = new ArrayList<Change>();
        for (var change : changes()) {
            if (!dispensable(change)) {
                needed.add(change);
            }
        }
        return new Move.Reject(needed);
    }

    /// {@return all changes, the commonest among the acceptable deals first}
    private List<Change> changes() {
        var common = new int[counts.length][];
        var changes = new ArrayList<Change>();
        for (int issue = 0; issue < counts.length; issue++) {
            common[issue] = new int[counts[issue]];
            for (int deal : acceptable) {
                common[issue][value(deal, issue)]++;
            }
            for (int value = 0; value < counts[issue]; value++) {
                if (value != text[issue]) {
                    changes.add(new Change(issue, value));
                }
            }
        }
        changes.sort(Comparator.comparingInt((Change change) -> -common[change.issue()][change.value()]));
        return changes;
    }

    /// {@return whether no acceptable deal has this change alone; then it counts no more}
    private boolean dispensable(Change change) {
        for (int i = 0; i < acceptable.length; i++) {
            if (met[i] == 1 && value(acceptable[i], change.issue()) == change.value()) {
                return false;
            }
        }
        for (int i = 0; i < acceptable.length; i++) {
            met[i] -= value(acceptable[i], change.issue()) == change.value() ? 1 : 0;
        }
        return true;
    }
}
