package dev.entente.cli.graph;

/// The strokes between nodes.
final class Curve {
    private static final int GAP = 6;

    private Curve() {}

    /// {@return from the right of one node to the left of the other; within one card, or up to one in the same column,
    /// around the right; to a card further left, from its left to the other's right}
    static String of(Layout.Spot from, Layout.Spot to) {
        if (from.left() == to.left()) {
            int out = Math.max(from.right(), to.right()) + 18 + Math.min(40, Math.abs(from.y() - to.y()) / 12);
            return "M%d %dC%d %d %d %d %d %d"
                    .formatted(from.right(), from.y(), out, from.y(), out, to.y(), to.right() + GAP, to.y());
        }
        boolean forward = from.left() < to.left();
        int start = forward ? from.right() : from.left();
        int end = forward ? to.left() - GAP : to.right() + GAP;
        int bend = Math.max(36, Math.abs(end - start) / 2) * (forward ? 1 : -1);
        return "M%d %dC%d %d %d %d %d %d"
                .formatted(start, from.y(), start + bend, from.y(), end - bend, to.y(), end, to.y());
    }

    /// {@return the arrow head at the end of the stroke}
    static String head(Layout.Spot from, Layout.Spot to) {
        boolean forward = from.left() < to.left();
        int tip = forward ? to.left() : to.right();
        int back = forward ? -7 : 7;
        return "M%d %dl%d -4v8z".formatted(tip, to.y(), back);
    }
}
