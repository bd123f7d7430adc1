package dev.entente.planner;

import dev.entente.guardrails.expression.Cell;
import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One agent's workflow tree.
///
/// It grows by [#unfold], is rewritten where it breaks, and shrinks as its parts are done. Which node runs when is the
/// stepper's business, which says so through [#move]. Not thread safe; one an agent.
public final class Plan {
    private final PlanTree plan = new PlanTree();
    private final PlanLog log;
    private final Unfolding unfolding;
    private final Repair repair;
    private final Improving improving;
    private final Forks forks;

    /// Makes an empty plan.
    ///
    /// @param agent who plans
    /// @param world what is planned on; each call names it again, for it may be another snapshot
    public Plan(String agent, Limits limits, PlanLog log, View world) {
        this.log = log;
        this.unfolding = new Unfolding(agent, plan, limits, log, world);
        this.forks = new Forks(plan);
        this.repair = new Repair(plan, unfolding, limits.patience());
        this.improving = new Improving(plan, unfolding, repair);
    }

    /// Lets the plan use, and its mind add to, methods beside those of the program.
    public void learn(Repertoire repertoire) {
        plan.repertoire(repertoire);
    }

    /// Says who hears on which facts the plan begins or ceases to depend.
    public void tell(Dependence hearer) {
        plan.dependence(hearer);
    }

    /// {@return whether a node depends on a cell, or watches it}
    public boolean depends(long cell) {
        return plan.depends(cell);
    }

    /// {@return what is watched by tasks that wait for any entity of the type of one that there is, where `cell` says
    /// that it exists; else the cell itself}
    public static long population(long cell, View world) {
        boolean there = Cell.attribute(cell) == Cell.attribute(Cell.existence(0)) && world.exists(Cell.entity(cell));
        return there ? Watch.population(world.type(Cell.entity(cell))) : cell;
    }

    /// {@return the methods beside those of the program}
    public Repertoire repertoire() {
        return plan.repertoire();
    }

    /// Adds a standing goal, still open.
    public Node pursue(Step.Task goal, long[] names) {
        return plan.add(null, goal, names);
    }

    /// Takes a standing goal away, with everything below it.
    public void drop(Node root) {
        plan.clear(root);
        plan.tree().remove(root);
    }

    /// Decomposes a node as far as can be foreseen.
    ///
    /// @return whether there is a way; where there is none, [#reason] says why
    public boolean unfold(Node node, View world, Chooser mind) {
        boolean way = unfolding.reach(node, world, mind);
        if (way) {
            announce(node, world);
        } else {
            introduce(node, world);
        }
        return way;
    }

    /// Adds one round of a loop below its node.
    public Node round(Node loop, Step.Block round) {
        loop.round();
        return plan.add(loop, round, loop.names());
    }

    /// {@return why the last unfolding failed}
    public String reason() {
        return unfolding.reason();
    }

    /// Mends the smallest part around a node that is broken, or has failed: the nearest task for which there is another
    /// way is decomposed again, unless a saga, or a fork that may fail, is nearer.
    public Mending mend(Node broken, View world, Chooser mind) {
        var mending = repair.mend(broken, world, mind);
        if (mending instanceof Mending.Rewritten(var rewrite, _)) {
            announce(rewrite.task(), world);
            begun(rewrite.task());
        }
        return mending;
    }

    /// {@return the tasks for which a change to a cell may have made a better way possible, in the order of execution}
    public List<Node> watching(long cell, View world) {
        var found = watching(cell);
        long population = population(cell, world);
        if (population == cell) {
            return found;
        }
        var all = new ArrayList<>(found);
        all.addAll(watching(population));
        return all;
    }

    private List<Node> watching(long cell) {
        return Arrays.stream(plan.watchers().of(cell)).filter(Objects::nonNull).toList();
    }

    /// Lets a task take a better way, if one has become possible that leads on.
    public Optional<Mending.Rewritten> improve(Node task, View world, Chooser mind) {
        var better = contains(task) ? improving.improve(task, world, mind) : null;
        if (better == null) {
            return Optional.empty();
        }
        announce(task, world);
        begun(task);
        return Optional.of(better);
    }

    /// {@return what became of all looks at better ways}
    public Improvements improvements() {
        return improving.counted();
    }

    /// Takes away everything below a node.
    ///
    /// @return what was at work there, and in the node itself
    public Leftovers abandon(Node node) {
        var remains = new Remains(plan);
        remains.takeWith(node);
        return remains.leftovers();
    }

    /// Replaces the parts of a node by its `else`.
    ///
    /// @return the block, still open
    public Node otherwise(Node node, Step.Block block) {
        plan.clear(node);
        node.open(false);
        node.course(Course.OTHERWISE);
        return plan.add(node, block, node.names());
    }

    /// Says that the way the nearest decomposed task has taken failed, so that it is not tried again for a while.
    public void spend(Node node, long tick) {
        var task = node;
        while (task != null && (!(task.step() instanceof Step.Task) || task.method() < 0 || task.open())) {
            task = repair.catches(task) ? null : task.parent();
        }
        if (task != null) {
            repair.spend(task, tick);
        }
    }

