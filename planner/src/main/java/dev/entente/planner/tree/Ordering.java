package dev.entente.planner.tree;

import dev.entente.planner.model.Decomposition;
import java.util.Arrays;

/// Collects the orders that accesses demand: linear in the accesses, for a joint stands between any two crowds.
///
/// The time of each cell falls into phases in which it holds one value, or in which numbers are only added to it. Every
/// access of a phase comes after those of the phase before; who reads needs only the one who opened the phase.
final class Ordering {
    private static final int NONE = -1;
    private final Accesses accesses;
    private final Phase[] phases;
    private final Ints nodes = new Ints();
    private final Ints from = new Ints();
    private final Ints to = new Ints();

    /// One phase of a cell. `opener` gave it its value, if anybody did; `gate` is the joint after the phase before.
    private static final class Phase {
        private final boolean growing;
        private final Ints earlier;
        private final Ints members = new Ints();
        private int opener = NONE;
        private int gate = NONE;
        private boolean followed;

        Phase(boolean growing, Ints earlier) {
            this.growing = growing;
            this.earlier = earlier;
        }

        /// {@return whether an access belongs to this phase and waits for all of the phase before}
        boolean isFollowedBy(int kind) {
            return switch (kind) {
                case Accesses.READ -> !growing && opener == NONE;
                case Accesses.KEEP -> !growing;
                case Accesses.GROW -> growing;
                default -> false;
            };
        }
    }

    Ordering(Accesses accesses) {
        this.accesses = accesses;
        phases = new Phase[accesses.cells().size()];
    }

    void run(Decomposition plan) {
        var vertices = new int[plan.size()];
        Arrays.fill(vertices, NONE);
        for (int event = 0; event < accesses.events(); event++) {
            joints(event);
            vertices[accesses.node(event)] = nodes.size();
            nodes.add(accesses.node(event));
            for (int i = accesses.start(event); i < accesses.end(event); i++) {
                access(nodes.size() - 1, accesses.cell(i), accesses.kind(i));
            }
        }
        nest(plan, vertices);
    }

    /// Makes the joints that an event will stand behind, so that they are numbered before it.
    private void joints(int event) {
        for (int i = accesses.start(event); i < accesses.end(event); i++) {
            var phase = phase(accesses.cell(i));
            if (phase.gate == NONE && phase.followed && phase.earlier.size() > 1 && phase.isFollowedBy(accesses.kind(i))) {
                phase.gate = nodes.size();
                nodes.add(NONE);
                orders(phase.earlier, phase.gate);
            }
        }
    }

    private Phase phase(int cell) {
        if (phases[cell] == null) {
            phases[cell] = new Phase(false, new Ints());
        }
        return phases[cell];
    }

    private void access(int vertex, int cell, int kind) {
        var phase = phase(cell);
        switch (kind) {
            case Accesses.READ -> read(vertex, phase.growing ? opened(cell, false) : phase);
            case Accesses.GROW -> follow(vertex, phase.growing ? phase : opened(cell, true));
            case Accesses.KEEP -> {
                if (phase.growing) {
                    turn(vertex, cell);
                } else {
                    follow(vertex, phase);
                }
            }
            default -> turn(vertex, cell);
        }
    }

    private Phase opened(int cell, boolean growing) {
        phases[cell] = new Phase(growing, phases[cell].members);
        return phases[cell];
    }

    private void read(int vertex, Phase phase) {
        if (phase.opener == NONE) {
            follow(vertex, phase);
        } else {
            order(phase.opener, vertex);
            phase.members.add(vertex);
        }
    }

    private void turn(int vertex, int cell) {
        var phase = opened(cell, false);
        phase.opener = vertex;
        follow(vertex, phase);
    }

    private void follow(int vertex, Phase phase) {
        if (phase.gate == NONE) {
            orders(phase.earlier, vertex);
            phase.followed = true;
        } else {
            order(phase.gate, vertex);
        }
        phase.members.add(vertex);
    }

    private void orders(Ints earlier, int later) {
        for (int i = 0; i < earlier.size(); i++) {
            order(earlier.at(i), later);
        }
    }

    private void order(int earlier, int later) {
        if (earlier != later) {
            from.add(earlier);
            to.add(later);
        }
    }

    /// What comes out of a method comes after the method's condition.
    private void nest(Decomposition plan, int[] vertices) {
        var above = new int[plan.size()];
        for (int node = 0; node < above.length; node++) {
            int parent = plan.parent(node);
            above[node] = parent < 0 ? NONE : vertices[parent] >= 0 ? vertices[parent] : above[parent];
            if (vertices[node] >= 0 && above[node] >= 0) {
                order(above[node], vertices[node]);
            }
        }
    }

    int[] nodes() {
        return nodes.toArray();
    }

    Ints from() {
        return from;
    }

    Ints to() {
        return to;
    }
}
