package dev.entente.planner.tree;

import java.util.List;

/// How the parts of one task can be carried out: what in sequence, what at once.
public sealed interface Flow {

    /// A part, whatever it consists of.
    ///
    /// @param node its number
    record Part(int node) implements Flow {}

    /// One after the other.
    record Sequence(List<Flow> flows) implements Flow {
        public Sequence {
            flows = List.copyOf(flows);
        }
    }

    /// All at once: forked, and joined before whatever comes next.
    record Fork(List<Flow> branches) implements Flow {
        public Fork {
            branches = List.copyOf(branches);
        }
    }

    /// Parts whose actions wait for each other in both directions, which no forks and joins around the parts can say;
    /// their actions keep the order that they have in the plan.
    record Woven(List<Integer> nodes) implements Flow {
        public Woven {
            nodes = List.copyOf(nodes);
        }
    }
}
