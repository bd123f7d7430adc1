package dev.entente.dsl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Declares events that are only used: with the holes of their reactions, and then the fields of their `Emit`s.
///
/// One whose name is all but that of a declared event is left alone, for it is more likely misspelt.
final class Happenings {
    private final Guess guess;
    private final Set<String> declared;
    private final Slips slips;
    private final Map<String, Sketch> sketches = new LinkedHashMap<>();

    /// What is known of an event that nobody declares.
    ///
    /// @param at where it is used first
    /// @param fields with the places of their first uses
    /// @param types of those that an `Emit` gives
    private record Sketch(Position at, Map<String, Position> fields, Map<String, Type> types) {}

    private Happenings(Program program) {
        this.guess = new Guess(program);
        this.declared = program.all(Declaration.Event.class)
                .map(Declaration::name)
                .collect(Collectors.toUnmodifiableSet());
        this.slips = new Slips(declared);
        reactions(program).forEach(this::react);
        Part.of(program).forEach(part -> part.statements()
                .filter(Statement.Emit.class::isInstance)
                .forEach(step -> emit((Statement.Emit) step, part)));
    }

    /// @param said the events that need no note
    static Program read(Program program, Set<String> said, Report notes) {
        Happenings happenings = new Happenings(program);
        if (happenings.sketches.isEmpty()) {
            return program;
        }
        List<Declaration> declarations = new ArrayList<>(program.declarations());
        happenings.sketches.forEach((name, sketch) -> declarations.add(
                event(name, sketch, said.contains(name) ? new Report() : notes)));
        return new Program(program.file(), declarations, program.comments());
    }

    private static Stream<Declaration.On> reactions(Program program) {
        return program.all(Declaration.Module.class)
                .flatMap(module -> module.members().stream())
                .filter(Declaration.On.class::isInstance)
                .map(Declaration.On.class::cast);
    }

    private void react(Declaration.On on) {
        if (isSketch(on.name())) {
            Sketch sketch = sketch(on.name(), on.at());
            Stream.concat(Walk.expressions(on.when()), Walk.statements(on.body()).flatMap(Walk::expressions))
                    .filter(Expression.Hole.class::isInstance)
                    .map(Expression.Hole.class::cast)
                    .forEach(hole -> sketch.fields().putIfAbsent(hole.name(), hole.at()));
        }
    }

    private void emit(Statement.Emit emit, Part from) {
        if (isSketch(emit.topic())) {
            Sketch sketch = sketch(emit.topic(), emit.at());
            emit.arguments().stream().filter(it -> !it.name().isEmpty()).forEach(it -> {
                sketch.fields().putIfAbsent(it.name(), it.at());
                sketch.types().computeIfAbsent(it.name(), _ -> guess.of(it.value(), from));
            });
        }
    }

    private boolean isSketch(String event) {
        return !declared.contains(event) && !slips.has(event);
    }

    private Sketch sketch(String event, Position at) {
        return sketches.computeIfAbsent(event, _ -> new Sketch(at, new LinkedHashMap<>(), new LinkedHashMap<>()));
    }

    private static Declaration event(String name, Sketch sketch, Report notes) {
        List<Parameter> parameters = new ArrayList<>();
        sketch.fields().forEach((field, at) -> parameters.add(
                new Parameter(at, field, sketch.types().getOrDefault(field, Type.Plain.INT))));
        notes.note(
                sketch.at(),
                "event (%s) is not declared; it is read as Event %s(%s)"
                        .formatted(name, name, Sketches.listed(parameters)),
                "Maybe write that line, outside of all modules.");
        return new Declaration.Event(sketch.at(), name, parameters);
    }
}