    /// {@return whether a task is achieved in the world as it is}
    public boolean achieved(Node node, View world) {
        var goal = ((Step.Task) node.step()).goal();
        try {
            var names = Arrays.copyOf(node.arguments(), goal.slots());
            return goal.achieved().holds(unfolding.frameNow(node, names, world));
        } catch (EvaluationException nothing) {
            return false;
        }
    }

    /// {@return whether a task that is reached now was foreseen to be achieved by then, and is not}
    public boolean surprised(Node node, View world) {
        return !node.open() && node.step() instanceof Step.Task && node.method() < 0 && !achieved(node, world);
    }

    /// Decomposes a task that was carried out, but is not achieved, once more.
    public boolean again(Node node, View world, Chooser mind) {
        node.anew();
        plan.clear(node);
        boolean way = unfold(node, world, mind);
        begun(node);
        return way;
    }

    /// A task that has begun depends on its method's condition no more, for what it does may end that condition.
    private void begun(Node task) {
        if (task.status() == Status.RUNNING) {
            plan.forget(task);
        }
    }

    /// {@return `RUNNING` while a join has to wait; `DONE`, or `FAILED` once too few of its forks can be done}
    public Status joined(Node join) {
        return forks.joined(join);
    }

    /// {@return the forks that a join or a cancelling names, in order}
    public List<Node> forks(Node node) {
        return forks.of(node);
    }

    /// Notes that a join has counted those of its forks that failed.
    public void meet(Node join) {
        for (var fork : forks.of(join)) {
            if (fork.status() == Status.FAILED) {
                fork.course(Course.MET);
            }
        }
    }

    /// {@return why a fork failed}
    public static String why(Node fork) {
        return fork.way();
    }

    /// Notes that something was committed for a node, which the stages around it must undo if they fail.
    public void committed(Node node) {
        plan.sagas().committed(node);
    }

    /// Keeps a piece of which something was committed and may have to be undone, until the saga around it is done.
    public void keep(Node piece) {
        plan.sagas().nested(piece);
        plan.sagas().keep(piece);
    }

    /// {@return the pieces of which nothing needs to be undone any more, and forgets them}
    public List<Node> settled() {
        return plan.sagas().settled();
    }

    /// {@return whether a node stands in a step of a saga}
    public static boolean staged(Node node) {
        return node.above(Step.Stage.class) != null;
    }

    /// {@return the host's number of the nearest lock that is held around a node; 0 where there is none}
    public static long within(Node node) {
        return Sagas.within(node);
    }

    /// {@return the actions below a node that are under way}
    public List<Node> underWay(Node node) {
        return plan.tree().below(node).stream()
                .filter(part -> part.step() instanceof Step.Act && part.status() == Status.RUNNING)
                .toList();
    }

    private void announce(Node node, View world) {
        tell(node, world);
        plan.tree().below(node).forEach(part -> tell(part, world));
    }

    private void tell(Node node, View world) {
        if (!node.open()) {
            introduce(node, world);
        }
    }

    private void introduce(Node node, View world) {
        if (!node.told()) {
            node.told(true);
            log.grew(node, Labels.kind(node.step()), Labels.of(node, world));
        }
    }

    /// Changes a node's status. A node that begins depends on its method's condition no more; a node that is over
    /// depends on nothing, changes nothing, and loses its parts.
    public void move(Node node, Status status, String reason) {
        node.status(status);
        if (node.step() instanceof Step.Fork) {
            node.way(node.method(), reason);
        }
        log.moved(node, status, reason);
        plan.sagas().moved(node);
        if (status.over()) {
            plan.sum(node);
            plan.prune(node);
            plan.unbind(node);
        } else if (!(node.step() instanceof Step.Act)) {
            plan.forget(node);
        }
    }

    /// {@return the first unfinished node, in the order of execution, that a change to a cell has broken}
    public @Nullable Node broken(long cell, View world) {
        Node first = null;
        for (var node : plan.consumers().of(cell)) {
            if (node == null) {
                break;
            }
            if ((first == null || Order.precedes(node, first)) && !holds(node, world)) {
                first = node;
            }
        }
        return first;
    }

    /// {@return whether an unfinished node can still be carried out as it stands}
    public boolean holds(Node node, View world) {
        return Conditions.stillHold(node, plan.repertoire(), unfolding.frame(node, Conditions.names(node), world));
    }

    /// {@return whether an action that is reached now can begin}
    public boolean ready(Node node, View world) {
        return Conditions.stillHold(node, plan.repertoire(), unfolding.frameNow(node, node.inner(), world));
    }

    /// {@return the parts of a node, in order}
    public List<Node> parts(Node node) {
        return plan.tree().children(node);
    }

    /// {@return the standing goals}
    public List<Node> roots() {
        return new ArrayList<>(plan.tree().roots());
    }

    /// {@return whether a node is still part of the tree}
    public boolean contains(Node node) {
        return plan.tree().holds(node);
    }

    /// {@return the node of an id, where it is part of the tree}
    public Optional<Node> find(int id) {
        return plan.tree().find(id);
    }

    /// {@return the node of an id}
    public Node node(int id) {
        return plan.tree().node(id);
    }

    PlanTree tree() {
        return plan;
    }

    /// {@return how many nodes there are}
    public int size() {
        return plan.tree().size();
    }

    /// {@return a node as a reader sees it}
    public static String label(Node node, View world) {
        return Labels.of(node, world);
    }
}
