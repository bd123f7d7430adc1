package dev.entente.dsl;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Checks goals, their methods, and actions. Not thread safe.
final class PlanCheck {
    private final Report report;
    private final Typing typing;
    private final Bodies bodies;
    private final Map<String, Type> states;

    PlanCheck(Report report, Typing typing, Bodies bodies, Map<String, Type> states) {
        this.report = report;
        this.typing = typing;
        this.bodies = bodies;
        this.states = states;
    }

    void goal(Declaration.Goal goal) {
        Scope scope = Scope.of(Scope.Place.VALUE, states).with(goal.parameters());
        typing.expect("what achieves a goal", goal.achieved(), Type.Plain.BOOL, scope);
        if (goal.methods().isEmpty()) {
            report.error(
                    goal.at(),
                    "goal (%s) has no method".formatted(goal.name()),
                    "Maybe add Method name when ... { ... }.");
        }
        goal.methods().forEach(method -> method(goal, method));
    }

    void method(Declaration.Goal goal, Declaration.Method method) {
        Scope scope = Scope.of(Scope.Place.METHOD, states).with(goal.parameters());
        Scope bound = scope.in("", LockOrder.goal(goal.name()));
        for (Expression conjunct : conjuncts(method.when()).toList()) {
            typing.expect("the condition of method (%s)".formatted(method.name()), conjunct, Type.Plain.BOOL, bound);
            if (conjunct instanceof Expression.Quantified some && some.quantifier() == Quantifier.SOME) {
                bound = bound.with(some.variable(), new Type.Ref(some.of(), false));
            }
        }
        String preference = "the preference of method (%s)".formatted(method.name());
        typing.expect(preference, method.prefer(), Type.Plain.INT, bound);
        bodies.check(method.body(), bound);
    }

    /// {@return the parts of a condition that must all hold; a `some` among them binds its variable for those after it}
    private static Stream<Expression> conjuncts(Expression when) {
        return when instanceof Expression.Binary(_, Operator operator, Expression left, Expression right)
                        && operator == Operator.AND
                ? Stream.concat(conjuncts(left), conjuncts(right))
                : Stream.of(when);
    }

    void action(Declaration.Action action) {
        Scope scope = Scope.of(Scope.Place.EFFECT, states).with(action.parameters());
        String name = "action (%s)".formatted(action.name());
        typing.expect("what %s takes".formatted(name), action.takes(), Type.Plain.INT, scope);
        typing.expect("what %s requires".formatted(name), action.requires(), Type.Plain.BOOL, scope);
        for (List<Statement> body : List.of(action.starts(), action.effects(), action.undo())) {
            bodies.check(body, Scope.of(Scope.Place.EFFECT, states).with(action.parameters()));
        }
        if (action.takes() instanceof Expression.Number(_, long value) && value < 0) {
            report.error(action.takes().at(), "%s must take 0 ticks or more, not %s".formatted(name, value), "");
        }
    }

    /// Reports a goal that cannot be reached.
    void never(Declaration.Goal goal) {
        boolean recursion = Walk.statements(
                        goal.methods().stream().flatMap(method -> method.body().stream()).toList())
                .anyMatch(step -> step instanceof Statement.Achieve achieve
                        && Objects.equals(achieve.goal(), goal.name()));
        report.error(
                goal.at(),
                "goal (%s) can never be reached".formatted(goal.name()),
                recursion
                        ? "Every method begins with the goal itself. Maybe add a method that does not."
                        : "Every method takes a step that does not exist or cannot be carried out.");
    }
}
