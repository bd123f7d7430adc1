package dev.entente.planner.search;

import dev.entente.planner.state.Literal;
import java.util.BitSet;
import java.util.List;

/// What each task may change, and may need, through all of its decompositions: sets of relations.
final class Reach {
    private final Compiled compiled;
    private final BitSet[] mayAdd;
    private final BitSet[] mayRemove;
    private final BitSet[] needed;

    Reach(Compiled compiled) {
        this.compiled = compiled;
        this.mayAdd = new BitSet[compiled.symbols()];
        this.mayRemove = new BitSet[compiled.symbols()];
        this.needed = new BitSet[compiled.symbols()];
        spread();
    }

    private void spread() {
        for (int symbol = 0; symbol < mayAdd.length; symbol++) {
            boolean primitive = compiled.primitive(symbol);
            mayAdd[symbol] = primitive ? compiled.action(symbol).mayAdd() : new BitSet();
            mayRemove[symbol] = primitive ? compiled.action(symbol).mayRemove() : new BitSet();
            needed[symbol] = new BitSet();
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int symbol = 0; symbol < mayAdd.length; symbol++) {
                changed |= !compiled.primitive(symbol) && spread(symbol);
            }
        }
    }

    private boolean spread(int symbol) {
        int before = mayAdd[symbol].cardinality() + mayRemove[symbol].cardinality();
        for (var recipe : compiled.methods(symbol)) {
            for (var call : recipe.network().calls()) {
                mayAdd[symbol].or(mayAdd[call.symbol()]);
                mayRemove[symbol].or(mayRemove[call.symbol()]);
            }
        }
        return mayAdd[symbol].cardinality() + mayRemove[symbol].cardinality() > before;
    }

    /// Gathers what tasks need, once that is known.
    void need(Hoisting hoisting) {
        for (int symbol = 0; symbol < needed.length; symbol++) {
            if (compiled.primitive(symbol)) {
                need(symbol, compiled.literalsOf(symbol));
            } else {
                for (var recipe : compiled.methods(symbol)) {
                    need(symbol, hoisting.hoisted(recipe));
                }
            }
        }
    }

    private void need(int symbol, List<Literal> literals) {
        for (var literal : literals) {
            if (literal.kind() == Literal.Kind.HOLDS && literal.positive()) {
                needed[symbol].set(literal.what());
            }
        }
    }

    BitSet mayAdd(int symbol) {
        return mayAdd[symbol];
    }

    BitSet mayRemove(int symbol) {
        return mayRemove[symbol];
    }

    BitSet needed(int symbol) {
        return needed[symbol];
    }
}
