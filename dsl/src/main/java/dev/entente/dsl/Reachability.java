package dev.entente.dsl;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds goals that no method can ever reach.
///
/// The least fixed point: a goal can be reached if one of its methods can be carried out, a method if every step that
/// it always takes can. A recursive step counts as possible where its goal says when it is achieved, and the step asks
/// for something else than what is being achieved, or comes after other work: then the goal may hold by then and end
/// the recursion.
final class Reachability {
    private final Symbols symbols;
    private final Set<String> reachable = new HashSet<>();

    private Reachability(Symbols symbols) {
        this.symbols = symbols;
    }

    /// {@return the goals that have methods none of which can be carried out, in the order written}
    static List<Declaration.Goal> never(Symbols symbols) {
        Reachability search = new Reachability(symbols);
        Map<String, Declaration.Goal> goals = symbols.goals();
        while (goals.values().stream().filter(search::possible).anyMatch(goal -> search.reachable.add(goal.name()))) {
            // until a round adds nothing
        }
        return goals.values().stream()
                .filter(goal -> !goal.methods().isEmpty() && !search.reachable.contains(goal.name()))
                .toList();
    }

    private boolean possible(Declaration.Goal goal) {
        return goal.methods().stream()
                .anyMatch(method -> possible(goal, always(method.body()).toList()));
    }

    private boolean possible(Declaration.Goal goal, List<Statement> steps) {
        return IntStream.range(0, steps.size()).allMatch(i -> possible(goal, steps.get(i), i > 0));
    }

    /// {@return the steps that are taken whatever the world is like}
    private static Stream<Statement> always(List<Statement> body) {
        boolean choice = body.stream().anyMatch(Reachability::givesUp);
        return body.stream().flatMap(step -> switch (step) {
            case Statement.Do _, Statement.Achieve _ -> Stream.of(step);
            case Statement.Fork fork -> choice ? Stream.empty() : always(fork.body());
            case Statement.Lock lock -> lock.otherwise().written() ? Stream.empty() : always(lock.body());
            case Statement.Saga saga ->
                saga.otherwise().written()
                        ? Stream.empty()
                        : saga.stages().stream().flatMap(stage -> always(stage.body()));
            default -> Stream.empty();
        });
    }

    /// {@return whether a fork may be left undone because of the step}
    private static boolean givesUp(Statement step) {
        return switch (step) {
            case Statement.Join join -> join.needed() > 0 || join.otherwise().written();
            case Statement.Cancel _ -> true;
            default -> false;
        };
    }

    /// @param progress whether something was done before the step, so that what is asked for may hold by then
    private boolean possible(Declaration.Goal goal, Statement step, boolean progress) {
        return switch (step) {
            case Statement.Do(_, String action, _) -> symbols.actions().containsKey(action);
            case Statement.Achieve achieve -> reachable.contains(achieve.goal()) || mayHold(goal, achieve, progress);
            default -> true;
        };
    }

    private boolean mayHold(Declaration.Goal goal, Statement.Achieve achieve, boolean progress) {
        Declaration.Goal sub = symbols.goals().get(achieve.goal());
        boolean same = !progress && achieve.goal().equals(goal.name()) && passesOn(goal, achieve);
        return sub != null && sub.achieved().at().written() && !same;
    }

    private static boolean passesOn(Declaration.Goal goal, Statement.Achieve achieve) {
        List<String> parameters = goal.parameters().stream().map(Parameter::name).toList();
        for (int i = 0; i < Math.min(parameters.size(), achieve.arguments().size()); i++) {
            Named argument = achieve.arguments().get(i);
            String expected = argument.name().isEmpty() ? parameters.get(i) : argument.name();
            if (!(argument.value() instanceof Expression.Name(_, String name) && name.equals(expected))) {
                return false;
            }
        }
        return true;
    }
}
