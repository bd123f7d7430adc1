package dev.entente.dsl;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The types of state: of the program, and of each module, where it hides the program's. Not thread safe.
final class States {
    private final Map<String, Type> program = new HashMap<>();
    private final Map<String, Map<String, Type>> modules = new HashMap<>();

    States(Program program, Map<String, Declaration.Module> declared) {
        add(this.program, program.declarations());
        for (Declaration.Module module : declared.values()) {
            Map<String, Type> own = new HashMap<>();
            add(own, module.members());
            modules.put(module.name(), new Layered(own, this.program));
        }
    }

    /// State that hides other state of the same name.
    private static final class Layered extends AbstractMap<String, Type> {
        private final Map<String, Type> own;
        private final Map<String, Type> around;

        Layered(Map<String, Type> own, Map<String, Type> around) {
            this.own = own;
            this.around = around;
        }

        @Override
        public @Nullable Type get(@Nullable Object name) {
            Type type = own.get(name);
            return type == null ? around.get(name) : type;
        }

        @Override
        public boolean containsKey(@Nullable Object name) {
            return own.containsKey(name) || around.containsKey(name);
        }

        @Override
        public Set<Map.Entry<String, Type>> entrySet() {
            Map<String, Type> all = new HashMap<>(around);
            all.putAll(own);
            return Collections.unmodifiableMap(all).entrySet();
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
        return Collections.unmodifiableMap(program);
    }

    /// {@return what a module sees}
    Map<String, Type> of(String module) {
        return modules.getOrDefault(module, Map.of());
    }
}
