package dev.entente.cli.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where everything stands in the drawing.
///
/// Cards stand in columns by [Ranks]; within a column they are sorted by what points at them, each column stands as near to
/// the height of what points at it as the tallest column lets it, so that edges are short.
///
/// @param places by the id of each root
/// @param spots the middle of each node's line, by the node's id
record Layout(List<Place> places, Map<Integer, Spot> spots, int width, int height) {
    static final int TOP = 84;
    static final int MARGIN = 32;
    private static final int BETWEEN_COLUMNS = 96;
    private static final int BETWEEN_CARDS = 26;
    private static final int SWEEPS = 4;

    /// A card and its upper left corner.
    record Place(Card card, int x, int y) {}

    /// A node's line.
    ///
    /// @param left the card's left edge
    /// @param right the card's right edge
    /// @param y the middle of the line
    record Spot(int left, int right, int y) {}

    static Layout of(Chart chart) {
        var columns = new TreeMap<Integer, List<Card>>();
        var ranks = Ranks.of(chart);
        chart.roots().forEach(root -> columns.computeIfAbsent(ranks.getOrDefault(root.id(), 0), _ -> new ArrayList<>())
                .add(Card.of(chart, root)));
        return new Placing(chart, List.copyOf(columns.values())).layout();
    }

    /// Places the cards of columns. Not thread safe.
    private static final class Placing {
        private final Chart chart;
        private final List<List<Card>> columns;
        private final Map<Integer, Integer> tops = new HashMap<>();
        private final Map<Integer, Integer> downs = new HashMap<>();

        Placing(Chart chart, List<List<Card>> columns) {
            this.chart = chart;
            this.columns = columns;
            columns.forEach(column -> column.forEach(card ->
                    card.lines().forEach(line -> downs.put(line.item().id(), line.down()))));
        }

        Layout layout() {
            columns.forEach(this::stack);
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                columns.forEach(this::sort);
            }
            return placed();
        }

        private void stack(List<Card> column) {
            int y = TOP;
            for (var card : column) {
                tops.put(card.id(), y);
                y += card.height() + BETWEEN_CARDS;
            }
        }

        private void sort(List<Card> column) {
            var wanted = new HashMap<Integer, Integer>();
            column.forEach(card -> wanted.put(card.id(), wanted(card)));
            column.sort(Comparator.comparingInt(card -> wanted.getOrDefault(card.id(), 0)));
            stack(column);
            shift(column, wanted);
        }

        /// Moves a whole column to where its cards want to be on average, but not below the tallest column.
        private void shift(List<Card> column, Map<Integer, Integer> wanted) {
            double off = column.stream()
                    .mapToInt(card -> wanted.getOrDefault(card.id(), TOP) - tops.getOrDefault(card.id(), TOP))
                    .average()
                    .orElse(0);
            int room = columns.stream().mapToInt(Placing::height).max().orElse(0) - height(column);
            int down = Math.clamp(Math.round(off), 0, room);
            column.forEach(card -> tops.merge(card.id(), down, Integer::sum));
        }

        private static int height(List<Card> column) {
            return column.stream().mapToInt(card -> card.height() + BETWEEN_CARDS).sum();
        }

        /// {@return the top at which the edges that come in would be level on average; where it is, if none comes in}
        private int wanted(Card card) {
            var levels = chart.edges().stream()
                    .filter(edge -> root(edge.to()) == card.id() && root(edge.from()) != card.id())
                    .mapToInt(edge -> y(edge.from()) - downs.getOrDefault(edge.to(), 0))
                    .average();
            return Math.max(TOP, (int) Math.round(levels.orElse(tops.getOrDefault(card.id(), TOP))));
        }

        private int root(int id) {
            return chart.item(id).root();
        }

        private int y(int id) {
            return tops.getOrDefault(root(id), 0) + downs.getOrDefault(id, 0);
        }

        private Layout placed() {
            var places = new ArrayList<Place>();
            var spots = new HashMap<Integer, Spot>();
            int x = MARGIN;
            int bottom = TOP;
            for (var column : columns) {
                int width = column.stream().mapToInt(Card::width).max().orElse(0);
                for (var card : column) {
                    int y = tops.getOrDefault(card.id(), TOP);
                    places.add(new Place(card, x, y));
                    bottom = Math.max(bottom, y + card.height());
                    spots(card, x, y, spots);
                }
                x += width + BETWEEN_COLUMNS;
            }
            return new Layout(places, spots, x - BETWEEN_COLUMNS + MARGIN, bottom + MARGIN);
        }

        private static void spots(Card card, int x, int y, Map<Integer, Spot> spots) {
            for (var line : card.lines()) {
                spots.put(line.item().id(), new Spot(x, x + card.width(), y + line.down()));
            }
        }
    }

    /// {@return how many columns lie between the columns of two nodes}
    long between(int from, int to) {
        int left = Math.min(spot(from).left(), spot(to).left());
        int right = Math.max(spot(from).left(), spot(to).left());
        return places.stream().mapToInt(Place::x).distinct().filter(x -> left < x && x < right).count();
    }

    Spot spot(int id) {
        return spots.getOrDefault(id, new Spot(0, 0, 0));
    }
}
