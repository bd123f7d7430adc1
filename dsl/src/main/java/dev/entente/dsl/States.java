package dev.entente.dsl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The types of state: of the program, and of each module, where it hides the program's. Not thread safe.
final class States {
    private final Map<String, Type> program = new HashMap<>();
    private final Map<String, Map<String, Type>> modules = new HashMap<>();

    States(Program program, Map<String, Declaration.Module> declared) {
        add(this.program, program.declarations());
        for (Declaration.Module module : declared.values()) {
            Map<String, Type> own = new HashMap<>(this.program);
            add(own, module.members());
            modules.put(module.name(), Map.copyOf(own));
        }
    }

    private static void add(Map<String, Type> types, List<Declaration> declarations) {
        for (Declaration declaration : declarations) {
            if (declaration instanceof Declaration.State state) {
                types.put(state.name(), kept(Starts.type(state.initial())));
            }
        }
    }

    /// What starts with no literal is wrong, and reported where it stands.
    private static Type kept(Type start) {
        return Types.holds(start, Types.ANY::equals) ? Types.LOST : start;
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
