package dev.entente.planner.verify;

import dev.entente.planner.model.Method;
import dev.entente.planner.model.Network;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Variables;

/// What a decomposition must be an instance of: a method, or what the problem asks for.
///
/// @param arguments what the arguments of the task must be
/// @param parameters how many variables must be bound
/// @param reads the fluents that the condition reads
@SuppressWarnings("ArrayRecordComponent") // never compared
record Rule(
        String name,
        int[] arguments,
        int parameters,
        Variables variables,
        Witness.Conjunction condition,
        Network network,
        Precedence precedence,
        int[] reads) {
    private static final int[] NOTHING = {};

    static Rule of(Method method) {
        return new Rule(
                "method (%s)".formatted(method.name()), method.arguments(), method.parameters(), method.variables(),
                Witness.Conjunction.of(method.precondition()), method.body(), Precedence.of(method.body()), Needs.fluents(method.precondition()));
    }

    static Rule of(Problem problem) {
        return new Rule(
                "the problem", NOTHING, problem.parameters(), problem.variables(),
                Witness.Conjunction.of(problem.constraint()), problem.network(), Precedence.of(problem.network()), Needs.fluents(problem.constraint()));
    }
}
