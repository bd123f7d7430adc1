package dev.entente.planner.ground;

import java.util.ArrayList;
import java.util.List;

/// Tasks and methods that come out of the initial network. A task's number is its place among [#tasks]; the first is the
/// initial network.
final class Instances {
    final Tuples tasks = new Tuples();
    final List<Way> ways = new ArrayList<>();

    /// What an operator needs, by task; empty for a compound task.
    final List<int[]> needs = new ArrayList<>();

    /// Whether a task cannot be done, as far as it is known.
    final List<Boolean> hopeless = new ArrayList<>();

    private long size;

    /// A ground method.
    ///
    /// @param method its number
    /// @param binding of its parameters
    /// @param needs literals that must be true when it is chosen
    /// @param parts tasks in the order of the text
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Way(int task, int method, int[] binding, int[] needs, int[] parts) {}

    void add(Way way) {
        ways.add(way);
        size += 80 + 4L * (way.binding.length + way.needs.length + way.parts.length);
    }

    /// {@return about how many bytes they take}
    long bytes() {
        return size + 100L * tasks.size();
    }
}
