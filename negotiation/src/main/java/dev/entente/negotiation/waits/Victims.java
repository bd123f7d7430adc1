package dev.entente.negotiation.waits;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;

/// Chooses who must give way in a deadlock, so that nobody does for ever.
///
/// Among those whose party has given way less than [#patience] times since it last got what it waited for, the first in the
/// caller's order gives way. Where there is none, those give way whose party did least often, again in the caller's order.
/// So a party gives way at the most [#patience] times before everybody else in its deadlocks has as often, and from then
/// on they take turns. Linear in the set.
public final class Victims {
    private final int patience;
    private final SortedMap<Long, Integer> times = new TreeMap<>();

    /// @param patience how often a party may give way before it is spared while others can; at least 1
    public Victims(int patience) {
        if (patience < 1) {
            throw new IllegalArgumentException("patience (%s) must be at least 1".formatted(patience));
        }
        this.patience = patience;
    }

    /// {@return how often a party may give way before it is spared while others can}
    public int patience() {
        return patience;
    }

    /// {@return who gives way; that is counted for its party}
    ///
    /// @param set at least one
    /// @param party whose wait a node is
    /// @param order who gives way first where patience does not say; the smallest id decides last
    public long choose(List<Long> set, LongUnaryOperator party, Comparator<Long> order) {
        var spared = Comparator.<Long>comparingInt(node -> spared(party.applyAsLong(node)));
        long victim = set.stream()
                .min(spared.thenComparing(order).thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new IllegalArgumentException("a deadlock must have somebody in it"));
        times.merge(party.applyAsLong(victim), 1, Integer::sum);
        return victim;
    }

    private int spared(long party) {
        return Math.max(0, times(party) - patience + 1);
    }

    /// {@return how often a party gave way since it last got what it waited for}
    public int times(long party) {
        return times.getOrDefault(party, 0);
    }

    /// A party got what it waited for: what it bore before is forgotten.
    public void served(long party) {
        times.remove(party);
    }

    /// {@return all parties that have given way, and how often; a copy, to be kept with a saved state}
    public SortedMap<Long, Integer> all() {
        return new TreeMap<>(times);
    }

    /// Counts from a saved state on.
    public void restore(SortedMap<Long, Integer> saved) {
        times.clear();
        times.putAll(saved);
    }
}
