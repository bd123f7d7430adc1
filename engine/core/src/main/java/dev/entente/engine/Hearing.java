package dev.entente.engine;

import dev.entente.planner.Course;
import dev.entente.planner.Node;
import dev.entente.planner.Plan;
import dev.entente.planner.Status;
import dev.entente.planner.Step;
import java.util.List;

/// Takes up what an agent has heard of its intents and errands since it decided last.
///
/// First all of it is noted, then the nodes go on in the order in which it was heard: what goes on may cancel a fork, and
/// must know by then what that has done.
final class Hearing {
    private final Plan plan;
    private final Stepper stepper;
    private final Actions actions;
    private final Undoings undoings;

    Hearing(Plan plan, Stepper stepper, Actions actions, Undoings undoings) {
        this.plan = plan;
        this.stepper = stepper;
        this.actions = actions;
        this.undoings = undoings;
    }

    void take(List<Outcome> heard) {
        heard.forEach(this::note);
        heard.forEach(this::goOn);
    }

    private void note(Outcome outcome) {
        var node = outcome.node();
        if (outcome.kept()) {
            node.course(Course.COMMITTED);
        }
        if (!plan.contains(node) || !atWork(node)) {
            return;
        }
        if (outcome.kept()) {
            plan.keep(node);
        } else if (outcome.committed() && !local(outcome)) {
            plan.committed(node);
        }
        switch (outcome.phase()) {
            case FINISH, INSTANT, RUN -> {
                if (outcome.approved()) {
                    plan.move(node, Status.DONE, "");
                }
            }
            case LOCK -> {
                if (outcome.approved()) {
                    node.course(Course.HELD);
                }
            }
            case START, UNDO, COMPENSATE -> {}
        }
    }

    private static boolean atWork(Node node) {
        return node.status() == Status.RUNNING && node.course() != Course.OTHERWISE;
    }

    /// {@return whether nothing was committed that anybody must undo}
    private static boolean local(Outcome outcome) {
        return switch (outcome.node().step()) {
            case Step.Instant instant -> instant.kind().equals("assign");
            case Step.Act act -> outcome.phase() == Intent.Phase.START && act.operator().undoable();
            case Step.Lock _ -> true;
            default -> false;
        };
    }

    private void goOn(Outcome outcome) {
        switch (outcome.phase()) {
            case START, FINISH, INSTANT -> judged(outcome);
            case RUN, LOCK -> answered(outcome);
            case COMPENSATE -> undoings.ended(outcome.node());
            case UNDO -> {
                if (actions.undone(outcome)) {
                    undoings.ended(outcome.node());
                }
            }
        }
    }

    private void judged(Outcome outcome) {
        var node = outcome.node();
        if (!plan.contains(node)) {
            actions.orphaned(outcome);
        } else if (node.status() == Status.DONE) {
            after(node);
        } else if (!outcome.approved()) {
            refused(outcome);
        } else {
            stepper.begin(node);
        }
    }

    private void after(Node node) {
        var parent = node.parent();
        if (parent != null) {
            stepper.advance(parent);
        }
    }

    /// An action whose effects were refused gives back what it paid when it began.
    private void refused(Outcome outcome) {
        stepper.fail(outcome.node(), outcome.refusal());
        if (outcome.phase() == Intent.Phase.FINISH) {
            actions.undo(outcome.node());
        }
    }

    /// What is said of a node that is wanted no more is heard by those who wait for its end.
    private void answered(Outcome outcome) {
        var node = outcome.node();
        if (!plan.contains(node)) {
            undoings.ended(node);
        } else if (node.status() == Status.DONE) {
            after(node);
        } else if (atWork(node) && !outcome.approved()) {
            stepper.waits().refused(node, outcome.refusal());
        } else if (atWork(node)) {
            stepper.advance(node);
        }
    }
}
