package dev.entente.engine;

import dev.entente.planner.Chooser;
import dev.entente.planner.Course;
import dev.entente.planner.Leftovers;
import dev.entente.planner.Mending;
import dev.entente.planner.Node;
import dev.entente.planner.Plan;
import dev.entente.planner.Rewrite;
import dev.entente.planner.Status;
import dev.entente.planner.Step;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/// Mends one agent's plan where something in it broke or failed, and sees to it that what is wanted no more is ended and
/// undone before what waits for that goes on.
final class Recovery {
    /// How many rewrites an agent may make in one tick before it lets the rest wait.
    private static final int REWRITES = 16;

    private final Plan plan;
    private final Stepper stepper;
    private final Undoings undoings;
    private final Actions actions;
    private final AgentLog log;
    private final Chooser mind;
    private final BiConsumer<Node, String> givenUp;
    private View world;
    private int rewrites;

    /// @param givenUp hears of standing goals for which there is no way, and why; they are in the tree no more
    Recovery(
            Plan plan,
            Stepper stepper,
            Undoings undoings,
            Actions actions,
            AgentLog log,
            Chooser mind,
            View world,
            BiConsumer<Node, String> givenUp) {
        this.plan = plan;
        this.stepper = stepper;
        this.undoings = undoings;
        this.actions = actions;
        this.log = log;
        this.mind = mind;
        this.world = world;
        this.givenUp = givenUp;
    }

    void over(View world) {
        this.world = world;
        this.rewrites = 0;
    }

    /// Mends what the changes of the last tick have broken.
    void repair(Touched touched, Attention attention) {
        for (int i = attention.next(); i != Concerns.NONE; i = attention.next()) {
            var broken = plan.broken(touched.cell(i), world);
            while (broken != null && rewrites < REWRITES) {
                mend(broken, touched.describe(i, world));
                broken = plan.broken(touched.cell(i), world);
            }
            improve(touched, i);
        }
        mend();
    }

    private void improve(Touched touched, int index) {
        for (var task : plan.watching(touched.cell(index), world)) {
            if (rewrites < REWRITES) {
                plan.improve(task, world, mind).ifPresent(better -> {
                    rewrites++;
                    rewritten(better.rewrite(), better.open(), "a better way: " + touched.describe(index, world));
                });
            }
        }
    }

    /// Mends what has failed.
    void mend() {
        for (var failures = stepper.failures(); !failures.isEmpty(); failures = stepper.failures()) {
            for (var failure : failures) {
                if (plan.contains(failure.node())) {
                    mend(failure.node(), failure.reason());
                }
            }
        }
    }

    private void mend(Node broken, String cause) {
        if (rewrites++ >= REWRITES) {
            giveUp(broken, "it was rewritten %s times in one tick; %s".formatted(REWRITES, cause));
            return;
        }
        switch (plan.mend(broken, world, mind)) {
            case Mending.Rewritten(var rewrite, var left) -> rewritten(rewrite, left, cause);
            case Mending.Caught(var by, var left) -> caught(by, left, cause);
            case Mending.Hopeless(var left) -> {
                undoings.begin(cancel(left), Undoing.Wish.NONE);
                giveUp(broken, cause.equals(plan.reason()) ? cause : cause + "; " + plan.reason());
            }
        }
    }

    private void rewritten(Rewrite rewrite, Leftovers left, String cause) {
        int undone = 0;
        for (var action : rewrite.cancelled()) {
            undone += actions.cancel(action) ? 1 : 0;
        }
        log.rewrote(rewrite, cause, undone);
        stepper.resume(plan.underWay(rewrite.task()));
        hold(rewrite.task(), left.open().stream().filter(node -> !action(node)).toList());
        goOn(rewrite.task());
        revise(rewrite);
    }

    private static boolean action(Node node) {
        return node.step() instanceof Step.Act;
    }

    /// The new part begins when the sagas of the old one are undone, and its locks given back.
    private void hold(Node task, List<Node> open) {
        var wish = new Undoing.Wish(task, Status.RUNNING, "");
        undoings.inherit(wish);
        if (!open.isEmpty() || undoings.waits(task)) {
            task.course(Course.UNDOING);
            undoings.begin(open, wish);
        }
    }

    private void goOn(Node task) {
        var parent = task.parent();
        if (task.status() == Status.RUNNING) {
            stepper.advance(atWork(task));
            forks(task).stream()
                    .filter(fork -> fork.status() == Status.RUNNING)
                    .forEach(fork -> stepper.advance(atWork(fork)));
        } else if (parent == null) {
            stepper.start(task);
        } else {
            stepper.advance(parent);
        }
    }

