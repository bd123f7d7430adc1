package dev.entente.planner.repair;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Outcome;
import dev.entente.planner.search.History;
import dev.entente.planner.search.Request;
import dev.entente.planner.search.Workbench;
import dev.entente.planner.state.State;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the smallest stretch of a plan that can be decomposed another way so that all ahead can be done.
final class Mender {
    /// How many nodes are tried for a stretch, beside two for each of its tasks.
    private static final long NEAR = 200;

    /// How many nodes are tried for the whole at first, beside four for each of its tasks; then so many times as many.
    private static final long FAR = 500;
    private static final int MORE = 8;
    private static final int ROUNDS = 4;

    /// How many tasks that have begun may be done once more.
    private static final int ABOVE = 8;

    private final Workbench workbench;
    private final State state;
    private final Simulation simulation;
    private final Tree tree;
    private final Past past;
    private List<String> standing = List.of();
    private int now;

    Mender(Workbench workbench, State state, Simulation simulation, Tree tree, Past past) {
        this.workbench = workbench;
        this.state = state;
        this.simulation = simulation;
        this.tree = tree;
        this.past = past;
    }

    /// {@return the place of the next task, after the plan was mended}
    int now() {
        return now;
    }

    Repair mend(int from, long nodes, boolean strict) {
        now = from;
        standing = List.of();
        int broken = simulation.first(tree.schedule(), now);
        if (broken > tree.schedule().size()) {
            return new Repair.Holds();
        }
        var before = ahead();
        var cause = cause(broken);
        Region widest = null;
        while (broken <= tree.schedule().size()) {
            var region = stretch(broken, strict);
            if (region == null) {
                return whole(before, cause, nodes, strict);
            }
            widest = widest == null || region.scope().compareTo(widest.scope()) > 0 ? region : widest;
            broken = simulation.first(tree.schedule(), now);
        }
        return widest == null ? new Repair.Holds() : report(widest, cause, before);
    }

    private Repair report(Region widest, String cause, List<Item> before) {
        return report(widest.scope(), Words.of(workbench, widest.top()), cause, before, standing);
    }

    private String cause(int broken) {
        var schedule = tree.schedule();
        return broken == schedule.size() ? "goal" : Words.of(workbench, schedule.get(broken));
    }

    /// Decomposes the smallest stretch around a broken task again.
    ///
    /// @return the stretch; null where none can be
    private @Nullable Region stretch(int broken, boolean strict) {
        var damage = simulation.broken(tree.schedule(), now);
        for (var region : regions(broken, strict)) {
            var found = decompose(region, damage, NEAR + 2L * (region.end() - region.start()));
            if (found instanceof Outcome.Found(var plan)) {
                splice(region, plan);
                return region;
            }
        }
        return null;
    }

    private List<Region> regions(int broken, boolean strict) {
        var schedule = tree.schedule();
        var found = new ArrayList<Region>();
        var item = broken < schedule.size() ? schedule.get(broken) : null;
        for (var here = item; here != null; here = here.parent) {
            if (here.compound() && here.place >= now) {
                found.add(new Region(Repair.Scope.SUBTREE, here, List.of(here), here.place, here.end));
            } else if (here.compound()) {
                addNew(remainder(here), found);
            }
        }
        addNew(rest(), found);
        if (!strict) {
            redone(item, found);
        }
        return found;
    }

    /// A task whose parts but one are done leaves no more to do than that one.
    private static void addNew(Region region, List<Region> found) {
        if (found.isEmpty() || !found.getLast().tasks().equals(region.tasks())) {
            found.add(region);
        }
    }

    private void redone(@Nullable Item item, List<Region> found) {
        int left = ABOVE;
        for (var here = item; here != null && left > 0; here = here.parent) {
            if (here.compound() && here.place < now) {
                found.add(new Region(Repair.Scope.REDONE, here, List.of(here), now, here.end));
                left--;
            }
        }
    }

    private Region remainder(Item task) {
        var tasks = new ArrayList<Item>();
        gather(task, tasks);
        return new Region(Repair.Scope.REMAINDER, task, tasks, tasks.getFirst().place, task.end);
    }

    private Region rest() {
        var tasks = new ArrayList<Item>();
        tree.roots().forEach(root -> gather(root, tasks));
        var top = tree.roots().getFirst();
        int start = tasks.isEmpty() ? tree.schedule().size() : tasks.getFirst().place;
        return new Region(Repair.Scope.REMAINDER, tasks.isEmpty() ? top : tasks.getFirst(), tasks, start, tree.schedule().size());
    }

    /// Gathers what is left of a task: the largest tasks below it that have not begun.
    private void gather(Item task, List<Item> tasks) {
        if (task.place >= now) {
            tasks.add(task);
            return;
        }
        for (var part : task.parts) {
            if (part.end > now) {
                gather(part, tasks);
            }
        }
    }

