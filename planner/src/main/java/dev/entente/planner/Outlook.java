package dev.entente.planner;

import dev.entente.guardrails.expression.Cell;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Footprint;
import dev.entente.guardrails.expression.Frame;
import dev.entente.planner.proposal.Refusal;
import dev.entente.world.View;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Evaluates what a node says, as that node will find the world, and notes which cells it depends on and will change.
final class Outlook {
    private final PlanTree plan;
    private final Projection projection;
    private final Frame frame;
    private final Footprint footprint = new Footprint();

    Outlook(PlanTree plan, View world) {
        this.plan = plan;
        this.projection = new Projection(plan.producers(), world);
        this.frame = new Frame(projection, Node.NOTHING);
    }

    /// Turns to the world as it is, while a node is reached; null where none is.
    void over(View world, @Nullable Node reached) {
        projection.over(world);
        projection.reached(reached);
    }

    Projection projection() {
        return projection;
    }

    Frame frame() {
        return frame;
    }

    /// {@return what names stand for, as a node will find them}
    Frame frame(Node node, long[] names) {
        return frame.over(projection.at(node), names).expecting();
    }

    /// {@return the values of a node's arguments}
    ///
    /// @throws EvaluationException where one has none
    long[] arguments(Node node, List<Code> codes) {
        frame(node, node.names());
        var values = new long[codes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = codes.get(i).value(frame);
        }
        return values;
    }

    /// {@return whether a task will be achieved; it depends on that then}
    boolean achieved(Node node, Goal goal) {
        if (!goal.tested()) {
            return false;
        }
        var names = Arrays.copyOf(node.arguments(), goal.slots());
        boolean achieved = noting(node, names, () -> goal.achieved().holds(frame));
        if (achieved) {
            plan.consume(node, footprint.cells());
        }
        return achieved;
    }

    /// Makes a task depend on its method's condition.
    void depend(Node node, Method method) {
        noting(node, node.inner(), () -> Conditions.hold(method, frame));
        method.binders().forEach(binder -> footprint.read(Cell.existence((int) node.inner()[binder.slot()])));
        plan.consume(node, footprint.cells());
    }

    /// {@return whether an action will be possible; it depends on that then}
    boolean possible(Node node, Operator operator) {
        boolean possible = noting(
                node,
                node.inner(),
                () -> Conditions.exist(operator.parameters(), node.arguments(), frame, footprint)
                        && operator.requires().holds(frame));
        if (possible) {
            plan.consume(node, footprint.cells());
        }
        return possible;
    }

    /// {@return which way a branch will go; it depends on that then}
    boolean taken(Node node, Step.If choice) {
        boolean taken = noting(node, node.names(), () -> choice.condition().holds(frame));
        plan.consume(node, footprint.cells());
        return taken;
    }

    private boolean noting(Node node, long[] names, BooleanSupplier question) {
        footprint.clear();
        frame(node, names).noting(footprint);
        try {
            return question.getAsBoolean();
        } finally {
            frame.noting(null);
        }
    }

    /// Notes what an action will change.
    ///
    /// @return what is wrong with that; nothing is noted then
    Optional<Refusal> perform(Node node, Operator operator, Proposing proposing) {
        frame(node, node.inner().clone());
        var broken = proposing.perform(operator, frame);
        if (broken.isEmpty()) {
            node.effects(plan.shared(projection.keep(node)));
        }
        return broken;
    }

    /// {@return the entities of a loop, as its node will find them}
    int[] entities(Node node, Step.Each each) {
        return each.source().entities(frame(node, node.names()));
    }
}
