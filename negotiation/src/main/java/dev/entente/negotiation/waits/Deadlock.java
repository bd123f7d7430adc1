package dev.entente.negotiation.waits;

import java.util.List;
import java.util.function.LongFunction;

/// Nodes that wait for each other for ever: whatever everybody else does, none of them can be the first.
///
/// The same waits make the same deadlock, in whatever order they came.
///
/// @param set all of them, in ascending order. Each depends on each; none depends on a node outside that is stuck
/// @param cycle a shortest way round that begins with the smallest id of the set: each waits for the next, the last for
///     the first
public record Deadlock(List<Long> set, List<Long> cycle) {
    /// A cycle of more than twice as many is told without its middle.
    private static final int TOLD = 10;

    public Deadlock {
        set = List.copyOf(set);
        cycle = List.copyOf(cycle);
    }

    /// {@return the cycle in words, such as `a -> b -> a`}
    public String text(LongFunction<String> name) {
        var text = new StringBuilder();
        for (int i = 0; i < cycle.size(); i++) {
            if (i == TOLD && cycle.size() > 2 * TOLD) {
                int left = cycle.size() - 2 * TOLD;
                text.append("... %s more ... -> ".formatted(left));
                i += left;
            }
            text.append(name.apply(cycle.get(i))).append(" -> ");
        }
        return text.append(name.apply(cycle.getFirst())).toString();
    }
}