    private Outcome decompose(Region region, BitSet damage, long nodes) {
        var schedule = tree.schedule();
        int mark = state.mark();
        for (int i = now; i < region.start(); i++) {
            simulation.step(schedule.get(i));
        }
        var old = new OldPlan(schedule, Math.min(region.start(), region.top().place), region.end(), now);
        var request = new Request(
                region.tasks().stream().mapToInt(it -> it.symbol).toArray(),
                region.tasks().stream().map(it -> it.arguments).toArray(int[][]::new),
                region.tasks().stream().mapToInt(old::number).toArray(),
                old,
                History.NONE,
                () -> follows(schedule, region.end(), damage));
        var found = workbench.decompose(state, request, nodes, 0);
        state.back(mark);
        return found;
    }

    /// {@return whether what follows can be done, as far as the event itself has not broken it}
    private boolean follows(List<Item> schedule, int from, BitSet damage) {
        int failed = simulation.first(schedule, from);
        return failed > schedule.size() || (damage.get(failed) && failed < schedule.size());
    }

    private void splice(Region region, Decomposition found) {
        if (region.scope() == Repair.Scope.REDONE) {
            standing = Words.actions(workbench, tree.schedule(), region.top().place, now);
        }
        var fresh = Tree.items(found);
        for (int i = 0; i < fresh.size(); i++) {
            gone(region.tasks().get(i));
            tree.replace(region.tasks().get(i), fresh.get(i));
        }
        tree.number();
        if (region.scope() == Repair.Scope.REDONE) {
            now = fresh.getFirst().place;
            past.forget();
        }
    }

    private void gone(Item task) {
        for (int i = task.place; i < task.end; i++) {
            tree.schedule().get(i).gone = true;
        }
    }

    /// Plans the whole again: in a way that explains what was done, or else from the world as it is. Both are tried with
    /// little first, then with more and in shuffled orders, for most events need little of one of them.
    private Repair whole(List<Item> before, String cause, long nodes, boolean strict) {
        long most = FAR + 4L * tree.schedule().size();
        boolean explains = past.explained();
        boolean anew = !strict;
        for (int round = 0; round < ROUNDS && (explains || anew); round++) {
            long few = round == ROUNDS - 1 ? nodes : Math.min(most, nodes);
            if (explains) {
                var found = attempt(workbench.start(), new Replay(workbench, past), few, round);
                if (found instanceof Outcome.Found(var plan) && plan.steps().length >= past.done().size()) {
                    return rewritten(plan, before, cause);
                }
                explains = found instanceof Outcome.Spent;
            }
            if (anew) {
                var found = attempt(state, History.NONE, few, round);
                if (found instanceof Outcome.Found(var plan)) {
                    return replanned(plan, before, cause);
                }
                anew = found instanceof Outcome.Spent;
            }
            most *= MORE;
        }
        return new Repair.GivenUp(cause, !explains && !anew);
    }

    private Outcome attempt(State from, History history, long nodes, int order) {
        var whole = workbench.whole();
        var old = new OldPlan(tree.schedule(), 0, tree.schedule().size(), now);
        var request = new Request(whole.symbols(), whole.arguments(), whole.olds(), old, history, whole.ending());
        return workbench.decompose(from, request, nodes, order);
    }

    private Repair rewritten(Decomposition plan, List<Item> before, String cause) {
        tree.replaceAll(Tree.items(plan));
        now = after(past.done().size());
        return report(Repair.Scope.REWRITTEN, "everything", cause, before, List.of());
    }

    private Repair replanned(Decomposition plan, List<Item> before, String cause) {
        tree.replaceAll(Tree.items(plan));
        now = 0;
        return report(Repair.Scope.REPLANNED, "everything", cause, before, past.words(workbench));
    }

    /// {@return the place behind an action}
    private int after(int actions) {
        int left = actions;
        int place = 0;
        while (left > 0) {
            left -= tree.schedule().get(place++).compound() ? 0 : 1;
        }
        return place;
    }

    private Repair report(Repair.Scope scope, String task, String cause, List<Item> before, List<String> standing) {
        var old = new HashSet<>(before);
        var ahead = ahead();
        var fresh = ahead.stream().filter(item -> !old.contains(item)).toList();
        var still = new HashSet<>(ahead);
        var left = before.stream().filter(item -> !still.contains(item)).toList();
        var cancelled = without(left, fresh);
        var added = without(fresh, left);
        return new Repair.Mended(scope, task, cause, before.size() - cancelled.size(), cancelled, added, standing);
    }

    private List<Item> ahead() {
        var schedule = tree.schedule();
        var found = new ArrayList<Item>();
        for (int i = now; i < schedule.size(); i++) {
            if (!schedule.get(i).compound()) {
                found.add(schedule.get(i));
            }
        }
        return found;
    }

    /// {@return the actions of a list that another does not have, each as often as it has it more often}
    private List<String> without(List<Item> list, List<Item> other) {
        var counts = new HashMap<String, Integer>();
        other.forEach(it -> counts.merge(Words.of(workbench, it), 1, Integer::sum));
        return list.stream()
                .map(it -> Words.of(workbench, it))
                .filter(it -> counts.merge(it, -1, Integer::sum) < 0)
                .toList();
    }
}
