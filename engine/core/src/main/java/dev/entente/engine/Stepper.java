package dev.entente.engine;

import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Frame;
import dev.entente.planner.Course;
import dev.entente.planner.Node;
import dev.entente.planner.Plan;
import dev.entente.planner.Status;
import dev.entente.planner.Step;
import dev.entente.world.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Moves the nodes of one agent's workflow tree from pending to done.
///
/// A pure state machine: what it reads is the tree, a world that stands still, and inputs ([#start], [#complete],
/// [#fail]); what it gives is the tree's next state, intents for the gate, and the nodes that failed. It reads no clock
/// and draws no dice. A node costs O(parts of its parent) for each move, whatever the size of the tree or of the
/// history.
final class Stepper {
    /// How often a part of a standing goal is carried out before it counts as failed.
    private static final int ROUNDS = 64;

    private final Plan plan;
    private final Intents intents;
    private final Frame frame;
    private final List<Node> running = new ArrayList<>(0);
    private final List<Failure> failures = new ArrayList<>(0);
    private final Deque<Node> advancing = new ArrayDeque<>();
    private final Mindful mind;
    private final Waits waits;
    private View world;
    private boolean busy;

    /// A node that cannot be done as planned.
    record Failure(Node node, String reason) {}

    /// Decomposes nodes with the agent's mind, and takes parts of its plan away.
    interface Mindful {
        /// {@return whether there is a way}
        boolean unfold(Node node);

        /// {@return whether there is a way for a task that was carried out, but is not achieved}
        boolean again(Node node);

        /// Cancels a fork; it is over when what it has begun is undone.
        void halt(Node fork);
    }

    Stepper(Plan plan, Intents intents, Errands errands, View world, Mindful mind) {
        this.plan = plan;
        this.intents = intents;
        this.world = world;
        this.mind = mind;
        this.waits = new Waits(plan, errands, this);
        this.frame = new Frame(world, new long[0]);
    }

    void over(View world) {
        this.world = world;
    }

    Waits waits() {
        return waits;
    }

    List<Node> running() {
        return running;
    }

    /// {@return the nodes that failed since this was last asked}
    List<Failure> failures() {
        var taken = List.copyOf(failures);
        failures.clear();
        return taken;
    }

    /// Proposes the effects of every action whose time has come, and ends what has waited for too long.
    void finishDue() {
        running.removeIf(node -> !atWork(node));
        for (var node : List.copyOf(running)) {
            if (node.due() >= 0 && node.due() <= world.tick() && atWork(node)) {
                running.remove(node);
                if (node.step() instanceof Step.Act) {
                    intents.finish(node);
                } else {
                    waits.timeUp(node);
                }
            }
        }
    }

    /// {@return the tick at which the next action or wait is over; [Alarms#NEVER] where none is}
    long due() {
        running.removeIf(node -> !atWork(node));
        long first = Alarms.NEVER;
        for (var node : running) {
            first = node.due() < 0 ? first : Math.min(first, node.due());
        }
        return first;
    }

    private boolean atWork(Node node) {
        return plan.contains(node) && node.status() == Status.RUNNING;
    }

    /// Lets a node wait for some ticks at the most; 0 for as long as it takes.
    void limit(Node node, long timeout) {
        if (timeout > 0) {
            node.begin(world.tick(), world.tick() + timeout);
            running.add(node);
        }
    }

    /// Reaches a node.
    void start(Node node) {
        switch (node.step()) {
            case Step.Task _ -> task(node);
            case Step.Act act -> act(node, act);
            case Step.Fork _ -> fork(node);
            case Step.Join _, Step.Cancel _, Step.Run _, Step.Lock _ -> wait(node);
            case Step.While _ -> {
                ready(node);
                plan.move(node, Status.RUNNING, "");
                loop(node);
            }
            case Step.Saga _ -> saga(node);
            case Step.Fail fail -> fail(node, fail);
            case Step.If _, Step.Each _, Step.Block _, Step.Stage _ -> body(node);
            case Step.Instant instant -> {
                ready(node);
                plan.move(node, Status.RUNNING, "");
                intents.instant(node, instant);
            }
        }
    }

    private boolean ready(Node node) {
        boolean way = plan.surprised(node, world) ? mind.again(node) : !node.open() || mind.unfold(node);
        if (!way) {
            fail(node, plan.reason());
            return false;
        }
        return true;
    }

    private void task(Node node) {
        if (ready(node)) {
            plan.move(node, Status.RUNNING, "");
            node.begin(world.tick(), -1);
            advance(node);
        }
    }

    private void body(Node node) {
        if (ready(node)) {
            plan.move(node, Status.RUNNING, "");
            advance(node);
        }
    }

    /// What follows a fork begins beside it, right after the fork's own first step.
    private void fork(Node node) {
        var parent = node.parent();
        if (parent != null && begins(node)) {
            advancing.addLast(parent);
            advance(node);
        }
    }

    private void saga(Node node) {
        if (begins(node)) {
            advance(node);
        }
    }

    /// Reaches a node that may take the failure of its parts up itself; it does so even where it has no way to begin.
    private boolean begins(Node node) {
        boolean way = !node.open() || mind.unfold(node);
        plan.move(node, Status.RUNNING, "");
        if (!way) {
            plan.spend(node, world.tick());
            failures.add(new Failure(node, plan.reason()));
        }
        return way;
    }

    private void fail(Node node, Step.Fail fail) {
        if (ready(node)) {
            fail(node, text(fail.reason(), node.names()));
        }
    }

