package dev.entente.planner.tree;

import dev.entente.planner.model.Decomposition;
import java.util.Arrays;

/// A plan that is to be compared with others: with a hash and the size of every subtree.
///
/// Two subtrees with the same 64-bit hash are taken to be the same. Linear to make, 24 bytes a node; make it once for each
/// plan, not for each comparison.
public final class Revision {
    private final Decomposition plan;
    private final long[] keys;
    private final long[] hashes;
    private final int[] sizes;
    private final int[] actions;

    private Revision(Decomposition plan) {
        this.plan = plan;
        int size = plan.size();
        keys = new long[size];
        hashes = new long[size];
        sizes = new int[size];
        actions = new int[size];
        for (int node = size - 1; node >= 0; node--) {
            read(node);
        }
    }

    /// {@return a plan with its hashes}
    public static Revision of(Decomposition plan) {
        return new Revision(plan);
    }

    private void read(int node) {
        keys[node] = Mixing.of(plan.symbol(node), plan.arguments(node));
        long hash = Mixing.then(keys[node], Mixing.of(plan.method(node), plan.binding(node)));
        int size = 1;
        int below = plan.method(node) < 0 ? 1 : 0;
        for (int part : plan.parts(node)) {
            hash = Mixing.then(hash, hashes[part]);
            size += sizes[part];
            below += actions[part];
        }
        hashes[node] = hash;
        sizes[node] = size;
        actions[node] = below;
    }

    /// {@return the plan}
    public Decomposition plan() {
        return plan;
    }

    /// {@return a hash of a node's task and arguments}
    long key(int node) {
        return keys[node];
    }

    /// {@return a hash of a node and of everything below it}
    public long hash(int node) {
        return hashes[node];
    }

    /// {@return how many nodes a subtree has}
    public int nodes(int node) {
        return sizes[node];
    }

    /// {@return how many actions come out of a node}
    public int actions(int node) {
        return actions[node];
    }

    boolean sameMethod(int node, Revision other, int otherNode) {
        return plan.method(node) == other.plan.method(otherNode)
                && Arrays.equals(plan.binding(node), other.plan.binding(otherNode));
    }
}
