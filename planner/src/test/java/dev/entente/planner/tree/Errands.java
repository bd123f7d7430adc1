package dev.entente.planner.tree;

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
import dev.entente.planner.model.Term;
import dev.entente.planner.model.Thing;
import dev.entente.planner.model.Types;
import dev.entente.planner.model.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Parcels that trucks bring from the depot to a shop each: every parcel a task of three steps.
///
/// @param plan parcel after parcel, truck `i % trucks` for parcel `i`; a truck that comes back first drives to the depot
record Errands(Problem problem, Decomposition plan) {
    private static final int LOAD = 0;
    private static final int DRIVE = 1;
    private static final int DROP = 2;

    static Errands of(int parcels, int trucks) {
        var objects = new ArrayList<Thing>();
        objects.add(new Thing("depot", 3));
        IntStream.range(0, parcels).forEach(i -> objects.add(new Thing("p" + i, 1)));
        IntStream.range(0, trucks).forEach(i -> objects.add(new Thing("t" + i, 2)));
        IntStream.range(0, parcels).forEach(i -> objects.add(new Thing("shop" + i, 3)));
        var facts = Stream.concat(
                        IntStream.range(0, parcels).mapToObj(i -> new Problem.Fact(1, new int[] {1 + i, 0})),
                        IntStream.range(0, trucks).mapToObj(i -> new Problem.Fact(0, new int[] {1 + parcels + i, 0})))
                .toList();
        var tree = new Decomposition.Builder();
        var calls = new ArrayList<Call>();
        var steps = new ArrayList<Integer>();
        for (int i = 0; i < parcels; i++) {
            int truck = 1 + parcels + i % trucks;
            int shop = 1 + parcels + trucks + i;
            int last = i < trucks ? 0 : shop - trucks;
            calls.add(new Call(3, new int[] {~(1 + i), ~truck, ~last, ~shop}));
            deliver(tree, steps, new int[] {1 + i, truck, last, shop});
        }
        var problem = new Problem(
                "errands", model(), objects, facts, List.of(), 0, Variables.NONE, Condition.always(),
                Network.sequence(calls), Condition.always());
        return new Errands(problem, tree.build(steps.stream().mapToInt(it -> it).toArray()));
    }

    private static void deliver(Decomposition.Builder tree, List<Integer> steps, int[] arguments) {
        int parcel = arguments[0];
        int truck = arguments[1];
        int shop = arguments[3];
        int node = tree.task(-1, 3, arguments, arguments[2] == 0 ? 0 : 1, arguments);
        if (arguments[2] != 0) {
            steps.add(tree.action(node, DRIVE, new int[] {truck, arguments[2], 0}));
        }
        steps.add(tree.action(node, LOAD, new int[] {parcel, truck, 0}));
        steps.add(tree.action(node, DRIVE, new int[] {truck, 0, shop}));
        steps.add(tree.action(node, DROP, new int[] {parcel, truck, shop}));
    }

    private static Model model() {
        var types = new Types(List.of("object", "parcel", "truck", "place"), new int[] {-1, 0, 0, 0});
        var fluents = List.of(
                new Fluent("at", new int[] {2, 3}, false, Place.NOWHERE),
                new Fluent("lies", new int[] {1, 3}, false, Place.NOWHERE),
                new Fluent("in", new int[] {1, 2}, false, Place.NOWHERE));
        var deliver = new Variables(List.of("p", "t", "from", "to"), new int[] {1, 2, 3, 3});
        int depot = Term.object(0);
        var body = List.of(call(LOAD, 0, 1, depot), call(DRIVE, 1, depot, 3), call(DROP, 0, 1, 3));
        var longer = new ArrayList<>(body);
        longer.addFirst(call(DRIVE, 1, 2, depot));
        var all = new int[] {0, 1, 2, 3};
        return new Model(
                "errands", types, List.of(new Thing("depot", 3)), fluents, List.of(load(), drive(), drop()),
                List.of(new Task("deliver", deliver, List.of(0, 1), Place.NOWHERE)),
                List.of(
                        new Method("here", 0, all, 4, deliver, new Condition.Holds(0, new int[] {1, depot}), Network.sequence(body), Place.NOWHERE),
                        new Method("back", 0, all, 4, deliver, new Condition.Holds(0, new int[] {1, 2}), Network.sequence(longer), Place.NOWHERE)),
                List.of());
    }

    private static Call call(int symbol, int... terms) {
        return new Call(symbol, terms);
    }

    private static Operator load() {
        var variables = new Variables(List.of("p", "t", "at"), new int[] {1, 2, 3});
        return new Operator("load", 3, variables,
                Condition.all(List.of(new Condition.Holds(1, new int[] {0, 2}), new Condition.Holds(0, new int[] {1, 2}))),
                List.of(Effect.of(new Effect.Delete(1, new int[] {0, 2})), Effect.of(new Effect.Add(2, new int[] {0, 1}))), Place.NOWHERE);
    }

    private static Operator drive() {
        var variables = new Variables(List.of("t", "from", "to"), new int[] {2, 3, 3});
        return new Operator("drive", 3, variables, new Condition.Holds(0, new int[] {0, 1}),
                List.of(Effect.of(new Effect.Delete(0, new int[] {0, 1})), Effect.of(new Effect.Add(0, new int[] {0, 2}))), Place.NOWHERE);
    }

    private static Operator drop() {
        var variables = new Variables(List.of("p", "t", "at"), new int[] {1, 2, 3});
        return new Operator("drop", 3, variables,
                Condition.all(List.of(new Condition.Holds(2, new int[] {0, 1}), new Condition.Holds(0, new int[] {1, 2}))),
                List.of(Effect.of(new Effect.Delete(2, new int[] {0, 1})), Effect.of(new Effect.Add(1, new int[] {0, 2}))), Place.NOWHERE);
    }

    /// {@return the nodes of two parcels and one truck with the first three steps turned round, which cannot be carried out}
    Decomposition backwards() {
        var tree = new Decomposition.Builder();
        var steps = new ArrayList<Integer>();
        for (int i = 0; i < problem.network().calls().size(); i++) {
            deliver(tree, steps, plan.arguments(plan.roots()[i]));
        }
        return tree.build(new int[] {3, 2, 1, 5, 6, 7, 8});
    }

    String said(Links.Link link) {
        return Names.cell(problem, link.fluent(), link.objects());
    }
}
