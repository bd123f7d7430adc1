package dev.entente.planner.model;

import java.util.List;

/// Tasks and the order among them.
///
/// @param calls in the order of the text; where `ordered`, this is the order in which they are done
/// @param ordered whether each comes before the next
/// @param before where not `ordered`: pairs, flattened, of places in `calls`; the first of a pair comes before the second
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Network(List<Call> calls, boolean ordered, int[] before) {
    /// Nothing to do.
    public static final Network EMPTY = new Network(List.of(), true, new int[0]);

    public Network {
        calls = List.copyOf(calls);
    }

    /// {@return tasks done one after the other}
    public static Network sequence(List<Call> calls) {
        return new Network(calls, true, new int[0]);
    }
}
