package dev.entente.planner.search;

import java.util.BitSet;

/// Finds the tasks whose decomposition can contain the task itself.
///
/// Where the inner task always comes last, a loop shows as the same state with the same rest of the plan. Where it does
/// not, the rest grows, and a loop has to be looked for among the tasks around it.
final class Recursion {
    private Recursion() {}

    /// {@return the symbols that can be a part of themselves, other than always as the last}
    static BitSet growing(Compiled compiled) {
        var below = below(compiled);
        var growing = new BitSet();
        for (int symbol = 0; symbol < compiled.symbols(); symbol++) {
            if (!compiled.primitive(symbol)) {
                mark(compiled, symbol, below, growing);
            }
        }
        var spread = new BitSet();
        for (int symbol = growing.nextSetBit(0); symbol >= 0; symbol = growing.nextSetBit(symbol + 1)) {
            for (int other = 0; other < below.length; other++) {
                if (below[symbol].get(other) && below[other].get(symbol)) {
                    spread.set(other);
                }
            }
        }
        return spread;
    }

    /// {@return for each symbol, the number of the circle of tasks that it is in; -1 where it is in none}
    static int[] circles(Compiled compiled) {
        var below = below(compiled);
        var circles = new int[compiled.symbols()];
        int count = 0;
        for (int symbol = 0; symbol < circles.length; symbol++) {
            circles[symbol] = -1;
            if (below[symbol].get(symbol)) {
                int first = firstWith(symbol, below);
                circles[symbol] = first == symbol ? count++ : circles[first];
            }
        }
        return circles;
    }

    private static int firstWith(int symbol, BitSet[] below) {
        int first = 0;
        while (!(below[symbol].get(first) && below[first].get(symbol))) {
            first++;
        }
        return first;
    }

    private static void mark(Compiled compiled, int symbol, BitSet[] below, BitSet growing) {
        for (var recipe : compiled.methods(symbol)) {
            var calls = recipe.sequence();
            int last = recipe.network().ordered() ? calls.size() - 1 : calls.size();
            for (int i = 0; i < last; i++) {
                int part = calls.get(i).symbol();
                if (part == symbol || below[part].get(symbol)) {
                    growing.set(symbol);
                }
            }
        }
    }

    private static BitSet[] below(Compiled compiled) {
        var below = new BitSet[compiled.symbols()];
        for (int symbol = 0; symbol < below.length; symbol++) {
            below[symbol] = new BitSet();
            if (!compiled.primitive(symbol)) {
                for (var recipe : compiled.methods(symbol)) {
                    recipe.sequence().forEach(call -> below[recipe.symbol()].set(call.symbol()));
                }
            }
        }
        for (int middle = 0; middle < below.length; middle++) {
            for (var some : below) {
                if (some.get(middle)) {
                    some.or(below[middle]);
                }
            }
        }
        return below;
    }
}
