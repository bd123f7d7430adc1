package dev.entente.planner.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// From what is read to the tasks that read it.
final class Index {
    private final Map<Integer, List<Item>> readers = new HashMap<>();

    void add(Item item) {
        for (int read : item.reads) {
            readers.computeIfAbsent(read, _ -> new ArrayList<>(2)).add(item);
        }
    }

    void clear() {
        readers.clear();
    }

    /// {@return whether a task from a place on reads something}
    boolean read(int what, int from) {
        var items = readers.getOrDefault(what, List.of());
        for (var item : items) {
            if (!item.gone && item.place >= from) {
                return true;
            }
        }
        return false;
    }
}
