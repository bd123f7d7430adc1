package dev.entente.planner.repair;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.search.Workbench;
import dev.entente.planner.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A plan under way in a world that changes.
///
/// The rule is 6.5 of the field's plan repairers put together: what ahead reads a changed fact is looked up (SHOPFixer's
/// dependency graph, Goldman, Kuter, Freedman 2020); the rest of the plan is simulated up to the first task that cannot be
/// done (IPyHOPPER, Zaidins et al. 2025); the smallest stretch around it that can be done another way is decomposed again,
/// old choices first; at last the whole tree, in a way that explains what was done (Hoeller et al. 2020), or from the
/// world as it is. Not thread safe; plans may share a [Workbench].
public final class LivePlan {
    private final Workbench workbench;
    private final State state;
    private final Tree tree;
    private final Simulation simulation;
    private final Index index = new Index();
    private final Mender mender;
    private final Past past = new Past();
    private int now;
    private boolean strict;

    /// Begins a plan in the state in which its problem begins.
    public LivePlan(Workbench workbench, Decomposition plan) {
        this.workbench = workbench;
        this.state = workbench.start();
        this.tree = new Tree(plan);
        this.simulation = new Simulation(workbench, state);
        this.mender = new Mender(workbench, state, simulation, tree, past);
        index();
    }

    /// Lets only such repairs pass as still explain what was done.
    public LivePlan strict() {
        strict = true;
        return this;
    }

    /// {@return the next action as text; empty where all is done}
    public Optional<String> next() {
        var item = upcoming();
        return item == null ? Optional.empty() : Optional.of(Words.of(workbench, item));
    }

    private @Nullable Item upcoming() {
        for (int i = now; i < tree.schedule().size(); i++) {
            if (!tree.schedule().get(i).compound()) {
                return tree.schedule().get(i);
            }
        }
        return null;
    }

    /// Carries the next action out.
    ///
    /// @return whether there was one
    /// @throws IllegalStateException where it cannot be done, which only happens after [Repair.GivenUp]
    public boolean advance() {
        var item = upcoming();
        if (item == null) {
            now = tree.schedule().size();
            return false;
        }
        if (!simulation.step(item)) {
            throw new IllegalStateException("action (%s) must be possible when it is reached".formatted(Words.of(workbench, item)));
        }
        state.settle();
        past.did(item);
        now = item.place + 1;
        return true;
    }

    /// Lets something happen, and mends the plan where that breaks it.
    ///
    /// @param nodes how much may be tried
    public Repair event(WorldEvent event, long nodes) {
        boolean touched = apply(event);
        past.happened(event);
        if (!touched) {
            return new Repair.Untouched();
        }
        var repair = mender.mend(now, nodes, strict);
        if (!(repair instanceof Repair.GivenUp)) {
            now = mender.now();
            index();
        }
        if (repair instanceof Repair.Mended(var scope, _, _, _, _, _, _)) {
            if (scope == Repair.Scope.REPLANNED) {
                past.forget();
            }
        }
        return repair;
    }

    private boolean apply(WorldEvent event) {
        boolean touched = false;
        for (var fact : event.removed()) {
            int number = workbench.fact(state, fact);
            if (state.facts().holds(number)) {
                state.remove(number);
                touched |= read(number);
            }
        }
        for (var fact : event.added()) {
            int number = workbench.fact(state, fact);
            if (number >= 0 && !state.facts().holds(number)) {
                state.add(number);
                touched |= read(number);
            }
        }
        for (var level : event.levels()) {
            int cell = workbench.cell(state, level);
            if (state.numbers().value(cell) != level.value()) {
                state.set(cell, level.value());
                touched |= read(~cell);
            }
        }
        state.settle();
        return touched;
    }

    private boolean read(int what) {
        return index.read(what, now);
    }

    private void index() {
        index.build(tree.schedule(), now, simulation.read(tree.schedule(), now));
    }

    /// {@return the actions ahead, as text}
    public List<String> ahead() {
        return Words.actions(workbench, tree.schedule(), now, tree.schedule().size());
    }

    /// {@return the actions that were done, as text}
    public List<String> done() {
        return past.words(workbench);
    }

    /// {@return whether everything ahead can be done, and the goal holds then}
    public boolean sound() {
        return simulation.first(tree.schedule(), now) > tree.schedule().size();
    }

    /// {@return the plan as it stands: the tree of what was done and what is ahead}
    public Decomposition plan() {
        var builder = new Decomposition.Builder();
        var steps = new ArrayList<Integer>();
        for (var item : tree.schedule()) {
            int parent = item.parent == null ? -1 : item.parent.place;
            if (item.compound()) {
                builder.task(parent, item.symbol, item.arguments, item.method, item.binding);
            } else {
                steps.add(builder.action(parent, item.symbol, item.arguments));
            }
        }
        return builder.build(steps.stream().mapToInt(Integer::intValue).toArray());
    }
}
