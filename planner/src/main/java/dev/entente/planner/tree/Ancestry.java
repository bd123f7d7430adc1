package dev.entente.planner.tree;

import dev.entente.planner.model.Decomposition;

/// Finds where the ways from two nodes to the top meet, in O(log depth).
///
/// Jump pointers (Myers, Information Processing Letters 1983): two numbers a node.
final class Ancestry {
    private static final int TOP = -1;
    private final Decomposition plan;
    private final int[] depths;
    private final int[] jumps;

    Ancestry(Decomposition plan) {
        this.plan = plan;
        depths = new int[plan.size()];
        jumps = new int[plan.size()];
        for (int node = 0; node < plan.size(); node++) {
            int parent = plan.parent(node);
            depths[node] = depth(parent) + 1;
            int jump = jump(parent);
            boolean even = depth(parent) - depth(jump) == depth(jump) - depth(jump(jump));
            jumps[node] = even ? jump(jump) : parent;
        }
    }

    /// {@return how many nodes stand above a node; -1 for the top itself}
    int depth(int node) {
        return node == TOP ? TOP : depths[node];
    }

    private int jump(int node) {
        return node == TOP ? TOP : jumps[node];
    }

    /// {@return the ancestor of a node, or the node itself, that has a depth}
    int at(int node, int depth) {
        int here = node;
        while (depth(here) > depth) {
            here = depth(jump(here)) >= depth ? jump(here) : plan.parent(here);
        }
        return here;
    }

    /// {@return the lowest node that stands above both, or is one of them; -1 for the top}
    int meeting(int one, int other) {
        int depth = Math.min(depth(one), depth(other));
        int left = at(one, depth);
        int right = at(other, depth);
        while (left != right) {
            boolean far = jump(left) != jump(right);
            left = far ? jump(left) : plan.parent(left);
            right = far ? jump(right) : plan.parent(right);
        }
        return left;
    }
}
