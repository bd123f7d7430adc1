package dev.entente.planner.tree;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Problem;
import java.util.BitSet;
import java.util.stream.IntStream;

/// Carries a plan out once, from its first step to its last, and notes what each event reads and writes.
///
/// What no action ever changes is not noted. Linear in the plan, if conditions are of bounded size.
final class Sweep {
    /// Two million numbers smaller than this can be added to one smaller than `LARGE` in any order without overflow.
    private static final long SMALL = 1L << 40;
    private static final long LARGE = 1L << 62;

    private final Problem problem;
    private final Decomposition plan;
    private final Doing doing;
    private final Accesses accesses;
    private final BitSet fluents = new BitSet();

    private Sweep(Problem problem, Decomposition plan) {
        this.problem = problem;
        this.plan = plan;
        doing = new Doing(problem);
        accesses = new Accesses(doing.state().cells());
        problem.model().operators().forEach(it -> it.effects().forEach(effect -> fluents.set(effect.change().fluent())));
    }

    /// {@return the accesses of all events}
    ///
    /// @throws BrokenPlanException where a step cannot be done, or the condition of a method is false
    static Accesses of(Problem problem, Decomposition plan, Spans spans) {
        var sweep = new Sweep(problem, plan);
        sweep.run(spans);
        return sweep.accesses;
    }

    private void run(Spans spans) {
        var asked = asked(spans);
        for (int step = 0; step <= plan.steps().length; step++) {
            for (int i = asked.start(step); i < asked.end(step); i++) {
                ask(asked.at(i), step);
            }
            if (step < plan.steps().length) {
                act(plan.steps()[step], step);
                doing.state().keep();
            }
        }
    }

    /// {@return the compound tasks that begin before each step, and after the last one}
    private Rows asked(Spans spans) {
        var steps = new Ints();
        var nodes = new Ints();
        IntStream.range(0, plan.size()).filter(node -> plan.method(node) >= 0).forEach(node -> {
            steps.add(spans.begin(node));
            nodes.add(node);
        });
        return Rows.of(plan.steps().length + 1, steps, nodes);
    }

    private void ask(int node, int step) {
        var condition = problem.model().methods().get(plan.method(node)).precondition();
        if (condition.trivial()) {
            return;
        }
        var scope = doing.scope(plan, node);
        if (!doing.judge().holds(condition, scope)) {
            throw BrokenPlanException.at(problem, plan, node, step);
        }
        accesses.event(node);
        doing.judge().explain(condition, scope, this::read);
        accesses.dropIfEmpty();
    }

    private void read(int cell) {
        if (fluents.get(accesses.cells().fluent(cell))) {
            accesses.add(cell, Accesses.READ);
        }
    }

    private void act(int node, int step) {
        Model model = problem.model();
        var operator = model.operator(plan.symbol(node));
        var scope = doing.scope(plan, node);
        accesses.event(node);
        if (!doing.judge().holds(operator.precondition(), scope)) {
            throw BrokenPlanException.at(problem, plan, node, step);
        }
        doing.judge().explain(operator.precondition(), scope, this::read);
        if (!doing.changes().of(operator, scope, this::read)) {
            throw BrokenPlanException.at(problem, plan, node, step);
        }
        write(doing.changes());
        if (!doing.apply()) {
            throw BrokenPlanException.at(problem, plan, node, step);
        }
    }

    private void write(Changes changes) {
        for (int i = 0; i < changes.deleted.size(); i++) {
            turn(changes.deleted.at(i), 0);
        }
        for (int i = 0; i < changes.added.size(); i++) {
            turn(changes.added.at(i), 1);
        }
        for (int i = 0; i < changes.assigned.size(); i++) {
            turn(changes.assigned.at(i), changes.value(i));
        }
        for (int i = 0; i < changes.grown.size(); i++) {
            grow(changes.grown.at(i), changes.growth(i));
        }
    }

    private void turn(int cell, long value) {
        boolean kept = doing.state().value(cell) == value;
        accesses.add(cell, kept ? Accesses.KEEP : Accesses.TURN);
        guard(cell);
    }

    private void grow(int cell, long amount) {
        long value = doing.state().value(cell);
        if (amount > -SMALL && amount < SMALL && value > -LARGE && value < LARGE) {
            accesses.add(cell, Accesses.GROW);
        } else {
            read(cell);
            accesses.add(cell, Accesses.TURN);
        }
        guard(cell);
    }

    private void guard(int cell) {
        doing.invariants().touched(cell, it -> accesses.add(it, Accesses.TURN));
    }
}
