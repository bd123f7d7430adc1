package dev.entente.negotiation.waits;

import java.util.Collection;
import java.util.List;

/// That so many of some nodes must be done.
///
/// @param needed from 1 to the number of nodes
/// @param of the nodes, in ascending order; each once
public record Group(int needed, List<Long> of) {
    public Group {
        of = of.stream().sorted().toList();
        if (needed < 1 || needed > of.size()) {
            throw new IllegalArgumentException("a wait for %s of %s must be for at least one, and for no more than there are"
                    .formatted(needed, of));
        }
        for (int i = 1; i < of.size(); i++) {
            if (of.get(i).equals(of.get(i - 1))) {
                throw new IllegalArgumentException("a wait for %s of %s names %s twice".formatted(needed, of, of.get(i)));
            }
        }
    }

    /// {@return a wait for all of some nodes, at least one}
    public static Group all(Collection<Long> nodes) {
        return new Group(nodes.size(), List.copyOf(nodes));
    }

    /// {@return a wait for any of some nodes, at least one}
    public static Group any(Collection<Long> nodes) {
        return new Group(1, List.copyOf(nodes));
    }
}
