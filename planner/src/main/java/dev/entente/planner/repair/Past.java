package dev.entente.planner.repair;

import dev.entente.planner.search.Workbench;
import java.util.ArrayList;
import java.util.List;

/// What was done, and what happened in between.
final class Past {
    private final List<Item> done = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();
    private boolean explained = true;

    /// An event, and after how many actions it came.
    record Happening(int after, WorldEvent event) {}

    void did(Item item) {
        done.add(item);
    }

    void happened(WorldEvent event) {
        happenings.add(new Happening(done.size(), event));
    }

    /// The tree explains no more what was done before now.
    void forget() {
        explained = false;
    }

    boolean explained() {
        return explained;
    }

    List<Item> done() {
        return done;
    }

    List<Happening> happenings() {
        return happenings;
    }

    List<String> words(Workbench workbench) {
        return Words.actions(workbench, done, 0, done.size());
    }
}
