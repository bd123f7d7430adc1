package dev.entente.dsl;

/// Checks the steps that plan: `Do` and `Achieve`. Not thread safe.
final class Tasks {
    private final Symbols symbols;
    private final Report report;
    private final Typing typing;
    private final Arguments arguments;

    Tasks(Symbols symbols, Report report, Typing typing, Arguments arguments) {
        this.symbols = symbols;
        this.report = report;
        this.typing = typing;
        this.arguments = arguments;
    }

    void perform(Statement.Do step, Scope scope) {
        Declaration.Action action = symbols.actions().get(step.action());
        String what = "action (%s)".formatted(step.action());
        if (action != null) {
            arguments.check(what, step.at(), action.parameters(), step.arguments(), scope);
            return;
        }
        step.arguments().forEach(argument -> typing.of(argument.value(), scope));
        if (symbols.goals().containsKey(step.action())) {
            report.error(
                    step.at(),
                    what + " is not declared",
                    "Maybe write Achieve %s(...); it is a goal.".formatted(step.action()));
        } else {
            report.unknown(step.at(), "action", "actions", step.action(), symbols.actions().keySet());
        }
    }

    /// Checks a sub-goal, or what a faction pursues.
    void achieve(Statement.Achieve step, Scope scope) {
        Declaration.Goal goal = symbols.goals().get(step.goal());
        String what = "goal (%s)".formatted(step.goal());
        if (goal != null) {
            arguments.check(what, step.at(), goal.parameters(), step.arguments(), scope);
            return;
        }
        step.arguments().forEach(argument -> typing.of(argument.value(), scope));
        if (symbols.actions().containsKey(step.goal())) {
            report.error(
                    step.at(),
                    what + " is not declared",
                    "Maybe write Do %s(...); it is an action.".formatted(step.goal()));
        } else {
            report.unknown(step.at(), "goal", "goals", step.goal(), symbols.goals().keySet());
        }
    }
}
