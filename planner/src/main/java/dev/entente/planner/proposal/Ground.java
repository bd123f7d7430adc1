package dev.entente.planner.proposal;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Methods;
import dev.entente.dsl.Parameter;
import dev.entente.dsl.Position;
import dev.entente.dsl.Program;
import dev.entente.dsl.Statement;
import dev.entente.dsl.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a program declares that matters to proposed methods. Immutable.
final class Ground {
    private final Map<String, Declaration.Action> actions = new HashMap<>();
    private final Map<String, Declaration.Goal> goals = new HashMap<>();
    private final Map<String, Set<String>> effects = new HashMap<>();
    private final Set<String> texts = new HashSet<>(Set.of(""));
    private final String known;

    Ground(Program program) {
        program.all(Declaration.Action.class).forEach(this::add);
        program.all(Declaration.Goal.class).forEach(this::add);
        this.known = known(program);
    }

    private void add(Declaration.Action action) {
        actions.put(action.name(), action);
        var kinds = new HashSet<String>();
        for (var body : List.of(action.starts(), action.effects(), action.undo())) {
            Methods.statements(body).forEach(it -> kinds.add(it.getClass().getSimpleName()));
        }
        effects.put(action.name(), Set.copyOf(kinds));
        texts(Stream.of(action.takes(), action.requires()).flatMap(Methods::expressions));
    }

    private void add(Declaration.Goal goal) {
        goals.put(goal.name(), goal);
        texts(Methods.expressions(goal.achieved()));
        goal.methods().forEach(method -> texts(Methods.expressions(method)));
    }

    /// A text that is compiled already has a symbol, so that using it makes none.
    private void texts(Stream<Expression> expressions) {
        expressions.forEach(it -> {
            if (it instanceof Expression.Text(_, String value)) {
                texts.add(value);
            }
        });
    }

    private static String known(Program program) {
        var kept = program.declarations().stream()
                .filter(it -> it instanceof Declaration.Entity
                        || it instanceof Declaration.Relation
                        || it instanceof Declaration.Constraint
                        || it instanceof Declaration.Action
                        || it instanceof Declaration.Goal)
                .map(it -> it instanceof Declaration.Entity entity ? shown(entity) : it)
                .toList();
        return Flow.format(new Program(program.file(), kept));
    }

    /// What private attributes start with is what others have.
    private static Declaration shown(Declaration.Entity entity) {
        var attributes = entity.attributes().stream()
                .map(it -> it.secret()
                        ? new Declaration.Attribute(it.at(), it.name(), it.type(), new Expression.None(Position.NONE), true)
                        : it)
                .toList();
        return new Declaration.Entity(entity.at(), entity.name(), attributes);
    }

    String known() {
        return known;
    }

    Declaration.@Nullable Goal goal(String name) {
        return goals.get(name);
    }

    boolean knowsText(String text) {
        return texts.contains(text);
    }

    /// {@return the kinds of statements in the blocks of an action}
    Set<String> effects(String action) {
        return effects.getOrDefault(action, Set.of());
    }

    /// {@return the parameters of what a step carries out or achieves; null where that is not declared}
    @Nullable List<Parameter> parameters(Statement step) {
        return switch (step) {
            case Statement.Do act -> {
                var action = actions.get(act.action());
                yield action == null ? null : action.parameters();
            }
            case Statement.Achieve task -> {
                var goal = goals.get(task.goal());
                yield goal == null ? null : goal.parameters();
            }
            default -> null;
        };
    }

    /// {@return the place of the parameter that says who acts: the first entity; -1 where there is none}
    static int actor(List<Parameter> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).type() instanceof Type.Ref) {
                return i;
            }
        }
        return -1;
    }
}
