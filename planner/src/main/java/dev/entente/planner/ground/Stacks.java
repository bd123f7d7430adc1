package dev.entente.planner.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is left to be done, first task on top: shared cells, so pushing copies nothing and equal stacks have one number.
///
/// Each cell knows what must be true now so that all below it can be done (as far as foresight tells); that is computed
/// once, when the cell is made.
final class Stacks {
    static final int EMPTY = 0;

    private static final int REMEMBERED = 192;

    private final Ground ground;
    private final Foresight foresight;
    private final Pairs cells = new Pairs();
    private final Ints tasks = new Ints();
    private final Ints below = new Ints();
    private final Ints depths = new Ints();
    private final List<int @Nullable []> needs = new ArrayList<>();
    private long remembered;

    Stacks(Ground ground, Foresight foresight) {
        this.ground = ground;
        this.foresight = foresight;
        tasks.add(-1);
        below.add(-1);
        depths.add(0);
        needs.add(ground.goal);
    }

    int task(int stack) {
        return tasks.at(stack);
    }

    int below(int stack) {
        return below.at(stack);
    }

    int depth(int stack) {
        return depths.at(stack);
    }

    long bytes() {
        return cells.bytes() + 20L * tasks.size() + 4 * remembered;
    }

    /// {@return whether everything on a stack may be doable from a state}
    boolean promising(int stack, long[] state) {
        int[] literals = needs.get(stack);
        return literals != null && Check.literals(literals, state);
    }

    /// {@return a stack with one more task on top}
    int push(int task, int stack) {
        int cell = cells.intern(task, stack) + 1;
        if (cell == tasks.size()) {
            tasks.add(task);
            below.add(stack);
            depths.add(depths.at(stack) + 1);
            needs.add(needs(task, needs.get(stack)));
        }
        return cell;
    }

    /// {@return a stack with the tasks of a way on top}
    int unfold(int way, int stack) {
        int[] order = ground.order[way];
        int top = stack;
        for (int i = order.length - 1; i >= 0; i--) {
            top = push(order[i], top);
        }
        return top;
    }

    private int @Nullable [] needs(int task, int @Nullable [] later) {
        if (later == null) {
            return null;
        }
        int[] own = foresight.needs(task);
        int[] sure = foresight.sure(task);
        var found = new Ints();
        for (int literal : later) {
            if (!foresight.achieves(task, literal)) {
                if (Arrays.binarySearch(sure, literal ^ 1) >= 0) {
                    return null;
                }
                found.add(literal);
            }
        }
        return merged(found, own, later);
    }

    /// What is needed sooner comes last, and stays where there is too much to remember.
    private int[] merged(Ints found, int[] own, int[] later) {
        int kept = found.size();
        for (int literal : own) {
            if (!found.contains(literal)) {
                found.add(literal);
            }
        }
        if (kept == later.length && found.size() == kept) {
            return later;
        }
        remembered += found.size();
        int[] all = found.array();
        return all.length <= REMEMBERED ? all : Arrays.copyOfRange(all, all.length - REMEMBERED, all.length);
    }
}
