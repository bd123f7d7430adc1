package dev.entente.dsl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Guesses the type of a parameter that nobody declares from what it is given, where that is plain to see.
///
/// A literal, state, a faction, a parameter of the part at hand, and what an operator makes are plain; everything else is
/// taken for an `int`.
final class Guess {
    private final Map<String, Type> factions = new HashMap<>();
    private final States states;

    Guess(Program program) {
        program.all(Declaration.Faction.class).forEach(it -> factions.put(it.name(), Types.FACTION));
        this.states = new States(program, Symbols.named(program, Declaration.Module.class));
    }

    /// {@return the type of a value that stands in a part of the program}
    Type of(Expression value, Part part) {
        Type type = plain(value, part);
        return Types.holds(type, Types::isOpen) ? Type.Plain.INT : type;
    }

    private Type plain(Expression value, Part part) {
        return switch (value) {
            case Expression.Record _ -> Starts.type(value);
            case Expression.Truth _ -> Type.Plain.BOOL;
            case Expression.Text _, Expression.Template _ -> Type.Plain.TEXT;
            case Expression.Variable(_, String name) -> state(name, part);
            case Expression.Name(_, String name) -> parameter(name, part);
            case Expression.Hole(_, String name) -> parameter(name, part);
            case Expression.Field(_, Expression of, String name) -> field(plain(of, part), name);
            case Expression.Unary(_, Operator operator, _) -> made(operator);
            case Expression.Binary(_, Operator operator, _, _) -> made(operator);
            case Expression.Number _,
                    Expression.Duration _,
                    Expression.None _,
                    Expression.Apply _,
                    Expression.Quantified _,
                    Expression.Route _ -> Types.ANY;
        };
    }

    private Type state(String name, Part part) {
        Map<String, Type> seen = part.module().isEmpty() ? states.ofProgram() : states.of(part.module());
        return seen.getOrDefault(name, Types.ANY);
    }

    private Type parameter(String name, Part part) {
        return part.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::type)
                .findFirst()
                .orElse(factions.getOrDefault(name, Types.ANY));
    }

    private static Type field(Type of, String name) {
        List<Type.Field> fields = of instanceof Type.Fields(List<Type.Field> declared) ? declared : List.of();
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Type.Field::type)
                .findFirst()
                .orElse(Types.ANY);
    }

    private static Type made(Operator operator) {
        return switch (operator) {
            case OR, AND, NOT, EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST -> Type.Plain.BOOL;
            case PLUS, MINUS, TIMES, OVER, REMAINDER, NEGATE -> Type.Plain.INT;
        };
    }
}
