package dev.entente.guardrails.expression;

import dev.entente.dsl.Type;
import java.util.stream.IntStream;

/// Where what a call gives back is kept.
///
/// @param slots the slot of each leaf of the result, in the order of its type; empty where it is not kept
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Result(int[] slots) {
    /// Nothing is kept.
    public static final Result NONE = new Result(new int[0]);

    /// @param given the type of what the call gives back
    static Result of(Type given, Variable.Local local) {
        return new Result(slots(given, local).toArray());
    }

    /// The fields of a variable that was there before may stand in another order.
    private static IntStream slots(Type given, Variable.Local local) {
        if (given instanceof Type.Fields record && local.type() instanceof Type.Fields) {
            return record.fields().stream()
                    .flatMapToInt(field -> slots(field.type(), (Variable.Local) local.field(field.name())));
        }
        return IntStream.of(local.slot());
    }

    /// Keeps a result.
    ///
    /// @param to the names of the caller
    /// @param from holds the leaves of the result from `first` on
    public void keep(long[] to, long[] from, int first) {
        for (int i = 0; i < slots.length; i++) {
            to[slots[i]] = from[first + i];
        }
    }
}
