package dev.entente.engine.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All executions that are at work, or are over and kept because they may have to be undone.
final class Roster {
    private final Map<Long, Execution> byId = new HashMap<>();
    private final Map<Long, List<Execution>> inside = new HashMap<>();
    private long last;
    private long numbers;

    /// {@return the next id; those of older executions are smaller}
    long nextId() {
        return ++last;
    }

    /// {@return the next number for the names of executions}
    long nextNumber() {
        return ++numbers;
    }

    long last() {
        return last;
    }

    long numbers() {
        return numbers;
    }

    void last(long last, long numbers) {
        this.last = last;
        this.numbers = numbers;
    }

    int size() {
        return byId.size();
    }

    void add(Execution execution) {
        byId.put(execution.id, execution);
        long within = execution.origin.within();
        if (within != 0) {
            inside.computeIfAbsent(within, _ -> new ArrayList<>(1)).add(execution);
        }
    }

    void remove(Execution execution) {
        byId.remove(execution.id);
        long within = execution.origin.within();
        var others = within == 0 ? null : inside.get(within);
        if (others != null && others.remove(execution) && others.isEmpty()) {
            inside.remove(within);
        }
    }

    /// {@return what a plan has begun inside a lock}
    List<Execution> inside(Execution lock) {
        return inside.isEmpty() ? List.of() : inside.getOrDefault(lock.id, List.of());
    }

    @Nullable Execution find(long id) {
        return byId.get(id);
    }

    /// @throws IllegalArgumentException if it is not at work
    Execution get(long id) {
        var found = byId.get(id);
        if (found == null) {
            throw new IllegalArgumentException("execution (%s) must be at work".formatted(id));
        }
        return found;
    }

    /// {@return all of them, the oldest first}
    Stream<Execution> all() {
        return byId.values().stream().sorted(Comparator.comparingLong(it -> it.id));
    }
}
