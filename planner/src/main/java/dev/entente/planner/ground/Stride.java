package dev.entente.planner.ground;

/// Goes on as long as there is nothing to choose: operators on top are done, and so is a task with one way that is left.
///
/// That is the early refinement of PandaDealer (IPC 2023).
final class Stride {
    static final int DEAD = -1;

    private static final int LONGEST = 1 << 9;

    private final Ground ground;
    private final Stacks stacks;
    private final Doing doing;
    private final int[][] before;
    private final int[][] ways;
    private int next;

    Stride(Ground ground, Foresight foresight, Stacks stacks) {
        this.ground = ground;
        this.stacks = stacks;
        doing = new Doing(ground);
        before = new int[ground.taskOf.length][];
        for (int way = 0; way < before.length; way++) {
            before[way] = foresight.before(way);
        }
        ways = new int[ground.tasks][];
        for (int task = 0; task < ways.length; task++) {
            var alive = new Ints();
            for (int way : ground.ways[task]) {
                if (!foresight.dead(way)) {
                    alive.add(way);
                }
            }
            ways[task] = alive.array();
        }
    }

    /// {@return the ways of a task that are not known to be dead}
    int[] ways(int task) {
        return ways[task];
    }

    /// {@return whether a way can be taken, and its parts may be doable}
    boolean fits(int way, long[] state) {
        return Check.literals(before[way], state) && ground.wayChecks[way].holds(state);
    }

    /// {@return the stack after a way is taken, or [#DEAD]}
    int take(int way, int stack, long[] state) {
        if (!fits(way, state)) {
            return DEAD;
        }
        int unfolded = stacks.unfold(way, stacks.below(stack));
        return stacks.promising(unfolded, state) ? unfolded : DEAD;
    }

    /// Changes the state up to the next choice.
    ///
    /// @param trace takes the ways that were taken
    /// @return what is left to be done, or [#DEAD]
    int go(int from, long[] state, Ints trace) {
        int stack = from;
        for (int i = 0; stack > Stacks.EMPTY && (i < LONGEST || ground.primitive(stacks.task(stack))); i++) {
            int task = stacks.task(stack);
            if (ground.primitive(task)) {
                stack = act(task, stack, state);
            } else {
                int way = only(task, stack, state);
                if (way < 0) {
                    return way == DEAD ? DEAD : stack;
                }
                trace.add(way);
                stack = next;
            }
        }
        return stack;
    }

    private int act(int task, int stack, long[] state) {
        int below = stacks.below(stack);
        return doing.apply(task, state) && stacks.promising(below, state) ? below : DEAD;
    }

    /// {@return the only way there is, leaving its stack in `next`; [#DEAD] for none, less for several}
    private int only(int task, int stack, long[] state) {
        int found = DEAD;
        for (int way : ways[task]) {
            int unfolded = take(way, stack, state);
            if (unfolded != DEAD) {
                if (found >= 0) {
                    return DEAD - 1;
                }
                found = way;
                next = unfolded;
            }
        }
        return found;
    }
}
