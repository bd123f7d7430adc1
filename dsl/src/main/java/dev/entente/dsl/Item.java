package dev.entente.dsl;

import java.util.Comparator;
import java.util.List;

/// What the formatter lays out: something on a line, or blocks with something inside.
sealed interface Item {

    /// The order in which items were written.
    Comparator<Item> AS_WRITTEN =
            Comparator.comparingInt((Item item) -> item.at().line()).thenComparingInt(item -> item.at().column());

    /// {@return where it was written}
    Position at();

    /// One line, such as an assignment.
    record Line(Position at, String text) implements Item {}

    /// Blocks that belong together, such as `if` and `else`.
    ///
    /// @param tail what stands behind the last `}`
    record Blocks(Position at, List<Part> parts, String tail) implements Item {
        Blocks(Position at, List<Part> parts) {
            this(at, parts, "");
        }
    }

    /// Something with a record in it: on one line where that is not too long, else with a line for each field.
    record Either(Item asWritten, Item open) implements Item {
        @Override
        public Position at() {
            return asWritten.at();
        }
    }

    /// One block.
    ///
    /// @param at where its head begins; [Position#NONE] where that is not known
    /// @param head what stands before its `{`
    /// @param width how wide the head is written where blocks stand below each other
    /// @param kind what is in it
    record Part(Position at, String head, int width, List<Item> body, Kind kind) {
        Part(Position at, String head, List<Item> body) {
            this(at, head, head.length(), body, Kind.STEPS);
        }
    }

    /// What a block holds.
    enum Kind {
        /// Steps, or whatever else has no commas between.
        STEPS,
        /// The fields of a record, with commas.
        FIELDS
    }

    /// {@return one block}
    static Item block(Position at, String head, List<Item> body) {
        return new Blocks(at, List.of(new Part(at, head, body)));
    }
}
