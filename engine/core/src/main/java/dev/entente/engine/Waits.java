package dev.entente.engine;

import dev.entente.planner.Course;
import dev.entente.planner.Node;
import dev.entente.planner.Plan;
import dev.entente.planner.Status;
import dev.entente.planner.Step;
import java.util.stream.Collectors;

/// The steps of a plan that wait for something else than the time that an action takes: joins, cancellings, locks and
/// what the host carries out.
final class Waits {
    private final Plan plan;
    private final Errands errands;
    private final Stepper stepper;

    Waits(Plan plan, Errands errands, Stepper stepper) {
        this.plan = plan;
        this.errands = errands;
        this.stepper = stepper;
    }

    /// Begins to wait; `node` runs already.
    void begin(Node node) {
        switch (node.step()) {
            case Step.Join join -> {
                stepper.limit(node, join.timeout());
                wake(node);
            }
            case Step.Cancel _ -> cancel(node);
            case Step.Run _ -> errands.ask(node, Errand.Kind.BEGIN);
            case Step.Lock lock -> {
                stepper.limit(node, lock.timeout());
                errands.ask(node, Errand.Kind.CLAIM);
            }
            default -> throw new IllegalStateException("nothing to wait for: " + node.step().text());
        }
    }

    /// A fork is over: what waits for it, in its body or in a block of that, goes on.
    void wake(Node node) {
        switch (node.step()) {
            case Step.Join join when node.course() == Course.PLAIN -> joined(node, join);
            case Step.Cancel _ -> cancelled(node);
            case Step.Task _, Step.Act _, Step.Instant _, Step.Fail _, Step.Fork _ -> {}
            default -> plan.parts(node).stream()
                    .filter(part -> part.status() == Status.RUNNING && !(part.step() instanceof Step.Fork))
                    .findFirst()
                    .ifPresent(this::wake);
        }
    }

    private void joined(Node node, Step.Join join) {
        var joined = plan.joined(node);
        if (joined == Status.RUNNING) {
            return;
        }
        var why = lost(node);
        plan.meet(node);
        if (joined == Status.DONE) {
            stepper.complete(node);
        } else {
            instead(node, join.otherwise(), why);
        }
    }

    private String lost(Node node) {
        return plan.forks(node).stream()
                .filter(fork -> fork.status() == Status.FAILED || fork.status() == Status.CANCELLED)
                .map(fork -> "%s %s".formatted(fork.step().text(), reason(fork)))
                .collect(Collectors.joining("; "));
    }

    private static String reason(Node fork) {
        var why = fork.status() == Status.FAILED ? "failed" : "was cancelled";
        return Plan.why(fork).isEmpty() ? why : why + ": " + Plan.why(fork);
    }

    private void cancel(Node node) {
        for (var fork : plan.forks(node).reversed()) {
            if (fork.status() == Status.RUNNING && fork.course() != Course.UNDOING) {
                stepper.halt(fork);
            }
        }
        cancelled(node);
    }

    private void cancelled(Node node) {
        if (plan.forks(node).stream().allMatch(fork -> fork.status().over())) {
            stepper.complete(node);
        }
    }

    /// The time that a join or a lock may take is up.
    void timeUp(Node node) {
        if (node.course() != Course.PLAIN) {
            return;
        }
        var why = "%s waited %s ticks".formatted(node.step().text(), node.due() - node.since());
        switch (node.step()) {
            case Step.Join join -> {
                plan.meet(node);
                instead(node, join.otherwise(), why);
            }
            case Step.Lock lock -> {
                errands.release(node);
                instead(node, lock.otherwise(), why);
            }
            default -> {}
        }
    }

    /// The body of a lock is done.
    void unlock(Node node) {
        errands.release(node);
        stepper.complete(node);
    }

    /// What the host was asked for has failed.
    void refused(Node node, String reason) {
        if (node.course() == Course.OTHERWISE) {
            return;
        }
        switch (node.step()) {
            case Step.Run run -> instead(node, run.otherwise(), reason);
            case Step.Lock lock -> instead(node, lock.otherwise(), reason);
            default -> stepper.fail(node, reason);
        }
    }

    /// Goes on with the `else` of a node, or fails.
    void instead(Node node, Step.Block otherwise, String reason) {
        if (otherwise.written()) {
            stepper.start(plan.otherwise(node, otherwise));
        } else {
            stepper.fail(node, reason);
        }
    }
}
