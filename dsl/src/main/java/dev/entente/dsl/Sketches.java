package dev.entente.dsl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Gives operations, sagas and topics without parameters those that their holes name, and then those that their calls
/// give by other names.
final class Sketches {
    private final Guess guess;
    private final Map<String, List<Given>> given = new HashMap<>();
    private final Report notes;

    /// The arguments of a call.
    ///
    /// @param from where the call stands
    private record Given(List<Named> arguments, Part from) {}

    private Sketches(Program program, Report notes) {
        this.guess = new Guess(program);
        this.notes = notes;
        Part.of(program).forEach(part -> part.statements().forEach(step -> calls(step, part)));
    }

    static Program read(Program program, Report notes) {
        Sketches sketches = new Sketches(program, notes);
        List<Declaration> declarations =
                program.declarations().stream().map(sketches::of).toList();
        return new Program(program.file(), declarations, program.comments());
    }

    private void calls(Statement step, Part part) {
        switch (step) {
            case Statement.Call it -> call(it.module(), it.operation(), it.arguments(), part);
            case Statement.Start it -> call(it.module(), it.operation(), it.arguments(), part);
            case Statement.Evaluate it -> call(it.mind(), it.topic(), it.arguments(), part);
            default -> {}
        }
    }

    private void call(String module, String operation, List<Named> arguments, Part from) {
        given.computeIfAbsent(module + "." + operation, _ -> new ArrayList<>()).add(new Given(arguments, from));
    }

    private Declaration of(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Module it ->
                new Declaration.Module(it.at(), it.name(), operations("operation", it.name(), it.members()));
            case Declaration.Director it ->
                new Declaration.Director(
                        it.at(),
                        it.name(),
                        it.role(),
                        it.mind(),
                        it.answers(),
                        operations("topic", it.name(), it.topics()));
            case Declaration.Saga it when it.parameters().isEmpty() -> {
                List<Statement> body =
                        Part.of("", it).flatMap(part -> part.body().stream()).toList();
                List<Parameter> parameters =
                        parameters("saga (%s)".formatted(it.name()), Part.SAGA + "." + it.name(), it.name(), body);
                yield new Declaration.Saga(it.at(), it.name(), parameters, it.stages());
            }
            default -> declaration;
        };
    }

    private List<Declaration> operations(String kind, String module, List<Declaration> members) {
        return members.stream()
                .map(it -> it instanceof Declaration.Operation operation ? operation(kind, module, operation) : it)
                .toList();
    }

    private Declaration operation(String kind, String module, Declaration.Operation it) {
        if (!it.parameters().isEmpty()) {
            return it;
        }
        String title = module + "." + it.name();
        List<Parameter> parameters = parameters("%s (%s)".formatted(kind, title), title, it.name(), it.body());
        return new Declaration.Operation(it.at(), it.name(), parameters, it.reads(), it.body());
    }

    private List<Parameter> parameters(String what, String title, String name, List<Statement> body) {
        Map<String, Position> named = new LinkedHashMap<>();
        Holes.of(body).forEach(hole -> named.putIfAbsent(hole.name(), hole.at()));
        if (named.isEmpty()) {
            return List.of();
        }
        Set<String> used = Set.copyOf(named.keySet());
        List<Given> calls = given.getOrDefault(title, List.of());
        calls.stream().flatMap(call -> call.arguments().stream()).forEach(it -> further(it, named));
        Map<String, Type> types = types(new ArrayList<>(named.keySet()), calls);
        List<Parameter> parameters = new ArrayList<>();
        named.forEach((parameter, at) -> parameters.add(new Parameter(at, parameter, type(types, parameter))));
        note(what, name, parameters, used);
        return parameters;
    }

    private static void further(Named argument, Map<String, Position> named) {
        if (!argument.name().isEmpty()) {
            named.putIfAbsent(argument.name(), argument.at());
        }
    }

    /// {@return the type of each parameter by the first call that gives it, by place or by name}
    private Map<String, Type> types(List<String> names, List<Given> calls) {
        Map<String, Type> types = new HashMap<>();
        for (Given call : calls) {
            for (int i = 0; i < call.arguments().size(); i++) {
                Named argument = call.arguments().get(i);
                String byPlace = i < names.size() ? names.get(i) : "";
                String name = argument.name().isEmpty() ? byPlace : argument.name();
                types.computeIfAbsent(name, _ -> guess.of(argument.value(), call.from()));
            }
        }
        return types;
    }

    private static Type type(Map<String, Type> types, String parameter) {
        return types.getOrDefault(parameter, Type.Plain.INT);
    }

    private void note(String what, String name, List<Parameter> parameters, Set<String> used) {
        String remedy = "Maybe write %s(%s).".formatted(name, listed(parameters));
        for (Parameter parameter : parameters) {
            String read = "is read as parameter %s: %s of %s".formatted(parameter.name(), parameter.type(), what);
            String message = used.contains(parameter.name())
                    ? "{%s} %s".formatted(parameter.name(), read)
                    : "(%s) %s, which does not use it".formatted(parameter.name(), read);
            notes.note(parameter.at(), message, remedy);
        }
    }

    /// {@return the parameters as they are declared}
    static String listed(List<Parameter> parameters) {
        return parameters.stream()
                .map(it -> it.name() + ": " + it.type())
                .collect(Collectors.joining(", "));
    }
}
