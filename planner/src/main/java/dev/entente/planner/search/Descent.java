package dev.entente.planner.search;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.state.Conditions;
import dev.entente.planner.state.Hash;
import dev.entente.planner.state.State;
import java.util.Arrays;

/// One walk down a problem, depth first, and back up where it leads nowhere.
///
/// Ordered task decomposition as in SHOP (Nau et al. 1999), with frames instead of recursion, a trail instead of copies,
/// and a set of (state, rest of the plan) pairs that were tried: a pair met again has failed, or is a loop.
final class Descent {
    private static final int FAR = 4096;
    private static final int NOWHERE = -2;

    private final Compiled compiled;
    private final State state;
    private final Cells cells = new Cells();
    private final Frames frames = new Frames();
    private final Visited visited = new Visited();
    private int[] binding = new int[1024];
    private int bound;
    private int[] cursors = new int[256];
    private int cursored;
    private int[] steps = new int[256];
    private int stepCount;
    private int[] scratch = new int[16];
    private long nodes;
    private long seed;
    private boolean approximate;
    private int forgiven;

    Descent(Compiled compiled) {
        this.compiled = compiled;
        this.state = compiled.start();
    }

    /// How a walk ended.
    enum End {
        FOUND,
        EXHAUSTED,
        SPENT,
        STOPPED
    }

    /// Walks from the top.
    ///
    /// @param limit how many nodes may be tried
    /// @param seed 0 for the order of the text, else a shuffle
    End walk(long limit, long seed, Budget budget) {
        begin(seed);
        long most = nodes + limit;
        int head = cells.add(compiled.top(), -1, 0, -1, new int[0], binding, 0);
        while (head != -1) {
            head = step(head);
            if (head == NOWHERE) {
                return End.EXHAUSTED;
            }
            if (nodes >= most) {
                return End.SPENT;
            }
            if ((nodes & 1023) == 0 && budget.stop().getAsBoolean()) {
                return End.STOPPED;
            }
        }
        return End.FOUND;
    }

    private void begin(long seed) {
        visited.removeAll(frames.keys(), frames.count());
        state.back(0);
        frames.clear();
        cells.back(0, 0);
        bound = 0;
        cursored = 0;
        stepCount = 0;
        this.seed = seed;
    }

    /// {@return what is to be done next; -1 where nothing is, [#NOWHERE] where no way is left}
    private int step(int head) {
        int symbol = cells.symbol(head);
        if (compiled.primitive(symbol)) {
            return perform(head, symbol) ? cells.next(head) : advance();
        }
        enter(head, symbol);
        return advance();
    }

    private boolean perform(int cell, int symbol) {
        var action = compiled.action(symbol);
        if (scratch.length < action.slots()) {
            scratch = new int[action.slots()];
        }
        cells.arguments(cell, symbol == compiled.goal() ? 0 : compiled.parameterCount(symbol), scratch, 0);
        if (!compiled.fits(symbol, scratch) || !action.possible(state, scratch) || !action.apply(state, scratch)) {
            return false;
        }
        if (symbol != compiled.goal()) {
            note(cell);
        }
        for (var rule : compiled.invariants()) {
            if (!rule.holds(state)) {
                return false;
            }
        }
        return true;
    }

    private void note(int cell) {
        if (stepCount == steps.length) {
            steps = Arrays.copyOf(steps, 2 * stepCount);
        }
        steps[stepCount++] = cell;
    }

    /// Makes a task a choice, unless it was met before.
    private void enter(int cell, int symbol) {
        nodes++;
        long key = cells.hash(cell) ^ Long.rotateLeft(state.hash(), 1);
        cells.state(cell, state.hash());
        if (loops(cell, symbol) || !visited.add(key)) {
            return;
        }
        frames.push(key);
        frames.set(Frames.CELL, cell);
        frames.set(Frames.RECIPE, -1);
        frames.set(Frames.STAGE, -1);
        frames.set(Frames.BASE, bound);
        frames.set(Frames.CURSORS, cursored);
        frames.set(Frames.TRAIL, state.mark());
        frames.set(Frames.CELLS, cells.count());
        frames.set(Frames.ARGUMENTS, cells.used());
        frames.set(Frames.STEPS, stepCount);
        frames.set(Frames.TURN, seed == 0 ? 0 : (int) (Hash.end(seed ^ key) >>> 33));
    }

    /// {@return whether the same task is being decomposed in the same state, more often than is forgiven}
    private boolean loops(int cell, int symbol) {
        if (!compiled.recursive(symbol)) {
            return false;
        }
        int arity = compiled.parameterCount(symbol);
        int here = cells.parent(cell);
        int met = 0;
        for (int i = 0; here >= 0 && i < FAR; i++) {
            if (cells.symbol(here) == symbol && cells.state(here) == state.hash() && cells.same(cell, here, arity)) {
                met++;
            }
            here = cells.parent(here);
        }
        approximate |= met > forgiven;
        return met > forgiven;
    }

