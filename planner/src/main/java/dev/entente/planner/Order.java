package dev.entente.planner;

import org.jspecify.annotations.Nullable;

/// The order in which nodes are carried out. Each question costs O(depth).
final class Order {
    private Order() {}

    /// {@return whether a node comes before another of the same standing goal; the whole comes before its parts}
    static boolean before(Node node, Node other) {
        Node left = node;
        Node right = other;
        while (left.depth() > right.depth()) {
            left = above(left);
        }
        while (right.depth() > left.depth()) {
            right = above(right);
        }
        if (left == right) {
            return node.depth() < other.depth();
        }
        while (left.parent() != right.parent()) {
            left = above(left);
            right = above(right);
        }
        return left.rank() < right.rank();
    }

    /// {@return whether a node is a part of another, or of one of its parts}
    static boolean under(Node node, Node other) {
        return node != other && within(node, other);
    }

    /// {@return whether a node is another, or is under it}
    static boolean within(@Nullable Node node, Node other) {
        Node here = node;
        while (here != null && here.depth() > other.depth()) {
            here = here.parent();
        }
        return here == other;
    }

    /// {@return whether a node comes before another; of two standing goals, the older comes first}
    static boolean precedes(Node first, Node second) {
        var here = first.root();
        var there = second.root();
        return here == there ? before(first, second) : here.id() < there.id();
    }

    private static Node above(Node node) {
        var parent = node.parent();
        if (parent == null) {
            throw new IllegalStateException("node %s is a standing goal".formatted(node.id()));
        }
        return parent;
    }
}
