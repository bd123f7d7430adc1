package dev.entente.planner.flow;

import dev.entente.planner.model.Call;
import dev.entente.planner.model.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tasks of a body and their order, as forks and joins make it.
///
/// A strand is a sequence of tasks; a fork begins another one where it stands, a join makes what follows wait for it.
final class Weave {
    private final List<Call> calls = new ArrayList<>();
    private final Set<List<Integer>> before = new LinkedHashSet<>();

    /// A sequence of tasks: what comes next comes after all of `ends`.
    final class Strand {
        private Set<Integer> ends;
        private final Map<String, Strand> forks = new LinkedHashMap<>();

        Strand(Set<Integer> ends) {
            this.ends = ends;
        }

        void add(Call call) {
            int number = calls.size();
            calls.add(call);
            ends.forEach(end -> before.add(List.of(end, number)));
            ends = new LinkedHashSet<>(Set.of(number));
        }

        Strand fork(String name) {
            var fork = new Strand(new LinkedHashSet<>(ends));
            forks.put(name, fork);
            return fork;
        }

        /// {@return whether there is a fork of that name}
        boolean join(String name) {
            var fork = forks.get(name);
            if (fork != null) {
                wait(fork);
            }
            return fork != null;
        }

        void joinAll() {
            forks.values().forEach(this::wait);
        }

        private void wait(Strand fork) {
            var all = new LinkedHashSet<>(ends);
            all.addAll(fork.all());
            ends = all;
        }

        /// A fork is over when its own forks are.
        private Set<Integer> all() {
            var all = new LinkedHashSet<>(ends);
            forks.values().forEach(fork -> all.addAll(fork.all()));
            return all;
        }
    }

    Strand start() {
        return new Strand(new LinkedHashSet<>());
    }

    /// {@return the network; a sequence where each task comes before the next}
    Network network() {
        boolean sequence = true;
        for (int i = 1; i < calls.size(); i++) {
            sequence &= before.contains(List.of(i - 1, i));
        }
        return sequence
                ? Network.sequence(calls)
                : new Network(calls, false, before.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray());
    }
}
