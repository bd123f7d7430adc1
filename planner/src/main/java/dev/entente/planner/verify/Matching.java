package dev.entente.planner.verify;

import dev.entente.planner.model.Network;
import dev.entente.planner.verify.ArgumentIndex.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds which part of a task is which task of its method's network, whatever the order in which they are listed.
///
/// Goes through all ways in which names, arguments, types and the order of their actions agree, the order of the list first.
/// The first is found in time linear in the parts, unless several parts are the same task with arguments still open.
final class Matching {
    /// So many pairs of a part and a task are compared before it is given up; a method with a dozen equal tasks has more.
    private static final int MOST_STEPS = 1_000_000;

    /// Fewer equal parts are looked through, more are found by hash.
    private static final int MANY = 12;

    private final Tree tree;
    private final Shape shape;
    private final Witness witness;
    private final Network network;
    private final int[] parts;
    private final Frame frame;
    private final Precedence precedence;
    private final int target;
    private final boolean[] used;
    private final int[] chosen;
    private final int[] cursors;
    private final int[] reach;
    private final boolean[] opened;
    private final int[][] before;
    private final Map<Integer, Ints> bySymbol = new HashMap<>();
    private final Map<List<Integer>, Ints> byTask = new HashMap<>();
    private int depth;
    private int deepest;
    private int steps;
    private boolean started;

    /// @param frame with what is known of the variables; holds the bindings of the matching that was found last
    /// @param target how many tasks of the network are to be matched, from the first on
    Matching(
            Tree tree, Shape shape, Witness witness, Network network, int[] parts, Frame frame, Precedence precedence,
            int target) {
        this.tree = tree;
        this.shape = shape;
        this.witness = witness;
        this.network = network;
        this.parts = parts;
        this.frame = frame;
        this.precedence = precedence;
        this.target = target;
        used = new boolean[parts.length];
        chosen = new int[parts.length];
        cursors = new int[parts.length];
        opened = new boolean[parts.length];
        before = new int[parts.length][];
        reach = new int[parts.length + 1];
        reach[0] = -1;
        for (int place = 0; place < parts.length; place++) {
            bySymbol.computeIfAbsent(tree.symbols()[parts[place]], _ -> new Ints()).add(place);
        }
    }

    Frame frame() {
        return frame;
    }

    /// {@return the node that is a task of the network}
    int node(int call) {
        return parts[chosen[call]];
    }

    int[] nodes() {
        return Arrays.stream(chosen).map(place -> parts[place]).toArray();
    }

    /// {@return whether a part was not chosen}
    boolean spare(int place) {
        return !used[place];
    }

    /// {@return the first task of the network for which no part was left, where there was no matching at all}
    int deepest() {
        return deepest;
    }

    /// Looks for the next way; `parts` must be as many as the network has tasks.
    ///
    /// @return whether there is one
    boolean next() {
        if (started) {
            depth--;
        }
        started = true;
        while (depth >= 0 && depth < target && steps < MOST_STEPS) {
            deepest = Math.max(deepest, depth);
            advance();
        }
        return depth == target;
    }

    private void advance() {
        retract();
        var candidates = candidates();
        while (cursors[depth] <= candidates.size()) {
            int place = cursors[depth] == 0 ? depth : candidates.at(cursors[depth] - 1);
            boolean again = cursors[depth] > 0 && place == depth;
            cursors[depth]++;
            steps++;
            if (!again && fits(place)) {
                used[place] = true;
                chosen[depth] = place;
                reach[depth + 1] = Math.max(reach[depth], shape.last(parts[place]));
                depth++;
                return;
            }
        }
        opened[depth] = false;
        cursors[depth] = 0;
        depth--;
    }

    /// Takes back what was chosen at this depth, and what it bound.
    private void retract() {
        if (!opened[depth]) {
            opened[depth] = true;
            before[depth] = frame.binding().clone();
        } else if (cursors[depth] > 0) {
            used[chosen[depth]] = false;
            System.arraycopy(before[depth], 0, frame.binding(), 0, before[depth].length);
        }
    }

    private Ints candidates() {
        var call = network.calls().get(depth);
        var same = bySymbol.getOrDefault(call.symbol(), Ints.EMPTY);
        boolean ground = same.size() > MANY && Arrays.stream(call.terms()).allMatch(frame::bound);
        return ground ? exact(call.symbol(), Arrays.stream(call.terms()).map(frame::object).toArray()) : same;
    }

    private Ints exact(int symbol, int[] arguments) {
        if (byTask.isEmpty()) {
            for (int place = 0; place < parts.length; place++) {
                byTask.computeIfAbsent(key(tree.symbols()[parts[place]], tree.arguments()[parts[place]]), _ -> new Ints()).add(place);
            }
        }
        return byTask.getOrDefault(key(symbol, arguments), Ints.EMPTY);
    }

    private static List<Integer> key(int symbol, int[] arguments) {
        var key = new ArrayList<Integer>(arguments.length + 1);
        key.add(symbol);
        for (int argument : arguments) {
            key.add(argument);
        }
        return key;
    }

    private boolean fits(int place) {
        var call = network.calls().get(depth);
        int node = parts[place];
        if (used[place] || tree.symbols()[node] != call.symbol() || !inOrder(node)) {
            return false;
        }
        boolean unified = witness.unify(call.terms(), tree.arguments()[node], frame);
        if (!unified) {
            System.arraycopy(before[depth], 0, frame.binding(), 0, before[depth].length);
        }
        return unified;
    }

    private boolean inOrder(int node) {
        if (precedence.chain()) {
            return reach[depth] < shape.first(node);
        }
        for (int other : precedence.before()[depth]) {
            if (other < depth && shape.last(node(other)) >= shape.first(node)) {
                return false;
            }
        }
        for (int other : precedence.after()[depth]) {
            if (other < depth && shape.last(node) >= shape.first(node(other))) {
                return false;
            }
        }
        return true;
    }
}
