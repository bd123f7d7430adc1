package dev.entente.planner.flow;

import dev.entente.planner.model.Variables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The variables of one owner, and what a name means at the place that is read.
final class Names {
    private final List<String> names = new ArrayList<>();
    private final List<Integer> types = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    /// Declares a variable that the text names.
    int declare(String name, int type) {
        int variable = fresh(name, type);
        seen.put(name, variable);
        return variable;
    }

    /// Declares a variable that the text does not name.
    int fresh(String name, int type) {
        names.add(name);
        types.add(type);
        return names.size() - 1;
    }

    /// Gives a variable another name.
    void alias(String name, int variable) {
        seen.put(name, variable);
    }

    /// {@return the variable that a name means; -1 where it means none}
    int of(String name) {
        return seen.getOrDefault(name, -1);
    }

    int type(int variable) {
        return types.get(variable);
    }

    int size() {
        return names.size();
    }

    /// {@return what is seen now; for [#restore]}
    Map<String, Integer> mark() {
        return new HashMap<>(seen);
    }

    void restore(Map<String, Integer> mark) {
        seen.clear();
        seen.putAll(mark);
    }

    Variables variables() {
        return new Variables(names, types.stream().mapToInt(Integer::intValue).toArray());
    }

    /// {@return the same first variables for another owner}
    Names copy(int count) {
        var copy = new Names();
        for (int i = 0; i < count; i++) {
            copy.fresh(names.get(i), types.get(i));
        }
        seen.forEach((name, variable) -> {
            if (variable < count) {
                copy.seen.put(name, variable);
            }
        });
        return copy;
    }
}
