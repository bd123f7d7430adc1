package dev.entente.planner.ground;

import dev.entente.planner.model.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What must be true at some time or other for a task to be done, as atoms of its parameters.
///
/// A compound task needs what all its methods need; found from below in a few rounds, each of which is sound.
final class Necessities {
    private static final int ROUNDS = 4;

    private final Lifted lifted;
    private final List<Set<Atom>> needed = new ArrayList<>();

    Necessities(Lifted lifted) {
        this.lifted = lifted;
        for (int symbol = 0; symbol < lifted.root(); symbol++) {
            needed.add(lifted.primitive(symbol)
                    ? new LinkedHashSet<>(Atom.of(lifted.operator(symbol).precondition()))
                    : new LinkedHashSet<>());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int symbol = lifted.model.operators().size(); symbol < lifted.root(); symbol++) {
                needed.set(symbol, common(symbol));
            }
        }
    }

    private Set<Atom> common(int symbol) {
        Set<Atom> common = new LinkedHashSet<>();
        boolean first = true;
        for (int number : lifted.methods(symbol)) {
            var method = lifted.method(number);
            var seen = new LinkedHashSet<Atom>();
            of(method).stream().map(atom -> atom.seenFrom(method.arguments())).filter(Objects::nonNull).forEach(seen::add);
            if (first) {
                common.addAll(seen);
            } else {
                common.retainAll(seen);
            }
            first = false;
        }
        return common;
    }

    /// {@return what a method needs, its precondition first, over its own variables}
    Set<Atom> of(Method method) {
        var found = new LinkedHashSet<>(Atom.of(method.precondition()));
        for (var call : method.body().calls()) {
            for (var atom : needed.get(call.symbol())) {
                found.add(atom.with(call.terms()));
            }
        }
        return found;
    }
}
