package dev.entente.planner.domains;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Deals at random, with so much room that nearly every deal comes out; those that tests and benchmarks use do.
final class Patience implements Maker {
    /// Suits, ranks, columns and places aside, by size.
    private static final int[][] DEALS = {
        {2, 3, 2, 2}, {2, 4, 2, 2}, {2, 5, 3, 2}, {2, 6, 3, 2}, {2, 7, 3, 3}, {2, 8, 3, 3}, {4, 3, 3, 3}, {4, 4, 4, 3},
        {4, 5, 4, 3}, {4, 5, 5, 3}, {4, 6, 5, 3}, {4, 7, 5, 4}, {4, 7, 6, 3}, {4, 8, 6, 4}, {4, 9, 6, 4}, {4, 10, 7, 4},
        {4, 11, 7, 4}, {4, 12, 8, 4}, {4, 13, 8, 4}, {4, 13, 7, 4}
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

    @Override
    public void solvable(int size, SplittableRandom random, ProblemText text) {
        var deal = DEALS[size - 1];
        var cards = new ArrayList<Card>();
        for (int s = 0; s < deal[0]; s++) {
            for (int r = 1; r <= deal[1]; r++) {
                cards.add(new Card(s, r));
            }
        }
        var columns = new ArrayList<List<Card>>();
        for (int c = 0; c < deal[2]; c++) {
            columns.add(new ArrayList<>());
        }
        int next = 0;
        for (var card : ProblemText.shuffled(cards, random)) {
            columns.get(next++ % columns.size()).add(card);
        }
        write(columns, deal[0], deal[1], deal[3], text);
    }

    /// The lowest card lies under two others, there is one place aside, and nothing fits on anything.
    @Override
    public void unsolvable(SplittableRandom random, ProblemText text) {
        write(List.of(List.of(new Card(0, 1), new Card(0, 3), new Card(0, 2))), 1, 3, 1, text);
    }

    private static void write(List<? extends List<Card>> columns, int suits, int ranks, int aside, ProblemText text) {
        for (int s = 0; s < suits; s++) {
            text.fact("home", text.object("card", "c%d-0".formatted(s)));
            for (int r = 1; r <= ranks; r++) {
                text.object("card", "c%d-%d".formatted(s, r));
                text.fact("follows", "c%d-%d".formatted(s, r), "c%d-%d".formatted(s, r - 1));
                fits(new Card(s, r), suits, ranks, columns.size(), text);
            }
        }
        for (int c = 0; c < columns.size(); c++) {
            column(text.object("column", "column" + c), columns.get(c), text);
        }
        text.objects("side", "side", aside).forEach(side -> text.fact("vacant", side));
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

    private static void column(String name, List<Card> cards, ProblemText text) {
        String under = name;
        for (var card : cards) {
            text.fact("on", card.name(), under);
            under = card.name();
        }
        text.fact("bare", under);
    }
}
