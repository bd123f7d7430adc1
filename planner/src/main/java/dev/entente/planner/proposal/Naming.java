package dev.entente.planner.proposal;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Methods;
import dev.entente.dsl.Named;
import dev.entente.dsl.Parameter;
import dev.entente.dsl.Problem;
import dev.entente.dsl.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Checks the names and types of a proposed method: its tasks first, then all of it with the checker of the language.
///
/// @param methods checks one method
record Naming(Methods methods, Ground ground) {
    private static final Set<String> NAMES =
            Set.of(" is not declared", " has no parameter (", " is not a fork", " stands for no ");

    Optional<Refusal> check(Declaration.Goal goal, Parts parts) {
        return parts.tasks().stream()
                .flatMap(step -> task(step).stream())
                .findFirst()
                .or(() -> hidden(goal, parts))
                .or(() -> methods.check(goal.name(), parts.method()).stream().findFirst().map(Naming::refusal));
    }

    private Optional<Refusal> task(Statement step) {
        var parameters = ground.parameters(step);
        if (parameters == null) {
            return Optional.of(new Refusal(
                    Reason.NAME,
                    "%s is not declared".formatted(title(step)),
                    step instanceof Statement.Do ? "an action that is declared" : "a goal that is declared"));
        }
        int given = arguments(step).size();
        return given == parameters.size()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Reason.ARITY,
                        "%s is given %s arguments".formatted(title(step), given),
                        parameters.stream()
                                .map(it -> it.name() + ": " + it.type())
                                .collect(Collectors.joining(", ", "(", ")"))));
    }

    private static String title(Statement step) {
        return switch (step) {
            case Statement.Do act -> "action (%s)".formatted(Words.brief(act.action()));
            case Statement.Achieve task -> "goal (%s)".formatted(Words.brief(task.goal()));
            default -> "";
        };
    }

    static List<Named> arguments(Statement step) {
        return switch (step) {
            case Statement.Do act -> act.arguments();
            case Statement.Achieve task -> task.arguments();
            default -> List.of();
        };
    }

    /// What hides a parameter could make the method do something to others, and be checked against the parameter.
    private static Optional<Refusal> hidden(Declaration.Goal goal, Parts parts) {
        return goal.parameters().stream()
                .map(Parameter::name)
                .filter(parts.bound()::contains)
                .findFirst()
                .map(name -> new Refusal(
                        Reason.NAME, "variable (%s) hides a parameter".formatted(name), "a name that is not taken"));
    }

    private static Refusal refusal(Problem problem) {
        var reason = NAMES.stream().anyMatch(problem.message()::contains)
                ? Reason.NAME
                : problem.message().contains(" must not stand in ") ? Reason.STEP : Reason.TYPE;
        var allowed = problem.remedy().isEmpty() ? "what the language allows" : problem.remedy();
        return new Refusal(reason, Words.brief(problem.message()), Words.brief(allowed));
    }
}
