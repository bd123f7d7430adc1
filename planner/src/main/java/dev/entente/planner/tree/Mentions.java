package dev.entente.planner.tree;

import dev.entente.planner.model.Amount;
import dev.entente.planner.model.Condition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Every fluent that a condition speaks of, and the variables that it binds itself.
final class Mentions {
    private final List<Mention> found = new ArrayList<>();
    private final BitSet quantified = new BitSet();

    /// A fluent said of terms.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Mention(int fluent, int[] terms) {}

    static Mentions in(Condition condition) {
        var mentions = new Mentions();
        mentions.read(condition);
        return mentions;
    }

    List<Mention> found() {
        return found;
    }

    BitSet quantified() {
        return quantified;
    }

    private void read(Condition condition) {
        switch (condition) {
            case Condition.Holds(int fluent, var terms) -> found.add(new Mention(fluent, terms));
            case Condition.Same _, Condition.Is _ -> {}
            case Condition.Compares(_, var left, var right) -> {
                read(left);
                read(right);
            }
            case Condition.Not(var part) -> read(part);
            case Condition.All(var parts) -> parts.forEach(this::read);
            case Condition.Any(var parts) -> parts.forEach(this::read);
            case Condition.Every(var variables, var part) -> read(variables, part);
            case Condition.Some(var variables, var part) -> read(variables, part);
        }
    }

    private void read(int[] variables, Condition part) {
        for (int variable : variables) {
            quantified.set(variable);
        }
        read(part);
    }

    private void read(Amount amount) {
        switch (amount) {
            case Amount.Constant _ -> {}
            case Amount.Read(int fluent, var terms) -> found.add(new Mention(fluent, terms));
            case Amount.Combined(_, var left, var right) -> {
                read(left);
                read(right);
            }
        }
    }
}
