package dev.entente.planner.tree;

import dev.entente.planner.model.Amount;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Term;
import dev.entente.planner.model.Types;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Says whether conditions hold in a state, and which cells make it so.
///
/// The variables of quantifiers are written into the scope while judging.
final class Judge {
    private final State state;
    private final int[] typeOf;
    private final Types types;
    private final int[][] members;

    Judge(Problem problem, State state) {
        this.state = state;
        types = problem.model().types();
        typeOf = problem.objects().stream().mapToInt(thing -> thing.type()).toArray();
        members = IntStream.range(0, types.size())
                .mapToObj(type -> IntStream.range(0, typeOf.length).filter(it -> types.within(typeOf[it], type)).toArray())
                .toArray(int[][]::new);
    }

    /// Listens to what is read, and forgets it.
    static void nobody(int cell) {}

    State state() {
        return state;
    }

    /// {@return the objects of a type; not to be changed}
    int[] objects(int type) {
        return members[type];
    }

    boolean isOf(int object, int type) {
        return types.within(typeOf[object], type);
    }

    /// {@return whether the condition holds}
    boolean holds(Condition condition, Scope scope) {
        return switch (condition) {
            case Condition.Holds(int fluent, var terms) -> state.value(state.cells().of(fluent, terms, scope.binding())) != 0;
            case Condition.Same(int left, int right) -> Term.value(left, scope.binding()) == Term.value(right, scope.binding());
            case Condition.Is(int term, int type) -> isOf(Term.value(term, scope.binding()), type);
            case Condition.Compares(var order, var left, var right) -> compares(order, left, right, scope);
            case Condition.Not(var part) -> !holds(part, scope);
            case Condition.All(var parts) -> witness(parts, scope, false) == null;
            case Condition.Any(var parts) -> witness(parts, scope, true) != null;
            case Condition.Every(var variables, var part) -> !search(variables, 0, part, scope, false);
            case Condition.Some(var variables, var part) -> search(variables, 0, part, scope, true);
        };
    }

    /// {@return the first part that holds, or does not; null where there is none}
    private @Nullable Condition witness(
            Iterable<Condition> parts, Scope scope, boolean truth) {
        for (var part : parts) {
            if (holds(part, scope) == truth) {
                return part;
            }
        }
        return null;
    }

    /// {@return whether some choice makes the part true, or false; the binding then holds the first such choice}
    private boolean search(
            int[] variables, int from, Condition part, Scope scope, boolean truth) {
        if (from == variables.length) {
            return holds(part, scope) == truth;
        }
        for (int object : members[scope.type(variables[from])]) {
            scope.binding()[variables[from]] = object;
            if (search(variables, from + 1, part, scope, truth)) {
                return true;
            }
        }
        return false;
    }

    private boolean compares(Condition.Order order, Amount left, Amount right, Scope scope) {
        try {
            return order.holds(amount(left, scope, Judge::nobody), amount(right, scope, Judge::nobody));
        } catch (ArithmeticException _) {
            return false;
        }
    }

    /// {@return a number, after every cell that it is made of was told}
    ///
    /// @throws ArithmeticException on overflow, and on division by zero
    long amount(Amount amount, Scope scope, IntConsumer read) {
        return switch (amount) {
            case Amount.Constant(long value) -> value;
            case Amount.Read(int fluent, var terms) -> {
                int cell = state.cells().of(fluent, terms, scope.binding());
                read.accept(cell);
                yield state.value(cell);
            }
            case Amount.Combined(var operation, var left, var right) ->
                operation.of(amount(left, scope, read), amount(right, scope, read));
        };
    }

    /// Tells cells whose values alone make the condition what it is now. Of several that would do, the first is told.
    void explain(Condition condition, Scope scope, IntConsumer cell) {
        switch (condition) {
            case Condition.Holds(int fluent, var terms) -> cell.accept(state.cells().of(fluent, terms, scope.binding()));
            case Condition.Same _, Condition.Is _ -> {}
            case Condition.Compares(_, var left, var right) -> {
                read(left, scope, cell);
                read(right, scope, cell);
            }
            case Condition.Not(var part) -> explain(part, scope, cell);
            case Condition.All(var parts) -> explain(parts, scope, false, cell);
            case Condition.Any(var parts) -> explain(parts, scope, true, cell);
            case Condition.Every(var variables, var part) ->
                explain(variables, part, scope, false, cell);
            case Condition.Some(var variables, var part) ->
                explain(variables, part, scope, true, cell);
        }
    }

    private void read(Amount amount, Scope scope, IntConsumer cell) {
        switch (amount) {
            case Amount.Constant _ -> {}
            case Amount.Read(int fluent, var terms) -> cell.accept(state.cells().of(fluent, terms, scope.binding()));
            case Amount.Combined(_, var left, var right) -> {
                read(left, scope, cell);
                read(right, scope, cell);
            }
        }
    }

    private void explain(
            Iterable<Condition> parts, Scope scope, boolean truth, IntConsumer cell) {
        var witness = witness(parts, scope, truth);
        if (witness != null) {
            explain(witness, scope, cell);
            return;
        }
        parts.forEach(part -> explain(part, scope, cell));
    }

    private void explain(
            int[] variables, Condition part, Scope scope, boolean truth, IntConsumer cell) {
        if (search(variables, 0, part, scope, truth)) {
            explain(part, scope, cell);
            return;
        }
        everyChoice(variables, 0, scope, () -> explain(part, scope, cell));
    }

    /// Does something for every choice of objects for some variables.
    void everyChoice(int[] variables, int from, Scope scope, Runnable action) {
        if (from == variables.length) {
            action.run();
            return;
        }
        for (int object : members[scope.type(variables[from])]) {
            scope.binding()[variables[from]] = object;
            everyChoice(variables, from + 1, scope, action);
        }
    }
}
