package dev.entente.planner;

import java.util.IdentityHashMap;

/// Gives nodes their parts, one after another, and turns back where one is impossible.
///
/// Before a body counts as impossible, the ways that were not tried yet of the parts before are tried, the nearest first;
/// parts that were begun before are never among them.
final class Growth {
    private final PlanTree plan;
    private final Outlook outlook;
    private final Unfolding unfolding;
    private final IdentityHashMap<Node, Body> bodies = new IdentityHashMap<>(0);

    Growth(PlanTree plan, Outlook outlook, Unfolding unfolding) {
        this.plan = plan;
        this.outlook = outlook;
        this.unfolding = unfolding;
    }

    /// Forgets what was unfolded so far; it is not turned back to.
    void forget() {
        bodies.clear();
    }

    /// Unfolds the parts of a body, one after another.
    Foresight grow(Body body) {
        bodies.put(body.node(), body);
        return grow(body, 0, Foresight.WHOLE);
    }

    /// @param placed how many parts are in place
    /// @param before how the last of them ended; stuck where another way must be found among those in place
    private Foresight grow(Body body, int placed, Foresight before) {
        int next = placed;
        var outcome = before;
        while (outcome != Foresight.OPEN) {
            if (outcome == Foresight.STUCK ? next == 0 : next == body.slots().size()) {
                return outcome;
            }
            outcome = outcome == Foresight.STUCK ? another(body, --next) : place(body, next);
            next += outcome == Foresight.STUCK ? 0 : 1;
        }
        rest(body, next);
        return outcome;
    }

    private Foresight place(Body body, int next) {
        var slot = body.slots().get(next);
        int place = body.kept() + next;
        if (slot.keep() && slot.old() != null) {
            plan.attach(slot.old());
            if (holds(slot.old())) {
                return Unfolding.extent(Horizon.ends(slot.old()));
            }
            plan.detach(body.node(), place);
        }
        var part = plan.add(body.node(), slot.step(), slot.names());
        var outcome = unfolding.unfold(part, slot.old(), body.horizon());
        if (outcome == Foresight.STUCK && Joining.forgives(body.steps(), place)) {
            plan.clear(part);
            unfolding.forgive();
            return Foresight.OPEN; // it is tried when it is reached; what follows cannot be foreseen
        }
        if (outcome == Foresight.STUCK) {
            plan.detach(body.node(), place);
        }
        return outcome;
    }

    /// {@return whether a part that stays can still be carried out as it stands}
    private boolean holds(Node node) {
        if (!node.open() && !Conditions.stillHold(node, plan.repertoire(), outlook.frame(node, Conditions.names(node)))) {
            return false;
        }
        for (int i = 0; i < node.size(); i++) {
            if (!holds(node.part(i))) {
                return false;
            }
        }
        return true;
    }

    /// Looks for another way of a part that is in place, or takes it away.
    private Foresight another(Body body, int next) {
        int place = body.kept() + next;
        plan.detach(body.node(), place + 1);
        var outcome = another(body.node().part(place));
        if (outcome == Foresight.STUCK) {
            plan.detach(body.node(), place);
        }
        return outcome;
    }

    private Foresight another(Node node) {
        var body = bodies.get(node);
        if (body == null || !unfolding.mayTurn()) {
            return Foresight.STUCK;
        }
        var outcome = unfolding.verified(node, grow(body, node.size() - body.kept(), Foresight.STUCK));
        return outcome == Foresight.STUCK ? unfolding.otherwise(node, body) : outcome;
    }

    /// What is behind a part that cannot be foreseen stays open.
    void rest(Body body, int from) {
        for (var slot : body.slots().subList(from, body.slots().size())) {
            plan.add(body.node(), slot.step(), slot.names());
        }
    }
}
