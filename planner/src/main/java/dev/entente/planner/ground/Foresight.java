package dev.entente.planner.ground;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a task needs and brings about whichever way it is done, in the order that its methods have.
///
/// Inferred preconditions and guaranteed effects of compound tasks (Olz, Biundo and Bercher, *Revealing hidden
/// preconditions and effects of compound HTN planning tasks*, AAAI 2021): the greatest fixpoint over methods, component
/// by component, parts first. Executability within a method is used where it is certain.
final class Foresight {
    private static final int ROUNDS = 64;

    private final Ground ground;
    private final Possible possible;
    private final int[] @Nullable [] needs;
    private final int[] @Nullable [] sure;
    private final boolean[] dead;
    private final Ints left = new Ints();

    /// @param meter where it is spent, nothing more is found out, and what was is of no use
    Foresight(Ground ground, Components components, Possible possible, Meter meter) {
        this.ground = ground;
        this.possible = possible;
        needs = new int[ground.tasks][];
        sure = new int[ground.tasks][];
        dead = new boolean[ground.taskOf.length];
        for (int[] members : components.members) {
            if (meter.beat()) {
                settle(members);
            }
        }
    }

    private void settle(int[] members) {
        boolean changed = true;
        for (int round = 0; round < ROUNDS && changed; round++) {
            changed = false;
            for (int task : members) {
                changed |= update(task);
            }
        }
        if (changed) {
            for (int task : members) {
                needs[task] = Ints.NONE;
                sure[task] = Ints.NONE;
            }
        }
        for (int task : members) {
            for (int way : ground.ways[task]) {
                dead[way] = contradicts(way);
            }
        }
    }

    private boolean update(int task) {
        int @Nullable [] newNeeds = null;
        int @Nullable [] newSure = null;
        if (ground.primitive(task)) {
            newNeeds = sorted(ground.needs[task]);
            newSure = after(task);
        }
        for (int way : ground.ways[task]) {
            if (known(way)) {
                newNeeds = common(newNeeds, backward(way, Ints.NONE));
                newSure = common(newSure, forward(way));
            }
        }
        boolean changed = !Arrays.equals(newNeeds, needs[task]) || !Arrays.equals(newSure, sure[task]);
        needs[task] = newNeeds;
        sure[task] = newSure;
        return changed;
    }

    /// {@return whether every part of a way can be done in a way that was seen}
    private boolean known(int way) {
        for (int part : ground.parts[way]) {
            if (needs[part] == null) {
                return false;
            }
        }
        return true;
    }

    private int[] after(int operator) {
        var found = new Ints();
        var changes = ground.changes[operator];
        for (int fact : changes.adds()) {
            add(found, operator, 2 * fact);
        }
        for (int fact : changes.deletes()) {
            add(found, operator, 2 * fact + 1);
        }
        for (int literal : ground.needs[operator]) {
            add(found, operator, literal);
        }
        return found.sorted();
    }

    private void add(Ints found, int operator, int literal) {
        if (!possible.achieves(operator, literal ^ 1)) {
            found.add(literal);
        }
    }

    /// {@return what must be true before a way is taken so that `later` is true after it, and all its parts can be done}
    private int[] backward(int way, int[] later) {
        left.shrink(0);
        left.addAll(later);
        int[] order = ground.order[way];
        for (int i = order.length - 1; i >= 0; i--) {
            drop(order[i], 0);
            left.addAll(needs(order[i]));
        }
        left.addAll(ground.wayNeeds[way]);
        return left.sorted();
    }

    private int[] forward(int way) {
        left.shrink(0);
        left.addAll(ground.wayNeeds[way]);
        for (int part : ground.order[way]) {
            left.addAll(needs(part));
            drop(part, 1);
            left.addAll(sure(part));
        }
        return left.sorted();
    }

    /// Drops those literals that a task may achieve, or (with `flip`) destroy.
    private void drop(int task, int flip) {
        int kept = 0;
        for (int i = 0; i < left.size(); i++) {
            if (!possible.achieves(task, left.at(i) ^ flip)) {
                left.set(kept++, left.at(i));
            }
        }
        left.shrink(kept);
    }

    /// {@return whether a part needs what certainly is not true when its turn comes}
    private boolean contradicts(int way) {
        left.shrink(0);
        left.addAll(ground.wayNeeds[way]);
        for (int part : ground.order[way]) {
            for (int literal : needs(part)) {
                if (left.contains(literal ^ 1)) {
                    return true;
                }
            }
            left.addAll(needs(part));
            drop(part, 1);
            left.addAll(sure(part));
        }
        return false;
    }

    private static int[] common(int @Nullable [] left, int[] right) {
        if (left == null) {
            return right;
        }
        var found = new Ints();
        for (int literal : left) {
            if (Arrays.binarySearch(right, literal) >= 0) {
                found.add(literal);
            }
        }
        return found.array();
    }

    private static int[] sorted(int[] literals) {
        int[] sorted = literals.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /// {@return literals that must be true before a task is done; not to be changed}
    int[] needs(int task) {
        int[] found = needs[task];
        return found == null ? Ints.NONE : found;
    }

    /// {@return literals that are true after a task is done; not to be changed}
    int[] sure(int task) {
        int[] found = sure[task];
        return found == null ? Ints.NONE : found;
    }

    /// {@return whether a way can never be taken to its end}
    boolean dead(int way) {
        return dead[way];
    }

    boolean achieves(int task, int literal) {
        return possible.achieves(task, literal);
    }

    /// {@return what a way needs before it is taken}
    int[] before(int way) {
        return known(way) ? backward(way, Ints.NONE) : Ints.NONE;
    }
}
