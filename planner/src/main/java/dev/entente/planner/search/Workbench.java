package dev.entente.planner.search;

import dev.entente.planner.model.Outcome;
import dev.entente.planner.model.Problem;
import dev.entente.planner.state.State;

/// A problem made ready once, to plan in many times: from any state, any tasks, an older plan's choices first.
///
/// Immutable but for the order of partially ordered networks, which stays as the first guess put it; many plans can share
/// one, each with a state of its own, from one thread at a time.
public final class Workbench {
    private final Compiled compiled;

    /// Makes a problem ready; O(its size).
    public Workbench(Problem problem) {
        compiled = new Compiled(problem);
        if (compiled.partial()) {
            compiled.order(0);
        }
    }

    /// {@return the problem}
    public Problem problem() {
        return compiled.problem();
    }

    /// {@return a state as the problem begins}
    public State start() {
        return compiled.start();
    }

    /// {@return the symbol of the action that stands for the goal}
    public int goal() {
        return compiled.goal();
    }

    /// {@return whether a symbol is an action's}
    public boolean primitive(int symbol) {
        return compiled.primitive(symbol);
    }

    /// {@return how many slots an action's binding must have}
    public int slots(int symbol) {
        return compiled.action(symbol).slots();
    }

    /// {@return whether an action can be done; the binding has a slot for each variable, parameters first}
    public boolean possible(State state, int symbol, int[] binding) {
        return compiled.action(symbol).possible(state, binding);
    }

    /// Does an action.
    ///
    /// @return whether it could be done and every invariant holds after it
    public boolean apply(State state, int symbol, int[] binding) {
        return effects(state, symbol, binding) && invariants(state);
    }

    /// Does an action, whatever becomes of the invariants.
    ///
    /// @return whether every number that it sets has a value
    public boolean effects(State state, int symbol, int[] binding) {
        return compiled.action(symbol).apply(state, binding);
    }

    /// {@return whether there are invariants}
    public boolean bounded() {
        return !compiled.invariants().isEmpty();
    }

    /// {@return whether every invariant holds}
    public boolean invariants(State state) {
        for (var rule : compiled.invariants()) {
            if (!rule.holds(state)) {
                return false;
            }
        }
        return true;
    }

    /// {@return whether a method's precondition holds; the binding has a slot for each variable}
    public boolean holds(State state, int symbol, int method, int[] binding) {
        for (var recipe : compiled.methods(symbol)) {
            if (recipe.number() == method) {
                return recipe.precondition().holds(state, binding, 0);
            }
        }
        return false;
    }

    /// {@return whether what an action, or a task's method, reads depends on the state, as with `or`, quantifiers and effects with conditions}
    public boolean varied(int symbol, int method) {
        return compiled.varied(symbol, method);
    }

    /// {@return the number of a fact in a state; -1 where nothing that can be done speaks of it}
    public int fact(State state, Problem.Fact fact) {
        return compiled.fact(state, fact);
    }

    /// {@return the cell of a number in a state}
    public int cell(State state, Problem.Level level) {
        return compiled.cell(state, level);
    }

    /// {@return a plan for some tasks; the state is given back as it was}
    ///
    /// @param nodes how many may be tried
    /// @param seed 0 for the order of the text, else a shuffle
    public Outcome decompose(State state, Request request, long nodes, long seed) {
        int mark = state.mark();
        var descent = new Descent(compiled, state, request);
        var end = descent.walk(nodes, seed, Budget.of(nodes));
        var outcome = switch (end) {
            case FOUND -> new Outcome.Found(descent.plan());
            case EXHAUSTED -> descent.approximate() || compiled.partial()
                    ? new Outcome.Spent("no plan was found among the decompositions that were tried")
                    : new Outcome.Unsolvable();
            case SPENT, STOPPED -> new Outcome.Spent("no plan was found among %s nodes".formatted(nodes));
        };
        state.back(mark);
        return outcome;
    }

    /// {@return a request for everything that the problem asks for}
    public Request whole() {
        return compiled.whole();
    }
}
