package dev.entente.cli.graph;

import java.util.ArrayList;
import java.util.List;

/// One declaration in the drawing: its head, and below it a line for each node of its tree.
///
/// Lengths are pixels; text is set in a font whose every letter is 0.6 of its size wide.
///
/// @param lines the head first, then the nodes in the order written, indented by their depth
record Card(int id, int width, List<Line> lines) {
    static final int HEAD = 34;
    static final int LINE = 22;
    static final int INDENT = 18;
    static final int EDGE = 12;
    private static final int FOOT = 8;
    private static final int MOST_LETTERS = 58;
    private static final double LETTER = 7.25;
    private static final double HEAD_LETTER = 7.85;

    Card {
        lines = List.copyOf(lines);
    }

    /// A node's line.
    ///
    /// @param down the middle of the line below the top of the card
    /// @param title as far as it fits
    /// @param detail as far as it fits behind the title
    record Line(Chart.Item item, int down, String title, String detail) {

        int indent() {
            return item.depth() == 0 ? 0 : (item.depth() - 1) * INDENT;
        }

        boolean isCut() {
            return !title.equals(item.node().title()) || !detail.equals(item.node().detail());
        }
    }

    static Card of(Chart chart, Chart.Item root) {
        var lines = new ArrayList<Line>();
        int down = HEAD / 2;
        for (var item : chart.tree(root)) {
            lines.add(line(item, down));
            down = down == HEAD / 2 ? HEAD + LINE / 2 + 2 : down + LINE;
        }
        int width = lines.stream().mapToInt(Card::width).max().orElse(0);
        return new Card(root.id(), width, lines);
    }

    private static Line line(Chart.Item item, int down) {
        int room = MOST_LETTERS - item.depth() * 2;
        var title = Shortened.of(item.node().title(), room);
        int left = Math.max(12, room - title.length() - 1);
        return new Line(item, down, title, Shortened.of(item.node().detail(), left));
    }

    private static int width(Line line) {
        double letter = line.item().depth() == 0 ? HEAD_LETTER : LETTER;
        int letters = line.title().length() + line.detail().length() + (line.detail().isEmpty() ? 0 : 2);
        return (int) Math.ceil(EDGE * 2 + line.indent() + INDENT + letters * letter);
    }

    int height() {
        return lines.size() == 1 ? HEAD : HEAD + (lines.size() - 1) * LINE + FOOT;
    }

    Chart.Item root() {
        return lines.getFirst().item();
    }
}
