package dev.entente.planner.ground;

import dev.entente.planner.model.Decomposition;

/// What a search over total orders has reached: nodes, each a pair of a state and a stack of what is still to be done. A
/// pair is kept once. Not thread safe.
final class Reached {
    private static final int BYTES = 8;

    final Stacks stacks;
    final Stride stride;

    /// The state at hand.
    final long[] state;

    private final Ground ground;
    private final Lifted lifted;
    private final States states;
    private final Pairs pairs = new Pairs();
    private final Ints stateOf = new Ints();
    private final Ints stackOf = new Ints();
    private final Ints trace = new Ints();
    private int goal = -1;

    Reached(Ground ground, Lifted lifted, Foresight foresight) {
        this.ground = ground;
        this.lifted = lifted;
        stacks = new Stacks(ground, foresight);
        stride = new Stride(ground, foresight, stacks);
        states = new States(ground.start.length);
        state = new long[ground.start.length];
    }

    int size() {
        return stateOf.size();
    }

    int stack(int node) {
        return stackOf.at(node);
    }

    /// {@return the number of a node's state}
    int state(int node) {
        return stateOf.at(node);
    }

    /// Copies the state of a node.
    void load(int node, long[] into) {
        states.load(stateOf.at(node), into);
    }

    /// {@return the node in which everything is done; -1 if it is not reached}
    int goal() {
        return goal;
    }

    /// {@return about how many bytes they take}
    long bytes() {
        return states.bytes() + stacks.bytes() + pairs.bytes() + (long) BYTES * size();
    }

    /// Goes from the start to the first choice.
    ///
    /// @return the node; -1 where there is nothing to go on with
    int begin() {
        trace.shrink(0);
        return arrive(first());
    }

    private int first() {
        System.arraycopy(ground.start, 0, state, 0, state.length);
        return stride.go(stacks.push(ground.root, Stacks.EMPTY), state, trace);
    }

    /// Goes on to the next choice from the state at hand.
    ///
    /// @param stack what is still to be done
    /// @return the node; -1 where it is a dead end, or known
    int go(int stack) {
        trace.shrink(0);
        return arrive(stride.go(stack, state, trace));
    }

    private int arrive(int stack) {
        if (stack == Stride.DEAD || (stack == Stacks.EMPTY && !finished())) {
            return -1;
        }
        int number = states.intern(state);
        int node = pairs.intern(number, stack);
        if (node < size()) {
            return -1;
        }
        stateOf.add(number);
        stackOf.add(stack);
        if (stack == Stacks.EMPTY) {
            goal = node;
        }
        return node;
    }

    private boolean finished() {
        return Check.literals(ground.goal, state) && ground.goalCheck.holds(state);
    }

    /// {@return the plan that some choices lead to}
    ///
    /// @param back the ways that were chosen, the last one first
    Decomposition plan(Ints back) {
        trace.shrink(0);
        int stack = first();
        for (int i = back.size() - 1; i >= 0; i--) {
            trace.add(back.at(i));
            stack = stride.go(stride.take(back.at(i), stack, state), state, trace);
        }
        return Growth.leftmost(ground, lifted, trace.array());
    }
}
