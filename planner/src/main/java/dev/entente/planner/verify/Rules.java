package dev.entente.planner.verify;

import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Operator;
import dev.entente.planner.model.Problem;
import java.util.List;

/// What is prepared once for all plans of a problem.
final class Rules {
    private final List<Rule> methods;
    private final Rule root;
    private final List<Witness.Conjunction> preconditions;
    private final Witness.Conjunction goal;
    private final Invariants invariants;

    Rules(Problem problem) {
        var model = problem.model();
        methods = model.methods().stream().map(Rule::of).toList();
        root = Rule.of(problem);
        preconditions = model.operators().stream().map(Operator::precondition).map(Witness.Conjunction::of).toList();
        goal = Witness.Conjunction.of(problem.goal());
        invariants = new Invariants(model.invariants());
    }

    Rule method(int number) {
        return methods.get(number);
    }

    Rule root() {
        return root;
    }

    Witness.Conjunction precondition(int operator) {
        return preconditions.get(operator);
    }

    List<Condition> goal() {
        return goal.parts();
    }

    Invariants invariants() {
        return invariants;
    }
}
