package dev.entente.planner.tree;

import dev.entente.planner.model.Invariant;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which invariants a changed cell can break, and for which objects.
final class Invariants {
    private static final int[] NONE = {};
    private final Model model;
    private final Judge judge;
    private final List<List<Watch>> byFluent;

    /// One mention of a fluent in an invariant.
    ///
    /// @param open the variables that the mention leaves open
    /// @param exact whether every mention in the invariant leaves none open
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Watch(int invariant, int[] terms, int[] open, boolean exact) {}

    Invariants(Model model, Judge judge) {
        this.model = model;
        this.judge = judge;
        byFluent = Stream.generate(ArrayList<Watch>::new).limit(model.fluents().size()).<List<Watch>>map(it -> it).toList();
        IntStream.range(0, model.invariants().size()).forEach(this::watch);
    }

    private void watch(int number) {
        var invariant = model.invariants().get(number);
        var mentions = Mentions.in(invariant.condition());
        var open = mentions.found().stream().map(it -> open(invariant, it, mentions.quantified())).toList();
        boolean exact = open.stream().allMatch(it -> it.length == 0);
        for (int i = 0; i < open.size(); i++) {
            var mention = mentions.found().get(i);
            byFluent.get(mention.fluent()).add(new Watch(number, mention.terms(), open.get(i), exact));
        }
    }

    private static int[] open(Invariant invariant, Mentions.Mention mention, BitSet quantified) {
        var open = new BitSet();
        open.set(0, invariant.variables().size());
        open.andNot(quantified);
        for (int term : mention.terms()) {
            if (Term.variable(term)) {
                open.clear(term);
            }
        }
        return open.stream().toArray();
    }

    /// {@return whether every invariant that speaks of a cell holds}
    boolean holdAround(int cell) {
        for (var watch : byFluent.get(judge.state().cells().fluent(cell))) {
            if (!holds(watch, cell)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Watch watch, int cell) {
        var invariant = model.invariants().get(watch.invariant);
        var scope = Scope.of(invariant.variables(), NONE);
        if (!unify(watch.terms, judge.state().cells().objects(cell), scope)) {
            return true;
        }
        var broken = new boolean[1];
        judge.everyChoice(watch.open, 0, scope, () -> broken[0] |= !judge.holds(invariant.condition(), scope));
        return !broken[0];
    }

    private boolean unify(int[] terms, int[] objects, Scope scope) {
        for (int i = 0; i < terms.length; i++) {
            int value = Term.value(terms[i], scope.binding());
            boolean fits = value < 0 ? judge.isOf(objects[i], scope.type(terms[i])) : value == objects[i];
            if (!fits) {
                return false;
            }
            if (value < 0) {
                scope.binding()[terms[i]] = objects[i];
            }
        }
        return true;
    }

    /// Tells a number for each invariant that a cell can break: a cell of its own, so that changes keep their order.
    void touched(int cell, IntConsumer guard) {
        for (var watch : byFluent.get(judge.state().cells().fluent(cell))) {
            var scope = Scope.of(model.invariants().get(watch.invariant).variables(), NONE);
            if (unify(watch.terms, judge.state().cells().objects(cell), scope)) {
                int name = model.fluents().size() + watch.invariant;
                guard.accept(judge.state().cells().of(name, watch.exact ? scope.binding() : NONE));
            }
        }
    }
}
