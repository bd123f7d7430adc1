package dev.entente.engine;

import dev.entente.planner.Chooser;
import dev.entente.planner.Limits;
import dev.entente.planner.Node;
import dev.entente.planner.Plan;
import dev.entente.planner.Repertoire;
import dev.entente.world.View;
import java.util.List;

/// What an agent works with while it is awake: its plan, the stepper that moves it, and what both leave behind in a tick.
final class Desk implements Stepper.Mindful {
    /// How long a standing goal that was given up rests, in ticks.
    private static final int REST = 10;

    /// How long a promise rests that could not be kept yet: its deadline does not wait.
    private static final int SHORT_REST = 4;

    final Plan plan;
    final Stepper stepper;
    final Intents intents;
    final Errands errands = new Errands();
    final Undoings undoings;
    final AgentLog log;
    final Attention attention = new Attention();
    private final List<Pursuit> pursuits;
    private final Recovery recovery;
    private final Hearing hearing;
    private final Chooser mind;
    private View world;

    Desk(String name, List<Pursuit> pursuits, Chooser mind, Repertoire repertoire, View world) {
        this.pursuits = pursuits;
        this.mind = mind;
        this.world = world;
        this.log = new AgentLog(name);
        this.plan = new Plan(name, Limits.DEFAULT, log, world);
        this.plan.learn(repertoire);
        this.intents = new Intents(name, world);
        var actions = new Actions(intents, log);
        this.stepper = new Stepper(plan, intents, errands, world, this);
        this.undoings = new Undoings(plan, errands, log, this::undone);
        this.recovery = new Recovery(plan, stepper, undoings, actions, log, mind, world, this::rest);
        this.hearing = new Hearing(plan, stepper, actions, undoings);
    }

    @Override
    public boolean unfold(Node node) {
        return plan.unfold(node, world, mind);
    }

    @Override
    public boolean again(Node node) {
        return plan.again(node, world, mind);
    }

    @Override
    public void halt(Node fork) {
        recovery.halt(fork);
    }

    private void undone(Undoing.Wish wish) {
        recovery.undone(wish);
    }

    /// Takes up what happened, mends the plan, and says what is to be done now.
    ///
    /// Without news, without a touched cell that concerns the plan, and before it is [#due] this does nothing.
    void decide(List<Outcome> heard, View world, Touched touched, Concerns concerns) {
        this.world = world;
        attention.begin(touched, concerns);
        stepper.over(world);
        intents.over(world);
        recovery.over(world);
        hearing.take(heard);
        recovery.mend();
        recovery.repair(touched, attention);
        stepper.finishDue();
        recovery.mend();
        pursuits.removeIf(this::ended);
        pursuits.forEach(this::pursue);
        recovery.mend();
        intents.keep(plan::contains);
        plan.settled().forEach(node -> errands.ask(node, Errand.Kind.FORGET));
    }

    /// {@return the tick from which there is something to do without anybody's word}
    long due() {
        long first = stepper.due();
        for (var pursuit : pursuits) {
            first = Math.min(first, pursuit.due());
        }
        return first;
    }

    private void rest(Node root, String trouble) {
        for (var pursuit : pursuits) {
            if (pursuit.root() == root) {
                boolean promised = pursuit.promise() != null;
                pursuit.rest(world.tick() + (promised ? SHORT_REST : REST));
                pursuit.trouble(promised ? trouble : "");
            }
        }
    }

    /// What is left of the work for a promise that is none any more is dropped; what was done of it is undone, unless the
    /// promise was kept.
    private boolean ended(Pursuit pursuit) {
        var over = pursuit.over();
        if (over == null) {
            return false;
        }
        var root = pursuit.root();
        if (root != null && plan.contains(root)) {
            recovery.drop(root, over).forEach(node -> errands.ask(node, Errand.Kind.FORGET));
        }
        return true;
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
}
