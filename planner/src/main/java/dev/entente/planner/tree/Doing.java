package dev.entente.planner.tree;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Problem;

/// Carries actions out on a state, and asks the conditions of methods.
final class Doing {
    private final Problem problem;
    private final Model model;
    private final State state;
    private final Judge judge;
    private final Changes changes;
    private final Invariants invariants;

    Doing(Problem problem) {
        this.problem = problem;
        model = problem.model();
        state = State.first(problem, new Cells());
        judge = new Judge(problem, state);
        changes = new Changes(judge);
        invariants = new Invariants(model, judge);
    }

    Judge judge() {
        return judge;
    }

    State state() {
        return state;
    }

    Changes changes() {
        return changes;
    }

    Invariants invariants() {
        return invariants;
    }

    /// Does an action. Where it cannot be done, nothing changes.
    ///
    /// @return whether it was done
    boolean act(int symbol, int[] arguments) {
        var operator = model.operator(symbol);
        var scope = Scope.of(operator.variables(), arguments);
        return judge.holds(operator.precondition(), scope) && changes.of(operator, scope, Judge::nobody) && apply();
    }

    /// Carries out the changes that were worked out last.
    ///
    /// @return whether no number overflowed, and no invariant broke; else nothing is changed
    boolean apply() {
        int mark = state.mark();
        boolean done = applied() && changes.keep(invariants);
        if (!done) {
            state.undo(mark);
        }
        return done;
    }

    private boolean applied() {
        try {
            changes.apply();
            return true;
        } catch (ArithmeticException _) {
            return false;
        }
    }

    /// {@return whether the method of a compound task may be chosen in this state}
    boolean allows(Decomposition plan, int node) {
        var method = model.methods().get(plan.method(node));
        return judge.holds(method.precondition(), scope(plan, node));
    }

    Scope scope(Decomposition plan, int node) {
        return model.primitive(plan.symbol(node))
                ? Scope.of(model.operator(plan.symbol(node)).variables(), plan.arguments(node))
                : Scope.of(model.methods().get(plan.method(node)).variables(), plan.binding(node));
    }

    /// {@return whether the state is one that the problem wants}
    ///
    /// @param binding what the variables of the problem's network are
    boolean reached(int[] binding) {
        return judge.holds(problem.goal(), Scope.of(problem.variables(), binding));
    }
}
