package dev.entente.planner.flow;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Program;
import dev.entente.dsl.Statement;
import java.util.HashSet;
import java.util.Set;

/// Which events someone reacts to: what a reaction does is no part of a symbolic model.
final class Happenings {
    private final Set<String> heard = new HashSet<>();
    private final Refusals refusals;

    Happenings(Program program, Refusals refusals) {
        this.refusals = refusals;
        program.all(Declaration.On.class).forEach(on -> heard.add(on.name()));
        program.all(Declaration.Module.class)
                .flatMap(module -> module.members().stream())
                .filter(Declaration.On.class::isInstance)
                .forEach(on -> heard.add(on.name()));
    }

    /// An event that nobody hears changes nothing.
    void emit(Statement.Emit emit) {
        if (heard.contains(emit.topic())) {
            refusals.refuse(
                    emit.at(),
                    "a reaction hears (%s), and what it does has no symbolic form".formatted(emit.topic()),
                    "Maybe say with effects what comes of it.");
        }
    }
}
