package dev.entente.dsl;

import java.util.List;

/// What the formatter lays out: something on a line, or blocks with something inside.
sealed interface Item {

    /// {@return where it was written}
    Position at();

    /// One line, such as an assignment.
    record Line(Position at, String text) implements Item {}

    /// Blocks that belong together, such as `if` and `else`.
    record Blocks(Position at, List<Part> parts) implements Item {}

    /// One block.
    ///
    /// @param head what stands before its `{`
    /// @param width how wide the head is written where blocks stand below each other
    record Part(String head, int width, List<Item> body) {
        Part(String head, List<Item> body) {
            this(head, head.length(), body);
        }
    }

    /// {@return one block}
    static Item block(Position at, String head, List<Item> body) {
        return new Blocks(at, List.of(new Part(head, body)));
    }
}
