package dev.entente.negotiation.waits;

import java.util.List;

/// What somebody waits for.
///
/// @param waiter who waits
/// @param groups all of these must be met
public record Wait(long waiter, List<Group> groups) {
    public Wait {
        groups = List.copyOf(groups);
    }
}
