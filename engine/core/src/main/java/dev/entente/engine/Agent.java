package dev.entente.engine;

import dev.entente.planner.Chooser;
import dev.entente.planner.Limits;
import dev.entente.planner.Node;
import dev.entente.planner.Plan;
import dev.entente.planner.Rewrite;
import dev.entente.planner.Status;
import dev.entente.planner.Step;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;

/// One faction at work: its plan, the stepper that moves it, and the mind it asks.
///
/// [#decide] runs in parallel with other agents' and touches nothing but this object; the world stands still meanwhile.
final class Agent implements Stepper.Mindful {
    /// How many rewrites an agent may make in one tick before it lets the rest wait.
    private static final int REWRITES = 16;
    /// How long a standing goal that was given up rests, in ticks.
    private static final int REST = 10;
    /// How often a compensation that is rejected is tried before it is reported as stuck.
    private static final int UNDOS = 3;

    private final String name;
    private final List<Pursuit> pursuits = new ArrayList<>(0);
    private final Plan plan;
    private final Stepper stepper;
    private final Intents intents;
    private final Chooser mind;
    private final AgentLog log;
    private final List<Outcome> outcomes = new ArrayList<>(0);
    private View world;
    private int rewrites;

    Agent(String name, long entity, List<Step.Task> goals, Chooser mind, Limits limits, View world) {
        this.name = name;
        this.mind = mind;
        this.world = world;
        this.log = new AgentLog(name);
        this.plan = new Plan(name, limits, log, world);
        this.intents = new Intents(name, world);
        this.stepper = new Stepper(plan, intents, world, this);
        goals.forEach(goal -> pursuits.add(new Pursuit(goal, new long[] {entity})));
    }

    String name() {
        return name;
    }

    Plan plan() {
        return plan;
    }

    List<Node> running() {
        return stepper.running();
    }

    List<Pursuit> pursuits() {
        return pursuits;
    }

    @Override
    public boolean unfold(Node node) {
        return plan.unfold(node, world, mind);
    }

    @Override
    public boolean again(Node node) {
        return plan.again(node, world, mind);
    }

