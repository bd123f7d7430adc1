package dev.entente.dsl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Finds the state of the program that `GlobalState.HP` stands for: `$hp`, or the field `hp` of a record.
///
/// Capitals and underscores do not count.
///
/// @param all what it may stand for, such as `$global_boss_state.hp`, in the order written
record Globals(List<Expression> all) {
    static final String NAME = "GlobalState";

    Globals {
        all = List.copyOf(all);
    }

    static Globals of(Program program) {
        List<Expression> all = new ArrayList<>();
        program.all(Declaration.State.class).forEach(state -> {
            Expression variable = new Expression.Variable(state.at(), state.name());
            all.add(variable);
            if (state.initial() instanceof Expression.Record(_, List<Named> fields)) {
                fields.forEach(field -> all.add(new Expression.Field(field.at(), variable, field.name())));
            }
        });
        return new Globals(all);
    }

    /// {@return the program with every `GlobalState.name` that has one reading replaced by it, if nobody declares
    /// `GlobalState`}
    static Program read(Program program, Report notes) {
        List<Part> parts = Part.of(program);
        boolean used = parts.stream().flatMap(Part::expressions).anyMatch(Globals::isGlobal);
        if (!used || isDeclared(program, parts)) {
            return program;
        }
        Globals globals = of(program);
        Set<String> said = new HashSet<>();
        List<Declaration> declarations = program.declarations().stream()
                .map(it -> globals.reading(hidden(it), said, notes).of(it))
                .toList();
        return new Program(program.file(), declarations, program.comments());
    }

    private static boolean isGlobal(Expression expression) {
        return expression instanceof Expression.Name(_, String name) && name.equals(NAME);
    }

    private static boolean isDeclared(Program program, List<Part> parts) {
        Stream<String> types = program.all(Declaration.Entity.class).map(Declaration::name);
        Stream<String> factions = program.all(Declaration.Faction.class).map(Declaration::name);
        Stream<String> bound = parts.stream().flatMap(Part::bound);
        Stream<String> fields = program.all(Declaration.Event.class)
                .flatMap(event -> event.parameters().stream())
                .map(Parameter::name);
        return Stream.of(types, factions, bound, fields).flatMap(names -> names).anyMatch(NAME::equals);
    }

    /// {@return the state of the program that cannot be seen in a declaration, because others have its name}
    private static Set<String> hidden(Declaration declaration) {
        Set<String> hidden = new HashSet<>();
        if (declaration instanceof Declaration.Module module) {
            module.members().stream()
                    .filter(Declaration.State.class::isInstance)
                    .forEach(state -> hidden.add(state.name()));
        }
        Part.of("", declaration).flatMap(Part::statements).forEach(step -> hidden.add(kept(step)));
        return hidden;
    }

    /// {@return the variable that a step keeps its result in; empty where it keeps none}
    private static String kept(Statement step) {
        return switch (step) {
            case Statement.Call call -> call.result();
            case Statement.Create create -> create.result();
            case Statement.Evaluate evaluate -> evaluate.result();
            case Statement.Negotiate negotiate -> negotiate.result();
            default -> "";
        };
    }

    private Rebuilding reading(Set<String> hidden, Set<String> said, Report notes) {
        return new Rebuilding(expression -> reading(expression, hidden, said, notes), UnaryOperator.identity());
    }

    private Expression reading(Expression expression, Set<String> hidden, Set<String> said, Report notes) {
        if (!(expression instanceof Expression.Field(Position at, Expression of, String name)) || !isGlobal(of)) {
            return expression;
        }
        List<Expression> readings = named(name).stream()
                .filter(it -> !hidden.contains(variable(it)))
                .toList();
        if (readings.size() != 1) {
            return expression;
        }
        String text = ExpressionText.of(readings.getFirst());
        if (said.add(name)) {
            notes.note(
                    at, "(%s.%s) is read as (%s)".formatted(NAME, name, text), "Maybe write %s.".formatted(text));
        }
        return moved(readings.getFirst(), at, of.at());
    }

    /// {@return whether the program has state of a name}
    boolean has(String state) {
        return all.stream().anyMatch(it -> it instanceof Expression.Variable(_, String name) && name.equals(state));
    }

    /// {@return what a name may stand for}
    List<Expression> named(String name) {
        return all.stream().filter(it -> plain(last(it)).equals(plain(name))).toList();
    }

    private static Expression moved(Expression reading, Position at, Position inner) {
        return switch (reading) {
            case Expression.Field(_, Expression of, String name) -> new Expression.Field(at, moved(of, inner, inner), name);
            default -> new Expression.Variable(at, last(reading));
        };
    }

    private static String last(Expression reading) {
        return switch (reading) {
            case Expression.Field field -> field.name();
            case Expression.Variable variable -> variable.name();
            default -> "";
        };
    }

    private static String variable(Expression reading) {
        return reading instanceof Expression.Field(_, Expression of, _) ? last(of) : last(reading);
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
