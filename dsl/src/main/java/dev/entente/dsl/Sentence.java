package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A step or a declaration being written: words, records and blocks in turn. Not thread safe.
///
/// A record stays on one line where it was written on one and fits; else it has a line for each field.
final class Sentence {
    private final Position at;
    private final List<Piece> pieces = new ArrayList<>();

    Sentence(Position at, String words) {
        this.at = at;
        words(words);
    }

    private sealed interface Piece {
        record Words(String text) implements Piece {}

        record Fields(List<Named> fields) implements Piece {}

        record Block(Position place, String word, List<Item> body) implements Piece {}
    }

    Sentence words(String more) {
        pieces.add(new Piece.Words(more));
        return this;
    }

    /// Writes a value behind a space.
    Sentence value(Expression value) {
        return value instanceof Expression.Record(_, List<Named> fields)
                ? fields(fields)
                : words(" " + ExpressionText.of(value));
    }

    /// Writes fields in braces; nothing where there are none.
    Sentence fields(List<Named> fields) {
        if (!fields.isEmpty()) {
            pieces.add(new Piece.Fields(fields));
        }
        return this;
    }

    /// Writes a block behind a word.
    ///
    /// @param place where the word stands; [Position#NONE] where that is not known
    Sentence block(Position place, String word, List<Item> body) {
        pieces.add(new Piece.Block(place, word, body));
        return this;
    }

    /// Writes the block unless it was left out.
    Sentence optional(String word, Statement.Block block) {
        return block.written() ? block(block.at(), word, StatementItems.of(block.body())) : this;
    }

    Item item() {
        Item asWritten = item(fields -> isOpen(at, fields));
        boolean inline = pieces.stream()
                .anyMatch(piece -> piece instanceof Piece.Fields(List<Named> fields) && !isOpen(at, fields));
        return inline ? new Item.Either(asWritten, item(_ -> true)) : asWritten;
    }

    /// {@return whether a field stands on another line than what the fields belong to}
    private static boolean isOpen(Position at, List<Named> fields) {
        return fields.stream()
                .anyMatch(field -> field.at().line() != at.line()
                        || (field.value() instanceof Expression.Record(Position inner, List<Named> deeper)
                                && isOpen(inner, deeper)));
    }

    private Item item(Predicate<List<Named>> open) {
        List<Item.Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words(String text) -> words.append(text);
                case Piece.Fields(List<Named> fields) when open.test(fields) ->
                    parts.add(part(Position.NONE, words, lines(fields), Item.Kind.FIELDS));
                case Piece.Fields(List<Named> fields) -> words.append(' ').append(ExpressionText.record(fields));
                case Piece.Block(Position place, String word, List<Item> body) ->
                    parts.add(part(place, words.append(' ').append(word), body, Item.Kind.STEPS));
            }
        }
        return parts.isEmpty() ? new Item.Line(at, words.toString()) : new Item.Blocks(at, parts, words.toString());
    }

    /// Takes the words as the head of a block.
    private static Item.Part part(Position place, StringBuilder words, List<Item> body, Item.Kind kind) {
        String head = words.toString().strip();
        words.setLength(0);
        return new Item.Part(place, head, head.length(), body, kind);
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
}
