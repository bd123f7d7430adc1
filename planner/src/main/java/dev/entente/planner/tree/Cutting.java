package dev.entente.planner.tree;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;
import java.util.Arrays;
import java.util.TreeMap;

/// Finds one task of a plan that can be done with fewer actions, and what else has to be done otherwise for that.
final class Cutting {
    private static final int EXPANSIONS = 1_500;
    private static final int TRIES = 12;
    private static final int MOST_MENDED = 4;
    private static final int HIGHEST = 3;
    private final Problem problem;
    private final Walk walk;
    private final Doing doing;
    private final Effort effort;
    private final Shorter shorter;
    private final Shorter mending;
    private final long[] hashes;
    private final TreeMap<Integer, Draft> drafts = new TreeMap<>();
    private final Ints openStops = new Ints();
    private final Ints openMarks = new Ints();
    private int tries;

    Cutting(Problem problem, Walk walk, Effort effort) {
        this.problem = problem;
        this.walk = walk;
        this.effort = effort;
        doing = new Doing(problem);
        var guards = new Guards(problem.model(), walk, doing.state());
        shorter = new Shorter(problem, walk, guards, doing, effort);
        mending = new Shorter(problem, walk, guards, doing, effort);
        hashes = new long[walk.size() + 1];
    }

    /// {@return the first stop from one on that can be done with fewer actions; -1 where there is none}
    int cut(int from) {
        foresee();
        for (int stop = 0; stop < walk.size(); stop++) {
            if (effort.spent()) {
                return -1;
            }
            if (stop >= from && shortens(stop)) {
                return stop;
            }
            holds(stop);
            doing.state().keep();
        }
        return -1;
    }

    /// Notes the state before every stop.
    private void foresee() {
        int steps = 0;
        for (int stop = 0; stop < walk.size(); stop++) {
            hashes[stop] = doing.state().hash();
            if (!holds(stop)) {
                throw BrokenPlanException.at(problem, walk.plan, walk.node(stop), steps);
            }
            steps += walk.acts(stop) ? 1 : 0;
        }
        hashes[walk.size()] = doing.state().hash();
        doing.state().undo(0);
    }

    private boolean holds(int stop) {
        int node = walk.node(stop);
        return walk.acts(stop)
                ? doing.act(walk.plan.symbol(node), walk.plan.arguments(node))
                : doing.allows(walk.plan, node);
    }

    private boolean shortens(int stop) {
        if (walk.acts(stop) || walk.actions(stop) == 0) {
            return false;
        }
        tries = TRIES;
        var draft = shorter.shortest(walk.node(stop), walk.actions(stop) - 1, EXPANSIONS, used -> leadsOn(stop, used));
        if (draft != null) {
            drafts.put(stop, draft);
        }
        return draft != null;
    }

    /// {@return whether the plan can be carried out after a stop in the state at hand, which is left as it is}
    private boolean leadsOn(int cut, int used) {
        if (tries-- <= 0) {
            return false;
        }
        int mark = doing.state().mark();
        drafts.clear();
        openStops.cut(0);
        openMarks.cut(0);
        int left = walk.actions(cut) - used - 1;
        int stop = walk.end(cut);
        while (stop >= 0 && stop < walk.size() && doing.state().hash() != hashes[stop] && effort.spend()) {
            open(stop);
            if (holds(stop)) {
                stop++;
            } else {
                int before = drafted();
                stop = mended(left + before);
                left -= stop < 0 ? 0 : drafted() - before;
            }
        }
        boolean good = stop >= 0
                && (doing.state().hash() == hashes[stop]
                        || (stop == walk.size() && doing.reached(Roots.binding(problem, walk.plan))));
        doing.state().undo(mark);
        return good;
    }

    /// {@return how many actions more the drafts for the rest have than what they stand for}
    private int drafted() {
        return drafts.entrySet().stream().mapToInt(it -> it.getValue().actions(walk) - walk.actions(it.getKey())).sum();
    }

    private void open(int stop) {
        while (!openStops.isEmpty() && walk.end(openStops.last()) <= stop) {
            close(openStops.size() - 1);
        }
        if (!walk.acts(stop)) {
            openStops.add(stop);
            openMarks.add(doing.state().mark());
        }
    }

    private void close(int size) {
        openStops.cut(size);
        openMarks.cut(size);
    }

    /// Decomposes otherwise the lowest task around the stop at hand for which there is a way.
    ///
    /// @param left how many actions may be added, all drafts together
    /// @return the stop after it; -1 where there is no way
    private int mended(int left) {
        for (int height = 0; height < HIGHEST && !openStops.isEmpty() && drafts.size() < MOST_MENDED; height++) {
            int stop = openStops.last();
            doing.state().undo(openMarks.last());
            close(openStops.size() - 1);
            drafts.tailMap(stop).clear();
            int most = walk.actions(stop) + left - drafted();
            var draft = mending.shortest(walk.node(stop), most, EXPANSIONS / 2, _ -> true);
            if (draft != null) {
                drafts.put(stop, draft);
                return walk.end(stop);
            }
        }
        return -1;
    }

    /// {@return the plan with what was found}
    Decomposition plan() {
        var plan = walk.plan;
        var stops = new int[walk.size()];
        for (int stop = 0; stop < stops.length; stop++) {
            stops[walk.node(stop)] = stop;
        }
        var tree = new Decomposition.Builder();
        var numbers = new int[stops.length];
        var added = new Ints[stops.length];
        for (int node = 0; node < stops.length; node++) {
            int above = plan.parent(node) < 0 ? -1 : numbers[plan.parent(node)];
            boolean gone = plan.parent(node) >= 0 && above < 0;
            var draft = gone ? null : drafts.get(stops[node]);
            numbers[node] = gone || draft != null ? -1 : Draft.add(plan, node, above, tree);
            if (draft != null) {
                added[stops[node]] = draft.build(walk, above, tree);
            }
        }
        return tree.build(steps(numbers, added));
    }

    private int[] steps(int[] numbers, Ints[] added) {
        var steps = new Ints();
        for (int stop = 0; stop < walk.size(); ) {
            if (added[stop] != null) {
                Arrays.stream(added[stop].toArray()).forEach(steps::add);
                stop = walk.end(stop);
                continue;
            }
            if (walk.acts(stop)) {
                steps.add(numbers[walk.node(stop)]);
            }
            stop++;
        }
        return steps.toArray();
    }
}
