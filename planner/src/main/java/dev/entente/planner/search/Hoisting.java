package dev.entente.planner.search;

import dev.entente.planner.model.Call;
import dev.entente.planner.state.Literal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds what must hold before a task whatever its decomposition, and hoists it into the methods that call it.
///
/// The precondition of a method's later parts is a precondition of the method itself as far as no earlier part can bring
/// it about; what all methods of a task need, the task needs. A greatest fixed point over the task symbols. As the
/// inferred preconditions of Olz, Biundo and Bercher (2021), and HyperTensioN's pull-up.
final class Hoisting {
    private final Compiled compiled;
    private final @Nullable Set<Literal>[] needs;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Hoisting(Compiled compiled) {
        this.compiled = compiled;
        this.needs = new Set[compiled.symbols()];
    }

    /// Computes what every task needs.
    void run() {
        for (int symbol = 0; symbol < compiled.symbols(); symbol++) {
            if (compiled.primitive(symbol)) {
                needs[symbol] = new LinkedHashSet<>(compiled.literalsOf(symbol));
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int symbol = 0; symbol < compiled.symbols(); symbol++) {
                changed |= !compiled.primitive(symbol) && refresh(symbol);
            }
        }
    }

    private boolean refresh(int symbol) {
        Set<Literal> common = null;
        for (var method : compiled.methods(symbol)) {
            var mine = ofMethod(method);
            if (mine != null) {
                var moved = moved(method, mine);
                if (common == null) {
                    common = moved;
                } else {
                    common.retainAll(moved);
                }
            }
        }
        boolean changed = common != null && !common.equals(needs[symbol]);
        if (changed) {
            needs[symbol] = common;
        }
        return changed;
    }

    /// What a method needs, said of its task's parameters.
    private static Set<Literal> moved(Recipe method, Set<Literal> needs) {
        var moved = new LinkedHashSet<Literal>();
        for (var literal : needs) {
            method.overTask(literal).ifPresent(moved::add);
        }
        return moved;
    }

    /// {@return what a method needs, over its own variables; null where it cannot be done at all, as far as is known}
    private @Nullable Set<Literal> ofMethod(Recipe method) {
        var found = new LinkedHashSet<>(method.literals());
        var calls = method.sequence();
        for (int i = 0; i < calls.size(); i++) {
            var call = calls.get(i);
            var inner = needs[call.symbol()];
            if (inner == null) {
                return null;
            }
            var added = new BitSet();
            var removed = new BitSet();
            touch(method, calls, i, added, removed);
            for (var literal : inner) {
                if (untouched(literal, added, removed)) {
                    literal.under(call.terms()).ifPresent(found::add);
                }
            }
            found.addAll(compiled.narrowed(method, call));
        }
        return found;
    }

    /// Gathers what may change before a part: by those before it, or by all others where the order is open.
    private void touch(Recipe method, List<Call> calls, int part, BitSet added, BitSet removed) {
        int last = method.network().ordered() ? part : calls.size();
        for (int i = 0; i < last; i++) {
            if (i != part) {
                added.or(compiled.mayAdd(calls.get(i).symbol()));
                removed.or(compiled.mayRemove(calls.get(i).symbol()));
            }
        }
    }

    private static boolean untouched(Literal literal, BitSet added, BitSet removed) {
        return literal.kind() != Literal.Kind.HOLDS || !(literal.positive() ? added : removed).get(literal.what());
    }

    /// {@return what a method needs, with what its parts need; empty where it can never be done}
    List<Literal> hoisted(Recipe method) {
        var found = ofMethod(method);
        return found == null ? List.of() : new ArrayList<>(found);
    }

    /// {@return whether no decomposition of a method ever ends}
    boolean hopeless(Recipe method) {
        return ofMethod(method) == null;
    }

    /// {@return what a task needs, over its parameters}
    List<Literal> needs(int symbol) {
        var found = needs[symbol];
        return found == null ? List.of() : new ArrayList<>(found);
    }

    /// {@return whether a task can be done at all, as far as its decompositions tell}
    boolean possible(Call call) {
        return needs[call.symbol()] != null;
    }
}