    /// Hears what became of an intent; it is taken up when the agent decides next.
    void heard(Outcome outcome) {
        outcomes.add(outcome);
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    /// Takes up what happened, mends the plan, and says what it wants to do now.
    void decide(View world, Touched touched) {
        this.world = world;
        stepper.over(world);
        intents.over(world);
        rewrites = 0;
        settle();
        repair(touched);
        stepper.finishDue();
        mend();
        pursuits.forEach(this::pursue);
        mend();
        intents.keep(plan::contains);
    }

    private void settle() {
        var heard = List.copyOf(outcomes);
        outcomes.clear();
        for (var outcome : heard) {
            settle(outcome);
        }
        mend();
    }

    private void settle(Outcome outcome) {
        var node = outcome.node();
        if (outcome.phase() == Intent.Phase.UNDO) {
            undone(outcome);
        } else if (!plan.contains(node)) {
            orphaned(outcome);
        } else if (!outcome.approved()) {
            refused(outcome);
        } else if (outcome.phase() == Intent.Phase.START) {
            stepper.begin(node);
        } else {
            stepper.complete(node);
        }
    }

    /// An action whose effects were refused gives back what it paid when it began.
    private void refused(Outcome outcome) {
        stepper.fail(outcome.node(), outcome.refusal());
        if (outcome.phase() == Intent.Phase.FINISH) {
            undo(outcome.node());
        }
    }

    private void undone(Outcome outcome) {
        var node = outcome.node();
        if (outcome.approved()) {
            log.note(node, Status.COMPENSATED.word(), "");
            return;
        }
        node.round();
        if (node.rounds() < UNDOS) {
            intents.undo(node);
        } else {
            log.note(node, "stuck", "its compensation was rejected %d times; %s".formatted(UNDOS, outcome.refusal()));
        }
    }

    /// A price that was paid for an action that is wanted no more is given back.
    private void orphaned(Outcome outcome) {
        if (outcome.phase() == Intent.Phase.START && outcome.approved()) {
            intents.undo(outcome.node());
        }
    }

    private void repair(Touched touched) {
        for (int i = 0; i < touched.size(); i++) {
            var broken = plan.broken(touched.cell(i), world);
            while (broken != null && rewrites < REWRITES) {
                rewrite(broken, touched.describe(i, world));
                broken = plan.broken(touched.cell(i), world);
            }
        }
        mend();
    }

    private void mend() {
        for (var failures = stepper.failures(); !failures.isEmpty(); failures = stepper.failures()) {
            for (var failure : failures) {
                if (plan.contains(failure.node())) {
                    rewrite(failure.node(), failure.reason());
                }
            }
        }
    }

    private void rewrite(Node broken, String cause) {
        if (rewrites++ >= REWRITES) {
            giveUp(broken, "it was rewritten %d times in one tick; %s".formatted(REWRITES, cause));
            return;
        }
        var root = rootOf(broken);
        var lost = new ArrayList<Node>();
        var rewrite = plan.rewrite(broken, world, mind, lost);
        if (rewrite.isEmpty()) {
            lost.forEach(this::cancel);
            giveUp(root, cause.equals(plan.reason()) ? cause : cause + "; " + plan.reason());
            return;
        }
        var done = rewrite.get();
        int undone = compensate(done.cancelled());
        log.rewrote(done, cause, undone);
        var goingOn = plan.underWay(done.task());
        stepper.resume(goingOn);
        goOn(done);
        revise(done);
    }

    private int compensate(List<Node> cancelled) {
        int undone = 0;
        for (var node : cancelled) {
            undone += cancel(node) ? 1 : 0;
        }
        return undone;
    }

    private boolean cancel(Node node) {
        if (node.status() != Status.RUNNING && node.status() != Status.FAILED) {
            log.note(node, Status.CANCELLED.word(), "");
            return false;
        }
        log.note(node, Status.CANCELLED.word(), "");
        return undo(node);
    }

    private boolean undo(Node node) {
        var operator = ((Step.Act) node.step()).operator();
        if (!operator.undoable() || (node.due() < 0 && !operator.atOnce())) {
            return false;
        }
        intents.undo(node);
        return true;
    }

    /// What comes after the rewritten part may have counted on what the old one would do.
    private void revise(Rewrite rewrite) {
        for (long cell : rewrite.changed()) {
            var broken = plan.broken(cell, world);
            if (broken != null && rewrites < REWRITES) {
                rewrite(broken, "the plan before it changed: " + rewrite.label());
            }
        }
    }

    private void goOn(Rewrite rewrite) {
        var task = rewrite.task();
        var parent = task.parent();
        if (task.status() == Status.RUNNING) {
            stepper.advance(task);
        } else if (parent == null) {
            stepper.start(task);
        } else {
            stepper.advance(parent);
        }
    }

    private static Node rootOf(Node node) {
        var root = node;
        while (root.parent() != null) {
            root = root.parent();
        }
        return root;
    }

    private void giveUp(Node node, String reason) {
        var root = rootOf(node);
        for (var running : plan.underWay(root)) {
            cancel(running);
        }
        log.gaveUp(root, Plan.label(root, world), reason);
        plan.drop(root);
        pursuits.stream().filter(it -> it.root() == root).forEach(it -> it.rest(world.tick() + REST));
    }

    private void pursue(Pursuit pursuit) {
        var root = pursuit.root();
        if (root != null && root.status().over()) {
            plan.drop(root);
            pursuit.rest(world.tick() + 1);
        } else if (root == null && pursuit.until() <= world.tick()) {
            var fresh = plan.pursue(pursuit.goal(), pursuit.names());
            pursuit.begin(fresh);
            stepper.start(fresh);
        }
    }

    /// {@return this tick's intents, and forgets them}
    List<Intent> intents() {
        return intents.take();
    }

    /// {@return what is worth remembering of this tick, and forgets it}
    List<Entry> entries() {
        return log.take();
    }
}
