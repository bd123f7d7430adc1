package dev.entente.planner.domains;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/// Deals that come out, for they are played backwards from the end: each move back is the reverse of one that is allowed.
final class Patience implements Maker {
    /// Suits, ranks, columns and places aside, by size.
    private static final int[][] DEALS = {
        {2, 3, 2, 2}, {2, 4, 3, 2}, {2, 5, 3, 2}, {2, 6, 4, 2}, {2, 7, 4, 2}, {2, 8, 4, 3}, {4, 3, 4, 2}, {4, 4, 4, 2},
        {4, 4, 5, 2}, {4, 5, 5, 2}, {4, 5, 5, 3}, {4, 6, 6, 3}, {4, 7, 6, 3}, {4, 8, 6, 3}, {4, 9, 7, 3}, {4, 10, 7, 3},
        {4, 11, 7, 4}, {4, 12, 8, 4}, {4, 13, 8, 4}, {4, 13, 7, 3}
    };

    private record Card(int suit, int rank) {
        String name() {
            return "c%d-%d".formatted(suit, rank);
        }

        /// {@return whether it may lie on another}
        boolean fits(Card other) {
            return suit % 2 != other.suit % 2 && rank + 1 == other.rank;
        }
    }

    /// A game as it stands.
    private static final class Table {
        private final List<Deque<Card>> columns = new ArrayList<>();
        private final int aside;
        private final int[] home;

        Table(int suits, int ranks, int columns, int aside) {
            for (int i = 0; i < columns; i++) {
                this.columns.add(new ArrayDeque<>());
            }
            this.aside = aside;
            home = new int[suits];
            Arrays.fill(home, ranks);
        }
    }

    @Override
    public void solvable(int size, SplittableRandom random, ProblemText text) {
        var deal = DEALS[size - 1];
        var table = new Table(deal[0], deal[1], deal[2], deal[3]);
        int cards = deal[0] * deal[1];
        for (int moves = 0; moves < 6 * cards || left(table) > 0; moves++) {
            back(table, moves < 6 * cards, random);
        }
        write(table, deal[0], deal[1], text);
    }

    private static int left(Table table) {
        return Arrays.stream(table.home).sum();
    }

    /// Plays one move back, if there is one of the kind that is drawn.
    private static void back(Table table, boolean wild, SplittableRandom random) {
        var to = table.columns.get(random.nextInt(table.columns.size()));
        int suit = random.nextInt(table.home.length);
        if (random.nextInt(3) == 0 && table.home[suit] > 0) {
            to.push(new Card(suit, table.home[suit]));
            table.home[suit]--;
            return;
        }
        var from = table.columns.get(random.nextInt(table.columns.size()));
        if (wild && from != to && laid(from)) {
            to.push(from.pop());
        }
    }

    /// {@return whether the top card could have been moved where it lies}
    private static boolean laid(Deque<Card> column) {
        if (column.size() < 2) {
            return column.size() == 1;
        }
        var cards = column.iterator();
        return cards.next().fits(cards.next());
    }

    /// Every card of rank 1 lies under two others, there is one place aside, and nothing fits on anything.
    @Override
    public void unsolvable(SplittableRandom random, ProblemText text) {
        var table = new Table(1, 3, 1, 1);
        table.columns.getFirst().push(new Card(0, 1));
        table.columns.getFirst().push(new Card(0, 3));
        table.columns.getFirst().push(new Card(0, 2));
        table.home[0] = 0;
        write(table, 1, 3, text);
    }

    private static void write(Table table, int suits, int ranks, ProblemText text) {
        for (int s = 0; s < suits; s++) {
            text.fact("home", text.object("card", "c%d-0".formatted(s)));
            for (int r = 1; r <= ranks; r++) {
                text.object("card", "c%d-%d".formatted(s, r));
                text.fact("follows", "c%d-%d".formatted(s, r), "c%d-%d".formatted(s, r - 1));
                fits(new Card(s, r), suits, ranks, table.columns.size(), text);
            }
        }
        for (int c = 0; c < table.columns.size(); c++) {
            column(text.object("column", "column" + c), table.columns.get(c), text);
        }
        text.objects("side", "side", table.aside).forEach(side -> text.fact("vacant", side));
        text.task("play");
    }

    private static void fits(Card card, int suits, int ranks, int columns, ProblemText text) {
        for (int s = 0; s < suits; s++) {
            var other = new Card(s, card.rank() + 1);
            if (other.rank() <= ranks && card.fits(other)) {
                text.fact("fits", card.name(), other.name());
            }
        }
        for (int c = 0; c < columns; c++) {
            text.fact("fits", card.name(), "column" + c);
        }
    }

    private static void column(String name, Deque<Card> cards, ProblemText text) {
        String under = name;
        for (var card : cards.reversed()) {
            text.fact("on", card.name(), under);
            under = card.name();
        }
        text.fact("bare", under);
    }
}
