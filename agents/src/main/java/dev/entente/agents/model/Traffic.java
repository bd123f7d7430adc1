package dev.entente.agents.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What one mind's calls to its model came to so far.
///
/// @param calls that are over, answered or not
/// @param retries requests that were made again within these calls
/// @param failures of these calls, by kind
/// @param waitedMillis how long they waited for a place, all together
/// @param usage the tokens of all of them
/// @param openings how often the provider was left alone because it failed again and again; counted by address
/// @param open whether it is left alone now
public record Traffic(
        long calls,
        long retries,
        SortedMap<Failure, Long> failures,
        long waitedMillis,
        Usage usage,
        long openings,
        boolean open) {
    public Traffic {
        failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
    }

    /// {@return how many calls were answered}
    public long answers() {
        return calls - failures.values().stream().mapToLong(Long::longValue).sum();
    }
}
