package dev.entente.planner.proposal;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Named;
import dev.entente.dsl.Parameter;
import dev.entente.dsl.Statement;
import dev.entente.world.View;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds proposed methods, and whatever they lead to, to a policy.
///
/// @param belonging what belongs to the proposer
record Permission(Policy policy, Ground ground, Belonging belonging) {

    /// {@return what of a method is not allowed, as far as that can be seen without following it}
    Optional<Refusal> check(Declaration.Goal goal, Parts parts, View view) {
        var bound = new HashSet<>(parts.bound());
        goal.parameters().forEach(it -> bound.add(it.name()));
        return parts.statements().stream()
                .flatMap(it -> step(it).stream())
                .findFirst()
                .or(() -> gone(bound, parts, view))
                .or(() -> parts.expressions().stream().flatMap(it -> text(it).stream()).findFirst())
                .or(() -> foreign(bound, parts, view));
    }

    private Optional<Refusal> step(Statement step) {
        var kind = step.getClass().getSimpleName();
        if (!policy.steps().contains(kind)) {
            return refuse(Reason.STEP, kind, "one of " + sorted(policy.steps()));
        }
        return switch (step) {
            case Statement.Do act -> action(act.action());
            case Statement.Achieve task -> task("goal", task.goal());
            default -> Optional.empty();
        };
    }

    /// {@return why an action is not allowed}
    Optional<Refusal> action(String name) {
        return task("action", name).or(() -> ground.effects(name).stream()
                .filter(kind -> !policy.effects().contains(kind))
                .sorted()
                .findFirst()
                .flatMap(kind -> refuse(
                        Reason.FORBIDDEN,
                        "action (%s) with the effect %s".formatted(name, kind),
                        "effects of " + sorted(policy.effects()))));
    }

    private Optional<Refusal> task(String kind, String name) {
        return policy.allows(name)
                ? Optional.empty()
                : refuse(
                        Reason.FORBIDDEN,
                        "%s (%s)".formatted(kind, name),
                        policy.only().isEmpty() ? "others than " + sorted(policy.never()) : "one of " + sorted(policy.only()));
    }

    /// A text that nobody wrote could say anything to whoever reads it.
    private Optional<Refusal> text(Expression expression) {
        return expression instanceof Expression.Text(_, String value) && !ground.knowsText(value)
                ? refuse(Reason.FORBIDDEN, "text (%s)".formatted(Words.brief(value)), "texts of the program's goals and actions")
                : Optional.empty();
    }

    /// The checker knows every name that there ever was.
    private static Optional<Refusal> gone(Set<String> bound, Parts parts, View view) {
        return parts.expressions().stream()
                .flatMap(it -> it instanceof Expression.Name(_, String name) ? Stream.of(name) : Stream.empty())
                .filter(name -> !bound.contains(name) && view.entity(name) < 0 && view.schema().relation(name) < 0)
                .findFirst()
                .map(name -> new Refusal(Reason.NAME, "(%s) exists no more".formatted(name), "an entity that exists"));
    }

    private Optional<Refusal> foreign(Set<String> bound, Parts parts, View view) {
        return parts.tasks().stream()
                .map(step -> actor(step, bound))
                .filter(name -> name != null && !policy.foreign() && belonging.foreign(view, view.entity(name)))
                .findFirst()
                .map(name -> foreign(String.valueOf(name)));
    }

    private @Nullable String actor(Statement step, Set<String> bound) {
        var parameters = ground.parameters(step);
        int actor = parameters == null ? -1 : Ground.actor(parameters);
        if (parameters == null || actor < 0) {
            return null;
        }
        var value = argument(Naming.arguments(step), parameters.get(actor), actor);
        return value instanceof Expression.Name(_, String name) && !bound.contains(name) ? name : null;
    }

    private static @Nullable Expression argument(List<Named> arguments, Parameter parameter, int place) {
        for (int i = 0; i < arguments.size(); i++) {
            var name = arguments.get(i).name();
            if (name.equals(parameter.name()) || (name.isEmpty() && i == place)) {
                return arguments.get(i).value();
            }
        }
        return null;
    }

    private static Refusal foreign(String name) {
        return new Refusal(Reason.FOREIGN, "(%s) belongs to another faction".formatted(name), "what belongs to the proposer");
    }

    /// {@return why an action must not be carried out with these arguments}
    Optional<Refusal> act(String name, List<Parameter> parameters, long[] arguments, View view) {
        if (!policy.foreign() && belonging.foreign(view, parameters, arguments)) {
            int actor = (int) arguments[Ground.actor(parameters)];
            return Optional.of(foreign("%s in %s".formatted(view.name(actor), name)));
        }
        return action(name);
    }

    private static Optional<Refusal> refuse(Reason reason, String found, String allowed) {
        return Optional.of(new Refusal(reason, found, allowed));
    }

    private static String sorted(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }
}
