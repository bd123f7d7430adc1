package dev.entente.planner.flow;

import dev.entente.planner.model.Amount;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Effect;
import java.util.BitSet;

/// The fluents that conditions and amounts read.
final class Footprint {
    private final BitSet found = new BitSet();

    private Footprint() {}

    /// {@return what an effect reads before it happens}
    static BitSet of(Effect effect) {
        var footprint = new Footprint();
        footprint.in(effect.when());
        switch (effect.change()) {
            case Effect.Assign(int _, int[] _, var amount) -> footprint.in(amount);
            case Effect.Increase(int _, int[] _, var amount) -> footprint.in(amount);
            case Effect.Add _, Effect.Delete _ -> {
                // They change what they name, whatever it was.
            }
        }
        return footprint.found;
    }

    private void in(Condition condition) {
        switch (condition) {
            case Condition.Holds(int fluent, int[] _) -> found.set(fluent);
            case Condition.Same _, Condition.Is _ -> {
                // True in every state or none.
            }
            case Condition.Compares(var _, var left, var right) -> {
                in(left);
                in(right);
            }
            case Condition.Not(var part) -> in(part);
            case Condition.All(var parts) -> parts.forEach(this::in);
            case Condition.Any(var parts) -> parts.forEach(this::in);
            case Condition.Every(int[] _, var part) -> in(part);
            case Condition.Some(int[] _, var part) -> in(part);
        }
    }

    private void in(Amount amount) {
        switch (amount) {
            case Amount.Constant _ -> {
                // Reads nothing.
            }
            case Amount.Read(int fluent, int[] _) -> found.set(fluent);
            case Amount.Combined(var _, var left, var right) -> {
                in(left);
                in(right);
            }
        }
    }
}
