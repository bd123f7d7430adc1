package dev.entente.engine;

import dev.entente.planner.Chooser;
import dev.entente.planner.Course;
import dev.entente.planner.Leftovers;
import dev.entente.planner.Limits;
import dev.entente.planner.Mending;
import dev.entente.planner.Node;
import dev.entente.planner.Operator;
import dev.entente.planner.Plan;
import dev.entente.planner.Rewrite;
import dev.entente.planner.Status;
import dev.entente.planner.Step;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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
    private static final String STUCK = "stuck";
    /// The kinds of steps after which nothing is to be undone.
    private static final Set<String> LOCAL = Set.of("assign", "tell");

    private final String name;
    private final List<Pursuit> pursuits = new ArrayList<>(0);
    private final Plan plan;
    private final Stepper stepper;
    private final Intents intents;
    private final Errands errands = new Errands();
    private final Undoings undoings = new Undoings(errands, this::undone);
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
        this.stepper = new Stepper(plan, intents, errands, world, this);
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

    Undoings undoings() {
        return undoings;
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
        switch (outcome.phase()) {
            case UNDO -> undone(outcome);
            case COMPENSATE -> {
                log.note(node, outcome.approved() ? Status.COMPENSATED.word() : STUCK, outcome.refusal());
                undoings.ended(node);
            }
            case STOP -> undoings.ended(node);
            case RUN, LOCK -> answered(outcome);
            case START, FINISH, INSTANT -> judged(outcome);
        }
    }

    /// What the host says of a node that is wanted no more is heard when it was asked to stop.
    private void answered(Outcome outcome) {
        var node = outcome.node();
        if (!plan.contains(node) || node.status() != Status.RUNNING) {
            return;
        }
        if (!outcome.approved()) {
            stepper.waits().refused(node, outcome.refusal());
        } else if (outcome.phase() == Intent.Phase.LOCK) {
            stepper.waits().granted(node);
        } else {
            stepper.complete(node);
        }
    }

    private void judged(Outcome outcome) {
        var node = outcome.node();
        if (!plan.contains(node)) {
            orphaned(outcome);
        } else if (!outcome.approved()) {
            refused(outcome);
        } else if (outcome.phase() == Intent.Phase.START) {
            if (!operator(node).undoable()) {
                plan.committed(node);
            }
            stepper.begin(node);
        } else {
            if (!local(node)) {
                plan.committed(node);
            }
            stepper.complete(node);
        }
    }

    /// {@return whether a step changes nothing but names, or the story}
    private static boolean local(Node node) {
        return node.step() instanceof Step.Instant instant && LOCAL.contains(instant.kind());
    }

    private static Operator operator(Node node) {
        return ((Step.Act) node.step()).operator();
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
            log.note(node, STUCK, "its compensation was rejected %d times; %s".formatted(UNDOS, outcome.refusal()));
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
        switch (plan.mend(broken, world, mind)) {
            case Mending.Rewritten(var done, var left) -> {
                int undone = compensate(done.cancelled());
                abandon(left.open());
                log.rewrote(done, cause, undone);
                stepper.resume(plan.underWay(done.task()));
                goOn(done);
                revise(done);
            }
            case Mending.Caught(var by, var left) -> {
                compensate(left.actions());
                if (by.status() == Status.RUNNING) {
                    end(by, left, Status.FAILED, cause);
                }
            }
            case Mending.Hopeless(var left) -> {
                abandon(left);
                giveUp(broken, cause.equals(plan.reason()) ? cause : cause + "; " + plan.reason());
            }
        }
    }

    /// A fork or a saga is over as soon as what was begun in it is undone.
    private void end(Node node, Leftovers left, Status verdict, String cause) {
        node.course(Course.UNDOING);
        stopping(left.open());
        undoings.begin(left.open(), node, verdict, cause);
    }

    private void undone(Undoing chain) {
        var node = chain.waiting();
        if (node == null || !plan.contains(node)) {
            return;
        }
        if (node.step() instanceof Step.Saga saga) {
            node.course(Course.PLAIN);
            stepper.waits().instead(node, saga.otherwise(), chain.reason());
        } else {
            plan.move(node, chain.verdict(), chain.reason());
            stepper.advance(Objects.requireNonNull(node.parent()));
        }
    }

    @Override
    public void halt(Node fork) {
        var left = plan.abandon(fork);
        compensate(left.actions());
        end(fork, left, Status.CANCELLED, "");
    }

    /// What is wanted no more is undone beside what comes instead.
    private void abandon(Leftovers left) {
        left.actions().stream().filter(it -> it.status() == Status.RUNNING).forEach(this::cancel);
        abandon(left.open());
    }

    private void abandon(List<Node> open) {
        stopping(open);
        undoings.begin(open, null, Status.CANCELLED, "");
    }

    private void stopping(List<Node> open) {
        open.stream()
                .filter(node -> !(node.step() instanceof Step.Stage))
                .forEach(node -> log.note(node, Status.CANCELLED.word(), ""));
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
        var operator = operator(node);
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
        abandon(plan.abandon(root));
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

    /// {@return what this tick asks of the host, and forgets it}
    List<Errand> errands() {
        return errands.take();
    }

    /// {@return what is worth remembering of this tick, and forgets it}
    List<Entry> entries() {
        return log.take();
    }
}
