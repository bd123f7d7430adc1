package dev.entente.planner.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/// Turns the order among the parts of one task into sequences and forks.
///
/// Parts that nothing connects are forked, groups that come wholly after one another are a sequence (series-parallel
/// decomposition: Valdes, Tarjan & Lawler, SIAM J. Comput. 1982). Where an order is of neither kind, parts are put in
/// layers, which adds orders and loses none. O(n³/64) for n parts; more than [#MOST] are put in layers at once.
final class Siblings {
    static final int MOST = 1_000;
    private final int[] parts;
    private final BitSet[] after;
    private final List<BitSet> units = new ArrayList<>();

    private Siblings(int[] parts, BitSet[] after) {
        this.parts = parts;
        this.after = after;
    }

    /// {@return how parts can be done}
    ///
    /// @param after for each part, by its place, the places of those that come after it
    static Flow flow(int[] parts, BitSet[] after) {
        var siblings = new Siblings(parts, after);
        if (parts.length > MOST) {
            return siblings.layersOfMany();
        }
        siblings.close();
        siblings.unite();
        return siblings.flow(siblings.firsts());
    }

    private void close() {
        for (int middle = 0; middle < parts.length; middle++) {
            for (int i = 0; i < parts.length; i++) {
                if (after[i].get(middle)) {
                    after[i].or(after[middle]);
                }
            }
        }
    }

    /// Parts that come after each other are one unit, known by its first part.
    private void unite() {
        for (int i = 0; i < parts.length; i++) {
            int part = i;
            var unit = new BitSet();
            unit.set(part);
            after[part].stream().filter(other -> after[other].get(part)).forEach(unit::set);
            units.add(unit);
        }
    }

    private BitSet firsts() {
        var firsts = new BitSet();
        units.forEach(unit -> firsts.set(unit.nextSetBit(0)));
        return firsts;
    }

    private Flow flow(BitSet among) {
        if (among.cardinality() == 1) {
            return unit(among.nextSetBit(0));
        }
        var apart = groups(among, this::connected);
        if (apart.size() > 1) {
            return new Flow.Fork(apart.stream().map(this::flow).toList());
        }
        var stages = groups(among, place -> unconnected(place, among));
        if (stages.size() > 1) {
            stages.sort((left, right) -> after[left.nextSetBit(0)].get(right.nextSetBit(0)) ? -1 : 1);
            return new Flow.Sequence(stages.stream().map(this::flow).toList());
        }
        return layers(among);
    }

    private Flow unit(int place) {
        var unit = units.get(place);
        return unit.cardinality() == 1
                ? new Flow.Part(parts[place])
                : new Flow.Woven(unit.stream().map(it -> parts[it]).boxed().toList());
    }

    private BitSet connected(int place) {
        var connected = (BitSet) after[place].clone();
        for (int i = 0; i < parts.length; i++) {
            if (after[i].get(place)) {
                connected.set(i);
            }
        }
        return connected;
    }

    private BitSet unconnected(int place, BitSet among) {
        var unconnected = (BitSet) among.clone();
        unconnected.andNot(connected(place));
        return unconnected;
    }

    private static List<BitSet> groups(BitSet among, IntFunction<BitSet> neighbours) {
        var left = (BitSet) among.clone();
        var groups = new ArrayList<BitSet>();
        while (!left.isEmpty()) {
            var group = new BitSet();
            var open = new Ints();
            open.add(left.nextSetBit(0));
            left.clear(open.last());
            while (!open.isEmpty()) {
                int here = open.last();
                open.cut(open.size() - 1);
                group.set(here);
                var next = neighbours.apply(here);
                next.and(left);
                left.andNot(next);
                next.stream().forEach(open::add);
            }
            groups.add(group);
        }
        return groups;
    }

    private Flow layers(BitSet among) {
        var left = (BitSet) among.clone();
        var layers = new ArrayList<Flow>();
        while (!left.isEmpty()) {
            var later = new BitSet();
            left.stream().forEach(place -> later.or(others(place)));
            var layer = (BitSet) left.clone();
            layer.andNot(later);
            layers.add(fork(layer.stream().mapToObj(this::unit).toList()));
            left.andNot(layer);
        }
        return new Flow.Sequence(layers);
    }

    private BitSet others(int place) {
        var others = (BitSet) after[place].clone();
        others.clear(place);
        return others;
    }

    private static Flow fork(List<Flow> flows) {
        return flows.size() == 1 ? flows.getFirst() : new Flow.Fork(flows);
    }

    /// Layers by the longest way to each part; all parts woven where a later one comes before an earlier one.
    private Flow layersOfMany() {
        var layer = new int[parts.length];
        int last = 0;
        for (int i = 0; i < parts.length; i++) {
            if (after[i].nextSetBit(0) >= 0 && after[i].nextSetBit(0) <= i) {
                return new Flow.Woven(Arrays.stream(parts).boxed().toList());
            }
            int below = layer[i] + 1;
            after[i].stream().forEach(later -> layer[later] = Math.max(layer[later], below));
            last = Math.max(last, layer[i]);
        }
        var layers = new ArrayList<List<Flow>>();
        for (int i = 0; i <= last; i++) {
            layers.add(new ArrayList<>());
        }
        for (int i = 0; i < parts.length; i++) {
            layers.get(layer[i]).add(new Flow.Part(parts[i]));
        }
        return layers.size() == 1 ? fork(layers.getFirst()) : new Flow.Sequence(layers.stream().map(Siblings::fork).toList());
    }
}