    private String text(Code code, long[] names) {
        try {
            return code.text(frame.over(world, names).expecting());
        } catch (EvaluationException nothing) {
            return String.valueOf(nothing.getMessage());
        }
    }

    private void wait(Node node) {
        if (ready(node)) {
            plan.move(node, Status.RUNNING, "");
            waits.begin(node);
        }
    }

    /// Cancels a fork.
    void halt(Node fork) {
        mind.halt(fork);
    }

    private void act(Node node, Step.Act act) {
        if (!ready(node)) {
            return;
        }
        if (!plan.ready(node, world)) {
            fail(node, "%s requires %s".formatted(Plan.label(node, world), act.operator().requirement()));
            return;
        }
        plan.move(node, Status.RUNNING, "");
        if (act.operator().atOnce()) {
            begin(node);
        } else {
            intents.start(node);
        }
    }

    /// Begins an action, once its price is paid; one that takes no time proposes its effects at once. One whose time has
    /// no value fails, and gives the price back.
    void begin(Node node) {
        var act = (Step.Act) node.step();
        node.begin(world.tick(), world.tick());
        try {
            long takes = number(act.operator().takes(), node.inner());
            node.begin(world.tick(), world.tick() + Math.max(0, takes));
            if (takes <= 0) {
                intents.finish(node);
            } else {
                running.add(node);
            }
        } catch (EvaluationException nothing) {
            fail(node, String.valueOf(nothing.getMessage()));
            if (!act.operator().atOnce() && act.operator().undoable()) {
                intents.undo(node);
            }
        }
    }

    private long number(Code code, long[] names) {
        return code.value(frame.over(world, names).expecting());
    }

    private void loop(Node node) {
        var loop = (Step.While) node.step();
        try {
            if (number(loop.condition(), node.names()) == 0) {
                complete(node);
            } else if (node.rounds() >= loop.most()) {
                fail(node, "%s ran %s rounds and was not done".formatted(loop.text(), loop.most()));
            } else {
                start(plan.round(node, loop.round()));
            }
        } catch (EvaluationException nothing) {
            fail(node, String.valueOf(nothing.getMessage()));
        }
    }

    /// A node is done: what comes next begins.
    void complete(Node node) {
        plan.move(node, Status.DONE, "");
        var parent = node.parent();
        if (parent != null) {
            advance(parent);
        }
    }

    /// Goes on with the next part of a node, or finishes it after its last.
    ///
    /// What that lets go on in turn waits until the call before is over, latest first: a list of thousands of rounds
    /// without work would otherwise not fit the stack.
    void advance(Node parent) {
        advancing.addLast(parent);
        if (busy) {
            return;
        }
        busy = true;
        try {
            while (!advancing.isEmpty()) {
                next(advancing.removeLast());
            }
        } finally {
            busy = false;
            advancing.clear();
        }
    }

    private void next(Node parent) {
        if (parent.status() != Status.RUNNING || parent.course() == Course.UNDOING || locked(parent)) {
            return;
        }
        boolean forked = false;
        for (var part : plan.parts(parent)) {
            switch (part.status()) {
                case PENDING -> {
                    start(part);
                    return;
                }
                case RUNNING -> {
                    if (part.step() instanceof Step.Fork) {
                        forked = true;
                    } else {
                        waits.wake(part);
                        return;
                    }
                }
                case DONE, FAILED, CANCELLED, COMPENSATED -> {}
            }
        }
        if (!forked) {
            end(parent);
        }
    }

    private static boolean locked(Node node) {
        return node.step() instanceof Step.Lock && node.course() == Course.PLAIN;
    }

    /// A body whose parts are over fails with a fork that failed and that no join has counted.
    private void end(Node parent) {
        for (var part : plan.parts(parent)) {
            if (part.status() == Status.FAILED && part.course() != Course.MET) {
                failures.add(new Failure(part, "%s failed: %s".formatted(part.step().text(), Plan.why(part))));
                return;
            }
        }
        finish(parent);
    }

    private void finish(Node node) {
        switch (node.step()) {
            case Step.While _ -> loop(node);
            case Step.Lock _ when node.course() == Course.HELD -> waits.unlock(node);
            case Step.Task task when task.goal().tested() && !plan.achieved(node, world) -> again(node);
            default -> complete(node);
        }
    }

    /// A standing goal may be carried out as often as it likes, if each round takes time; its parts may not.
    private void again(Node node) {
        if (node.since() == world.tick()) {
            fail(node, "%s was carried out in no time, and is not achieved".formatted(Plan.label(node, world)));
        } else if (node.parent() != null && node.rounds() >= ROUNDS) {
            fail(node, "%s was carried out %s times, and is not achieved".formatted(Plan.label(node, world), ROUNDS));
        } else if (mind.again(node)) {
            node.begin(world.tick(), -1);
            advance(node);
        } else {
            fail(node, plan.reason());
        }
    }

    /// A node cannot be done as planned; the caller asks for [#failures].
    void fail(Node node, String reason) {
        if (!(node.step() instanceof Step.Task)) {
            plan.move(node, Status.FAILED, reason);
        }
        plan.spend(node, world.tick());
        failures.add(new Failure(node, reason));
    }

    /// Takes up actions that go on after their part of the tree was rewritten; those that wait for their price are not
    /// timed yet.
    void resume(List<Node> nodes) {
        nodes.stream().filter(node -> node.due() >= 0 && !running.contains(node)).forEach(running::add);
    }
}