    /// {@return the forks at work in a part, whose own parts may be new}
    private List<Node> forks(Node node) {
        var forks = new ArrayList<Node>();
        for (var part : plan.parts(node)) {
            if (part.status() == Status.RUNNING) {
                if (part.step() instanceof Step.Fork) {
                    forks.add(part);
                }
                forks.addAll(forks(part));
            }
        }
        return forks;
    }

    /// {@return the innermost part at work, where the new part goes on}
    private Node atWork(Node task) {
        for (var part : plan.parts(task)) {
            boolean inside = part.status() == Status.RUNNING && !(part.step() instanceof Step.Fork);
            if (inside && !plan.parts(part).isEmpty()) {
                return atWork(part);
            }
        }
        return task;
    }

    /// What comes after the rewritten part may have counted on what the old one would do.
    private void revise(Rewrite rewrite) {
        for (long cell : rewrite.changed()) {
            var broken = plan.broken(cell, world);
            if (broken != null && rewrites < REWRITES) {
                mend(broken, "the plan before it changed: " + rewrite.label());
            }
        }
    }

    private void caught(Node by, Leftovers left, String cause) {
        var open = cancelAll(left);
        if (by.status() == Status.RUNNING) {
            end(by, open, Status.FAILED, cause);
        }
    }

    /// A node is over as soon as what was begun in it is undone.
    private void end(Node node, List<Node> open, Status verdict, String reason) {
        var wish = new Undoing.Wish(node, verdict, reason);
        node.course(Course.UNDOING);
        undoings.inherit(wish);
        undoings.begin(open, wish);
    }

    /// Cancels a fork.
    void halt(Node fork) {
        end(fork, cancelAll(plan.abandon(fork)), Status.CANCELLED, "");
    }

    /// Cancels the actions of a part, all at once.
    ///
    /// @return what is still open then
    private List<Node> cancelAll(Leftovers left) {
        left.actions().stream().filter(it -> it.status() != Status.RUNNING).forEach(actions::cancel);
        return cancel(left);
    }

    /// Cancels the actions of a part that are under way, all at once.
    private List<Node> cancel(Leftovers left) {
        var paid = left.actions().stream()
                .filter(it -> it.status() == Status.RUNNING)
                .filter(actions::cancel)
                .toList();
        return left.open().stream().filter(it -> !action(it) || paid.contains(it)).toList();
    }

    /// Nothing is left to undo for a node.
    void undone(Undoing.Wish wish) {
        var node = Objects.requireNonNull(wish.waiting());
        switch (node.step()) {
            case Step.Task _ -> {
                node.course(Course.PLAIN);
                goOn(node);
            }
            case Step.Saga saga -> instead(node, saga.otherwise(), wish);
            case Step.Lock lock -> instead(node, lock.otherwise(), wish);
            default -> {
                plan.move(node, wish.verdict(), wish.reason());
                stepper.advance(Objects.requireNonNull(node.parent()));
            }
        }
    }

    private void instead(Node node, Step.Block otherwise, Undoing.Wish wish) {
        node.course(Course.PLAIN);
        stepper.waits().instead(node, otherwise, wish.reason());
    }

    /// Takes away what was promised and is wanted no more. Of what was kept, only what is under way is ended.
    ///
    /// @return the pieces of which nothing needs to be undone any more
    List<Node> drop(Node root, Pursuit.Over over) {
        var left = plan.abandon(root);
        var open = cancelAll(left).stream().filter(node -> !over.kept() || underWay(node)).toList();
        if (!root.status().over()) {
            log.note(root, over.kept() ? Status.DONE.word() : Status.CANCELLED.word(), over.kept() ? "" : over.why());
        }
        undoings.begin(open, Undoing.Wish.NONE);
        plan.drop(root);
        undoings.inherit(Undoing.Wish.NONE);
        return left.open().stream()
                .filter(node -> over.kept() && node.step() instanceof Step.Run && !underWay(node))
                .toList();
    }

    private static boolean underWay(Node node) {
        return node.status() == Status.RUNNING && !(node.step() instanceof Step.Stage);
    }

    private void giveUp(Node node, String reason) {
        var root = node;
        while (root.parent() != null) {
            root = root.parent();
        }
        undoings.begin(cancel(plan.abandon(root)), Undoing.Wish.NONE);
        log.gaveUp(root, Plan.label(root, world), reason);
        plan.drop(root);
        undoings.inherit(Undoing.Wish.NONE);
        givenUp.accept(root, reason);
    }
}
