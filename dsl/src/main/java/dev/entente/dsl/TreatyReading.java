package dev.entente.dsl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Makes explicit what is left open about contracts: `Join war` waits for a contract where `war` is a parameter of such a
/// type, and what a `Fork` delivers is what its goal achieves, where its body is one `Achieve`.
final class TreatyReading {
    private final Map<String, Declaration.Contract> contracts;
    private final Map<String, Declaration.Goal> goals;

    private TreatyReading(Program program) {
        this.contracts = Symbols.named(program, Declaration.Contract.class);
        this.goals = Symbols.named(program, Declaration.Goal.class);
    }

    static Program read(Program program) {
        TreatyReading reading = new TreatyReading(program);
        if (reading.contracts.isEmpty()) {
            return program;
        }
        List<Declaration> all = program.declarations().stream().map(reading::read).toList();
        return new Program(program.file(), all, program.comments());
    }

    private Declaration read(Declaration declaration) {
        Declaration read = switch (declaration) {
            case Declaration.Module(Position at, String name, List<Declaration> members) ->
                new Declaration.Module(at, name, members.stream().map(this::joins).toList());
            default -> joins(declaration);
        };
        return read instanceof Declaration.Contract contract ? delivers(contract) : read;
    }

    private Declaration joins(Declaration declaration) {
        Set<String> treaties = treaties(declaration);
        return treaties.isEmpty()
                ? declaration
                : new Rebuilding(UnaryOperator.identity(), it -> awaited(it, treaties)).of(declaration);
    }

    /// {@return the parameters that are contracts, unless a fork has the name}
    private Set<String> treaties(Declaration declaration) {
        List<Part> parts = Part.of("", declaration).toList();
        Set<String> names = parts.stream()
                .flatMap(part -> part.parameters().stream())
                .filter(it -> it.type() instanceof Type.Ref(String entity, _) && contracts.containsKey(entity))
                .map(Parameter::name)
                .collect(Collectors.toCollection(HashSet::new));
        if (!names.isEmpty()) {
            parts.stream()
                    .flatMap(Part::statements)
                    .filter(Statement.Fork.class::isInstance)
                    .forEach(it -> names.remove(((Statement.Fork) it).name()));
        }
        return names;
    }

    private static Statement awaited(Statement statement, Set<String> treaties) {
        return statement instanceof Statement.Join(Position at, String fork, _, Span timeout, Statement.Block otherwise)
                        && treaties.contains(fork)
                ? new Statement.Await(at, new Expression.Name(at, fork), "", timeout, otherwise)
                : statement;
    }

    private Declaration delivers(Declaration.Contract it) {
        List<Declaration.Commitment> lines = it.commitments().stream().map(this::delivers).toList();
        return new Declaration.Contract(
                it.at(),
                it.name(),
                it.parameters(),
                it.secret(),
                it.terms(),
                it.worths(),
                it.pledges(),
                lines,
                it.needed(),
                it.settled(),
                it.breach());
    }

    private Declaration.Commitment delivers(Declaration.Commitment line) {
        return line.promise() instanceof Promise.Fork fork && !fork.when().at().written()
                ? new Declaration.Commitment(
                        line.at(),
                        line.party(),
                        new Promise.Fork(
                                fork.at(), fork.name(), fork.body(), delivered(fork), fork.from(), fork.by(), fork.undo()))
                : line;
    }

    /// {@return when the goal of its only step is achieved; what nobody wrote where that is not known}
    private Expression delivered(Promise.Fork fork) {
        if (fork.body().size() != 1
                || !(fork.body().getFirst() instanceof Statement.Achieve(_, String name, List<Named> arguments))) {
            return fork.when();
        }
        Declaration.Goal goal = goals.get(name);
        return goal == null || !goal.achieved().at().written()
                ? fork.when()
                : put(given(goal.parameters(), arguments), goal.achieved());
    }

    /// Puts the arguments into the condition; what it binds is called otherwise where an argument has the name.
    private static Expression put(Map<String, Expression> arguments, Expression condition) {
        Set<String> taken = arguments.values().stream()
                .flatMap(Walk::expressions)
                .filter(Expression.Name.class::isInstance)
                .map(it -> ((Expression.Name) it).name())
                .collect(Collectors.toSet());
        Expression apart = new Rebuilding(it -> bindsApart(it, taken), UnaryOperator.identity()).of(condition);
        Map<String, Function<Position, Expression>> values = new HashMap<>();
        arguments.forEach((name, value) -> values.put(name, _ -> value));
        return Rebuilding.replacing(values).of(apart);
    }

    private static Expression bindsApart(Expression expression, Set<String> taken) {
        return switch (expression) {
            case Expression.Quantified it when taken.contains(it.variable()) -> {
                String other = other(it.variable(), taken);
                Rebuilding renamed = renamed(it.variable(), other);
                yield new Expression.Quantified(
                        it.at(), it.quantifier(), other, it.of(), renamed.of(it.where()), renamed.of(it.by()));
            }
            case Expression.Route it when taken.contains(it.variable()) -> {
                String other = other(it.variable(), taken);
                Rebuilding renamed = renamed(it.variable(), other);
                yield new Expression.Route(
                        it.at(), other, it.relation(), it.from(), it.to(), renamed.of(it.where()), renamed.of(it.by()));
            }
            default -> expression;
        };
    }

    private static String other(String variable, Set<String> taken) {
        String other = variable;
        while (taken.contains(other)) {
            other += "_";
        }
        return other;
    }

    private static Rebuilding renamed(String variable, String other) {
        return Rebuilding.replacing(Map.of(variable, at -> new Expression.Name(at, other)));
    }

    private static Map<String, Expression> given(List<Parameter> parameters, List<Named> arguments) {
        Map<String, Expression> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            Named argument = arguments.get(i);
            if (!argument.name().isEmpty()) {
                given.put(argument.name(), argument.value());
            } else if (i < parameters.size()) {
                given.put(parameters.get(i).name(), argument.value());
            }
        }
        return given;
    }
}
