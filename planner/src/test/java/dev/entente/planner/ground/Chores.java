package dev.entente.planner.ground;

import dev.entente.planner.model.Call;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Effect;
import dev.entente.planner.model.Fluent;
import dev.entente.planner.model.Method;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Network;
import dev.entente.planner.model.Operator;
import dev.entente.planner.model.Place;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Task;
import dev.entente.planner.model.Thing;
import dev.entente.planner.model.Types;
import dev.entente.planner.model.Variables;
import java.util.ArrayList;
import java.util.List;

/// A row of places to be visited one after the other by recursion, so that a plan is as deep as the row is long.
final class Chores {
    private static final int NEXT = 0;
    private static final int AT = 1;
    private static final int MOVE = 0;
    private static final int VISIT = 1;

    private Chores() {}

    /// {@return a problem whose plan has as many actions as there are places}
    ///
    /// @param methods 2 for one way to go on and one to stop; 1 for no way to stop
    static Problem of(int places, int methods) {
        int[] object = {0};
        var fluents = List.of(
                new Fluent("next", new int[] {0, 0}, false, Place.NOWHERE), new Fluent("at", object, false, Place.NOWHERE));
        var two = new Variables(List.of("here", "there"), new int[] {0, 0});
        int[] here = {0};
        int[] there = {1};
        int[] both = {0, 1};
        var move = new Operator("move", 2, two,
                Condition.all(List.of(new Condition.Holds(NEXT, both), new Condition.Holds(AT, here))),
                List.of(Effect.of(new Effect.Delete(AT, here)), Effect.of(new Effect.Add(AT, there))), Place.NOWHERE);
        var visit = new Task("visit", Variables.NONE, methods == 1 ? List.of(0) : List.of(0, 1), Place.NOWHERE);
        var on = new Method("on", 0, Ints.NONE, 2, two,
                Condition.all(List.of(new Condition.Holds(AT, here), new Condition.Holds(NEXT, both))),
                Network.sequence(List.of(new Call(MOVE, both), new Call(VISIT, Ints.NONE))), Place.NOWHERE);
        var stop = new Method("stop", 0, Ints.NONE, 0, Variables.NONE, Condition.always(), Network.EMPTY, Place.NOWHERE);
        var model = new Model("chores", new Types(List.of("object"), new int[] {-1}), List.of(), fluents, List.of(move),
                List.of(visit), List.of(on, stop), List.of());
        var things = new ArrayList<Thing>();
        var facts = new ArrayList<Problem.Fact>();
        for (int i = 0; i <= places; i++) {
            things.add(new Thing("place" + i, 0));
            if (i > 0) {
                facts.add(new Problem.Fact(NEXT, new int[] {i - 1, i}));
            }
        }
        facts.add(new Problem.Fact(AT, object));
        return new Problem("row", model, things, facts, List.of(), 0, Variables.NONE, Condition.always(),
                Network.sequence(List.of(new Call(VISIT, Ints.NONE))), new Condition.Holds(AT, new int[] {~places}));
    }

    /// {@return what is not as in the only plan there is; empty if nothing}
    static String unlike(Decomposition plan, int places) {
        for (int i = 0; i < places; i++) {
            if (plan.arguments(plan.steps()[i])[1] != i + 1) {
                return "step " + i + " goes to " + plan.arguments(plan.steps()[i])[1];
            }
        }
        return plan.size() == 2 * places + 1 ? "" : "there are " + plan.size() + " nodes";
    }
}
