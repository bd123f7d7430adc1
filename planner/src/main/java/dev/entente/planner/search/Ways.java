package dev.entente.planner.search;

import dev.entente.planner.state.Conditions;
import dev.entente.planner.state.Hash;
import dev.entente.planner.state.State;
import java.util.Arrays;

/// The ways to decompose the task of the last choice, one after the other: what an older plan did, then each method with
/// each binding of its variables, in the order of the text or turned by a seed.
final class Ways {
    private static final int HINTED = -2;

    private final Compiled compiled;
    private final State state;
    private final Cells cells;
    private final Frames frames;
    private final Hints hints;
    private int[] binding = new int[128];
    private int bound;
    private int[] cursors = new int[64];
    private int cursored;
    private long seed;

    Ways(Compiled compiled, State state, Cells cells, Frames frames, Hints hints) {
        this.compiled = compiled;
        this.state = state;
        this.cells = cells;
        this.frames = frames;
        this.hints = hints;
    }

    /// Begins again, with no choice made.
    ///
    /// @param seed 0 for the order of the text
    void begin(long seed) {
        bound = 0;
        cursored = 0;
        this.seed = seed;
    }

    /// {@return what the variables of all methods taken are bound to}
    int[] binding() {
        return binding;
    }

    /// Begins the last choice, which is about a task.
    void enter(int cell, long key) {
        frames.set(Frames.CELL, cell);
        frames.set(Frames.RECIPE, cells.old(cell) >= 0 ? HINTED : -1);
        frames.set(Frames.STAGE, -1);
        frames.set(Frames.BASE, bound);
        frames.set(Frames.CURSORS, cursored);
        frames.set(Frames.TURN, seed == 0 ? 0 : (int) (Hash.end(seed ^ key) >>> 33));
    }

    /// Ends the last choice.
    void leave() {
        bound = frames.get(Frames.BASE);
        cursored = frames.get(Frames.CURSORS);
    }

    /// Moves the last choice to its next way: a method, and a binding of its variables.
    ///
    /// @return whether there is one
    boolean next() {
        var recipes = compiled.methods(cells.symbol(frames.get(Frames.CELL)));
        if (frames.get(Frames.RECIPE) == HINTED) {
            frames.set(Frames.RECIPE, -1);
            if (takeHint(recipes)) {
                return true;
            }
        }
        frames.set(Frames.OLD, -1);
        for (;;) {
            int recipe = frames.get(Frames.RECIPE);
            if (recipe >= 0 && nextBinding(recipes[frames.get(Frames.WAY)])) {
                return true;
            }
            if (recipe + 1 >= recipes.length) {
                return false;
            }
            frames.set(Frames.RECIPE, recipe + 1);
            frames.set(Frames.WAY, turned(recipe + 1, recipes.length));
            frames.set(Frames.STAGE, -1);
        }
    }

    /// Takes the way that an older plan took, if it can still be taken.
    private boolean takeHint(Recipe[] recipes) {
        int old = cells.old(frames.get(Frames.CELL));
        int way = place(recipes, hints.method(old));
        var values = hints.binding(old);
        int base = frames.get(Frames.BASE);
        if (way < 0) {
            return false;
        }
        reserve(base + recipes[way].variables().size(), frames.get(Frames.CURSORS));
        System.arraycopy(values, 0, binding, base, values.length);
        frames.set(Frames.WAY, way);
        frames.set(Frames.OLD, old);
        return agrees(recipes[way], base) && recipes[way].precondition().holds(state, binding, base);
    }

    private static int place(Recipe[] recipes, int method) {
        for (int i = 0; i < recipes.length; i++) {
            if (recipes[i].number() == method) {
                return i;
            }
        }
        return -1;
    }

    /// {@return whether the head of a method, bound already, is its task}
    private boolean agrees(Recipe recipe, int base) {
        var head = recipe.head();
        int cell = frames.get(Frames.CELL);
        for (int i = 0; i < head.length; i++) {
            if (Conditions.value(head[i], binding, base) != cells.argument(cell, i)) {
                return false;
            }
        }
        return true;
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
}
