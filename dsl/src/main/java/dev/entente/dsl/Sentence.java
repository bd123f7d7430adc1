package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;

/// A step or a declaration being written: words and blocks in turn. Not thread safe.
///
/// A record stays on one line where it was written on one; else it is a block with a field on each line.
final class Sentence {
    private final Position at;
    private final List<Item.Part> parts = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    Sentence(Position at, String words) {
        this.at = at;
        this.words.append(words);
    }

    Sentence words(String more) {
        words.append(more);
        return this;
    }

    /// Writes a value behind a space.
    Sentence value(Expression value) {
        if (value instanceof Expression.Record(_, List<Named> fields)) {
            return fields(fields);
        }
        words.append(' ').append(ExpressionText.of(value));
        return this;
    }

    /// Writes fields in braces; nothing where there are none.
    Sentence fields(List<Named> fields) {
        if (fields.isEmpty()) {
            return this;
        }
        if (isOpen(at, fields)) {
            return part(Position.NONE, "", lines(fields), Item.Kind.FIELDS);
        }
        words.append(' ').append(ExpressionText.record(fields));
        return this;
    }

    /// {@return whether a field stands on another line than what the fields belong to}
    private static boolean isOpen(Position at, List<Named> fields) {
        return fields.stream()
                .anyMatch(field -> field.at().line() != at.line()
                        || (field.value() instanceof Expression.Record(Position inner, List<Named> deeper)
                                && isOpen(inner, deeper)));
    }

    private static List<Item> lines(List<Named> fields) {
        List<Item> lines = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Named field = fields.get(i);
            Position alone = new Position(field.at().file(), field.at().line(), field.at().column(), 0);
            String comma = i + 1 < fields.size() ? "," : "";
            lines.add(new Sentence(alone, field.name() + ":")
                    .value(field.value())
                    .words(comma)
                    .item());
        }
        return lines;
    }

    /// Writes a block behind a word.
    ///
    /// @param place where the word stands; [Position#NONE] where that is not known
    Sentence block(Position place, String word, List<Item> body) {
        return part(place, word, body, Item.Kind.STEPS);
    }

    private Sentence part(Position place, String word, List<Item> body, Item.Kind kind) {
        String head = (words + " " + word).strip();
        parts.add(new Item.Part(place, head, head.length(), body, kind));
        words.setLength(0);
        return this;
    }

    /// Writes the block unless it was left out.
    Sentence optional(String word, Statement.Block block) {
        return block.written() ? block(block.at(), word, StatementItems.of(block.body())) : this;
    }

    Item item() {
        return parts.isEmpty() ? new Item.Line(at, words.toString()) : new Item.Blocks(at, parts, words.toString());
    }
}