    /// Takes the last choice that has another way.
    private int advance() {
        while (frames.count() > 0) {
            state.back(frames.get(Frames.TRAIL));
            cells.back(frames.get(Frames.CELLS), frames.get(Frames.ARGUMENTS));
            stepCount = frames.get(Frames.STEPS);
            if (nextWay()) {
                nodes++;
                return expand();
            }
            bound = frames.get(Frames.BASE);
            cursored = frames.get(Frames.CURSORS);
            frames.pop();
        }
        return NOWHERE;
    }

    private boolean nextWay() {
        var recipes = compiled.methods(cells.symbol(frames.get(Frames.CELL)));
        for (;;) {
            int recipe = frames.get(Frames.RECIPE);
            if (recipe >= 0 && nextBinding(recipes[turned(recipe, recipes.length)])) {
                return true;
            }
            if (recipe + 1 >= recipes.length) {
                return false;
            }
            frames.set(Frames.RECIPE, recipe + 1);
            frames.set(Frames.STAGE, -1);
        }
    }

    private int turned(int index, int size) {
        return seed == 0 ? index : (int) (((long) index + frames.get(Frames.TURN)) % size);
    }

    private boolean nextBinding(Recipe recipe) {
        int base = frames.get(Frames.BASE);
        int cursor = frames.get(Frames.CURSORS);
        var join = recipe.join();
        int stage = frames.get(Frames.STAGE);
        if (stage < 0) {
            reserve(base + recipe.variables().size(), cursor + join.stages());
            if (!unify(recipe, base) || !join.begins(state, binding, base)) {
                return false;
            }
            stage = 0;
            if (join.stages() > 0) {
                cursors[cursor] = 0;
            }
        } else {
            stage = join.stages() - 1;
        }
        return bind(join, stage, base, cursor);
    }

    private boolean bind(Join join, int from, int base, int cursor) {
        int last = join.stages() - 1;
        int turn = frames.get(Frames.TURN);
        boolean again = frames.get(Frames.STAGE) >= 0;
        frames.set(Frames.STAGE, 0);
        if (last < 0) {
            return !again;
        }
        int stage = from;
        while (stage >= 0) {
            int next = join.stage(stage).next(state, binding, base, cursors[cursor + stage], turn);
            if (next < 0) {
                stage--;
                continue;
            }
            cursors[cursor + stage] = next;
            if (stage == last) {
                return true;
            }
            cursors[cursor + ++stage] = 0;
        }
        return false;
    }

    private void reserve(int slots, int stages) {
        bound = slots;
        cursored = stages;
        if (binding.length < slots) {
            binding = Arrays.copyOf(binding, 2 * slots);
        }
        if (cursors.length < stages) {
            cursors = Arrays.copyOf(cursors, 2 * stages);
        }
    }

    /// Binds the variables of a method's head to the arguments of its task.
    private boolean unify(Recipe recipe, int base) {
        var head = recipe.head();
        int cell = frames.get(Frames.CELL);
        for (int i = 0; i < head.length; i++) {
            int object = cells.argument(cell, i);
            int first = recipe.first(i);
            if (head[i] >= 0 && first == i) {
                binding[base + head[i]] = object;
            } else if (Conditions.value(head[i], binding, base) != object) {
                return false;
            }
        }
        return true;
    }

    /// Puts the parts of a method before what follows its task.
    private int expand() {
        int cell = frames.get(Frames.CELL);
        int base = frames.get(Frames.BASE);
        var recipes = compiled.methods(cells.symbol(cell));
        var recipe = recipes[turned(frames.get(Frames.RECIPE), recipes.length)];
        cells.decompose(cell, recipe.number(), base);
        int rest = cells.next(cell);
        var order = recipe.order();
        var calls = recipe.network().calls();
        for (int i = order.length - 1; i >= 0; i--) {
            var call = calls.get(order[i]);
            rest = cells.add(call.symbol(), cell, order[i], rest, call.terms(), binding, base);
        }
        return rest;
    }

    /// Forgets what was tried.
    void forget() {
        frames.clear();
        visited.clear();
    }

    /// Lets a task recur once more without a change, and forgets what was tried.
    void forgive() {
        forgiven++;
        approximate = false;
        forget();
    }

    long nodes() {
        return nodes;
    }

    /// {@return whether something was left out that might have been a plan}
    boolean approximate() {
        return approximate;
    }

    /// {@return the plan that was found}
    Decomposition plan() {
        return Harvest.of(compiled, cells, binding, steps, stepCount);
    }
}
