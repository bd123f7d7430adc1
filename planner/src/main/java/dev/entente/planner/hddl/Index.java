package dev.entente.planner.hddl;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The names of one kind of thing, numbered from 0 in the order in which they came.
final class Index {
    private final Map<String, Integer> numbers = new HashMap<>();

    /// {@return the number of a name; -1 where there is none}
    int of(String name) {
        return numbers.getOrDefault(name, -1);
    }

    /// {@return the number that a new name gets}
    int add(String name) {
        numbers.put(name, numbers.size());
        return numbers.size() - 1;
    }

    int size() {
        return numbers.size();
    }

    Collection<String> names() {
        return numbers.keySet();
    }
}
