package dev.entente.planner.search;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.state.Hash;
import dev.entente.planner.state.State;
import java.util.Arrays;

/// One walk down a problem, depth first, and back up where it leads nowhere.
///
/// Ordered task decomposition as in SHOP (Nau et al. 1999), with frames instead of recursion, a trail instead of copies,
/// and a set of (state, rest of the plan) pairs that were tried: a pair met again has failed, or is a loop.
final class Descent {
    private static final int FAR = 512;
    private static final int NOWHERE = -2;
    private static final int[] ALLOWED = {1, 1, 2, 2, 3, 4, 6, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
    private static final int ASKED = 256;

    private final Compiled compiled;
    private final State state;
    private final Cells cells = new Cells();
    private final Frames frames = new Frames();
    private final Visited visited = new Visited();
    private final Ways ways;
    private int[] steps = new int[64];
    private int stepCount;
    private int[] scratch = new int[16];
    private long nodes;
    private boolean approximate;
    private int forgiven;
    private long most;

    private final int origin;
    private final Request request;

    /// @param state what to walk in; it is given back as it was, unless a plan is found
    Descent(Compiled compiled, State state, Request request) {
        this.compiled = compiled;
        this.state = state;
        this.origin = state.mark();
        this.request = request;
        this.ways = new Ways(compiled, state, cells, frames, request.hints());
    }

    /// How a walk ended.
    enum End {
        FOUND,
        EXHAUSTED,
        SPENT,
        STOPPED
    }

    /// Walks from where it began.
    ///
    /// @param limit how many nodes may be tried
    /// @param seed 0 for the order of the text, else a shuffle
    End walk(long limit, long seed, Budget budget) {
        begin(seed);
        long last = nodes + limit;
        long asked = nodes;
        int head = tasks();
        for (;;) {
            if (head == -1) {
                if (request.ending().getAsBoolean()) {
                    return End.FOUND;
                }
                head = advance();
            } else {
                head = step(head);
            }
            if (head == NOWHERE) {
                return End.EXHAUSTED;
            }
            if (nodes >= last) {
                return End.SPENT;
            }
            if (nodes - asked >= ASKED) {
                asked = nodes;
                if (budget.stop().getAsBoolean()) {
                    return End.STOPPED;
                }
            }
        }
    }

    private int tasks() {
        int head = -1;
        for (int i = request.symbols().length - 1; i >= 0; i--) {
            var arguments = request.arguments()[i];
            System.arraycopy(arguments, 0, room(arguments.length), 0, arguments.length);
            head = cells.add(request.symbols()[i], -1, i, head, compiled.variables(arguments.length), scratch, 0);
            cells.old(head, request.olds()[i]);
            cells.rounds(head, 0);
        }
        return head;
    }

    private int[] room(int slots) {
        if (scratch.length < slots) {
            scratch = new int[slots];
        }
        return scratch;
    }

    private void begin(long seed) {
        visited.removeAll(frames.keys(), frames.count());
        state.back(origin);
        frames.clear();
        cells.back(0, 0);
        ways.begin(seed);
        stepCount = 0;
        request.history().after(0, state);
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
        room(action.slots());
        cells.arguments(cell, symbol == compiled.goal() ? 0 : compiled.parameterCount(symbol), scratch, 0);
        if (!request.history().allows(stepCount, symbol, scratch)) {
            return false;
        }
        if (!compiled.fits(symbol, scratch) || !action.possible(state, scratch) || !action.apply(state, scratch)) {
            return false;
        }
        if (symbol != compiled.goal()) {
            note(cell);
            request.history().after(stepCount, state);
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
        if (tooDeep(cell, symbol) || loops(cell, symbol) || !visited.add(key)) {
            return;
        }
        frames.push(key);
        ways.enter(cell, key);
        frames.set(Frames.TRAIL, state.mark());
        frames.set(Frames.CELLS, cells.count());
        frames.set(Frames.ARGUMENTS, cells.used());
        frames.set(Frames.STEPS, stepCount);
    }

    private boolean tooDeep(int cell, int symbol) {
        return most > 0 && compiled.circle(symbol) >= 0 && cells.rounds(cell) > allowed(compiled.circle(symbol));
    }

    /// {@return how many tasks of a circle may be inside each other on this walk}
    private int allowed(int circle) {
        return ALLOWED[(int) Long.remainderUnsigned(Hash.end(Hash.step(most, circle)), ALLOWED.length)];
    }

    /// Bounds how often tasks recur on the walks that follow, each circle of tasks in its own way; forgets what was tried.
    ///
    /// @param draw 0 for no bounds
    void bound(long draw) {
        most = draw;
        forget();
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
            if (ways.next()) {
                nodes++;
                return expand();
            }
            ways.leave();
            frames.pop();
        }
        return NOWHERE;
    }

    /// Puts the parts of a method before what follows its task.
    private int expand() {
        int cell = frames.get(Frames.CELL);
        int base = frames.get(Frames.BASE);
        var recipe = compiled.methods(cells.symbol(cell))[frames.get(Frames.WAY)];
        cells.decompose(cell, recipe.number(), base);
        int rest = cells.next(cell);
        var order = recipe.order();
        var calls = recipe.network().calls();
        for (int i = order.length - 1; i >= 0; i--) {
            var call = calls.get(order[i]);
            rest = cells.add(call.symbol(), cell, order[i], rest, call.terms(), ways.binding(), base);
            hint(rest, order[i]);
            int circle = compiled.circle(call.symbol());
            boolean same = circle >= 0 && circle == compiled.circle(cells.symbol(cell));
            cells.rounds(rest, same ? cells.rounds(cell) + 1 : 0);
        }
        return rest;
    }

    /// Notes which task of an older plan a part is.
    private void hint(int part, int place) {
        int symbol = cells.symbol(part);
        if (!request.hints().any() || compiled.primitive(symbol)) {
            cells.old(part, -1);
            return;
        }
        int old = frames.get(Frames.OLD);
        if (old >= 0) {
            cells.old(part, request.hints().part(old, place));
            return;
        }
        var arguments = new int[compiled.parameterCount(symbol)];
        cells.arguments(part, arguments.length, arguments, 0);
        cells.old(part, request.hints().like(symbol, arguments));
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
        return Harvest.of(compiled, cells, ways.binding(), steps, stepCount);
    }
}
