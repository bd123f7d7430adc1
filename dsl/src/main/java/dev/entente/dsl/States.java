package dev.entente.dsl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The types of state: of the program, and of each module, where it hides the program's. Not thread safe.
final class States {
    private final Typing typing;
    private final Map<String, Type> program = new HashMap<>();
    private final Map<String, Map<String, Type>> modules = new HashMap<>();

    States(Program program, Symbols symbols) {
        this.typing = new Typing(symbols, new Report());
        add(this.program, program.declarations());
        for (Declaration.Module module : symbols.modules().values()) {
            Map<String, Type> own = new HashMap<>(this.program);
            add(own, module.members());
            modules.put(module.name(), Map.copyOf(own));
        }
    }

    /// One after the other: a later state may start with an earlier one.
    private void add(Map<String, Type> types, List<Declaration> declarations) {
        for (Declaration declaration : declarations) {
            if (declaration instanceof Declaration.State state) {
                Scope scope = Scope.of(Scope.Place.START, Map.copyOf(types));
                types.put(state.name(), Changes.kept(typing.of(state.initial(), scope)));
            }
        }
    }

    /// {@return the program's own}
    Map<String, Type> ofProgram() {
        return Map.copyOf(program);
    }

    /// {@return what a module sees}
    Map<String, Type> of(String module) {
        return modules.getOrDefault(module, Map.of());
    }
}
