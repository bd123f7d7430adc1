package dev.entente.guardrails;

import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.Effect;
import dev.entente.world.Delta;
import java.util.List;

/// A proposed change of the world.
public sealed interface Change {

    /// Runs a compiled body, such as an action's effects.
    ///
    /// @param requires what must hold just before
    /// @param requirement `requires` as written, for the verdict
    /// @param slots the values of its names; not copied
    /// @param dice the stream of dice it draws from
    /// @param purpose what the dice are for, so that two bodies of one agent and tick draw apart
    /// @param self the entity that holds the state of the shard it belongs to; -1 where its module has no shards
    @SuppressWarnings("ArrayRecordComponent") // the names are shared with the proposer on purpose
    record Run(Code requires, String requirement, Effect effect, long[] slots, long dice, long purpose, int self)
            implements Change {

        /// A body that belongs to no shard.
        public Run(Code requires, String requirement, Effect effect, long[] slots, long dice, long purpose) {
            this(requires, requirement, effect, slots, dice, purpose, -1);
        }
    }

    /// Applies deltas in order, as a model, a person or a test states them.
    record Deltas(List<Delta> deltas) implements Change {
        public Deltas {
            deltas = List.copyOf(deltas);
        }
    }
}
