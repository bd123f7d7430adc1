package dev.entente.planner.tree;

import dev.entente.planner.model.Amount;
import dev.entente.planner.model.Call;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Effect;
import dev.entente.planner.model.Fluent;
import dev.entente.planner.model.Invariant;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Random domains with a random plan that can be carried out, one for each seed.
///
/// Actions are drawn until one is possible; a tree is laid over them, whose methods have conditions that happen to hold.
final class Rooms {
    private static final int PREDICATES = 4;
    private static final int NUMBERS = 2;
    private static final Variables TWO = new Variables(List.of("a", "b", "every", "some"), new int[4]);
    private static final Variables ONE = new Variables(List.of("a"), new int[1]);
    private final SplittableRandom dice;
    private final boolean interleaved;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private final Decomposition.Builder tree = new Decomposition.Builder();

    /// A problem and a plan for it.
    record Planned(Problem problem, Decomposition plan, Oracle oracle) {}

    private Rooms(long seed, boolean interleaved) {
        dice = new SplittableRandom(seed);
        this.interleaved = interleaved;
    }

    static Planned of(long seed, int length) {
        return new Rooms(seed, false).planned(length);
    }

    static Planned interleaved(long seed, int length) {
        return new Rooms(seed, true).planned(length);
    }

    private Planned planned(int length) {
        var objects = Stream.of("w", "x", "y", "z").map(name -> new Thing(name, 0)).toList();
        var fluents = new ArrayList<Fluent>();
        for (int i = 0; i < PREDICATES; i++) {
            fluents.add(new Fluent("p" + i, i == 3 ? new int[2] : new int[1], false, Place.NOWHERE));
        }
        for (int i = 0; i < NUMBERS; i++) {
            fluents.add(new Fluent("n" + i, new int[1], true, Place.NOWHERE));
        }
        var operators = IntStream.range(0, 8).mapToObj(this::operator).toList();
        var facts = Stream.generate(() -> fact(fluents)).limit(8).toList();
        var levels = List.of(new Problem.Level(PREDICATES, new int[] {0}, 5), new Problem.Level(PREDICATES + 1, new int[] {1}, 3));
        var invariants = List.of(new Invariant("enough", ONE, least(), Place.NOWHERE));
        var bare = problem(objects, fluents, operators, facts, levels, invariants, Network.EMPTY);
        return grown(bare, length);
    }

    private Problem problem(
            List<Thing> objects, List<Fluent> fluents, List<Operator> operators, List<Problem.Fact> facts,
            List<Problem.Level> levels, List<Invariant> invariants, Network network) {
        var model = new Model("rooms", new Types(List.of("object"), new int[] {-1}), List.of(), fluents, operators, tasks, methods, invariants);
        return new Problem("some", model, objects, facts, levels, 0, Variables.NONE, Condition.always(), network, Condition.always());
    }

    private Planned grown(Problem bare, int length) {
        var oracle = new Oracle(bare);
        var calls = new ArrayList<Call>();
        var states = new ArrayList<Map<String, Long>>();
        states.add(oracle.first());
        for (int tries = 0; calls.size() < length && tries < 50 * length; tries++) {
            var call = new Call(dice.nextInt(8), new int[] {dice.nextInt(4), dice.nextInt(4)});
            if (oracle.allows(states.getLast(), call.symbol(), call.terms())) {
                var next = oracle.after(states.getLast(), call.symbol(), call.terms());
                if (oracle.invariant(next)) {
                    calls.add(call);
                    states.add(next);
                }
            }
        }
        var steps = new int[calls.size()];
        var top = grow(-1, IntStream.range(0, steps.length).boxed().toList(), calls, states, oracle, steps, 0, 0);
        var problem = problem(
                bare.objects(), bare.model().fluents(), bare.model().operators(), bare.facts(), bare.numbers(),
                bare.model().invariants(), body(top));
        return new Planned(problem, tree.build(steps), new Oracle(problem));
    }

    private Network body(List<Call> calls) {
        return new Network(calls, !interleaved, new int[0]);
    }

    /// Grows the parts of one node over some steps.
    private List<Call> grow(
            int parent, List<Integer> places, List<Call> calls, List<Map<String, Long>> states, Oracle oracle, int[] steps,
            int depth, int empty) {
        var parts = new ArrayList<Call>();
        for (var group : groups(places, depth)) {
            if (group.size() == 1 && dice.nextInt(3) > 0) {
                var call = calls.get(group.getFirst());
                steps[group.getFirst()] = tree.action(parent, call.symbol(), call.terms());
                parts.add(new Call(call.symbol(), terms(call.terms())));
            } else if (!group.isEmpty() || !interleaved) {
                int first = group.isEmpty() ? places.isEmpty() ? empty : places.getLast() + 1 : group.getFirst();
                parts.add(compound(parent, group, calls, states, oracle, steps, depth, first));
            }
        }
        return parts;
    }

    private Call compound(
            int parent, List<Integer> group, List<Call> calls, List<Map<String, Long>> states, Oracle oracle, int[] steps,
            int depth, int first) {
        int number = tasks.size();
        tasks.add(new Task("t" + number, Variables.NONE, List.of(number), Place.NOWHERE));
        methods.add(null);
        int node = tree.task(parent, 8 + number, new int[0], number, new int[] {dice.nextInt(4), dice.nextInt(4)});
        var body = body(grow(node, group, calls, states, oracle, steps, depth + 1, first));
        var condition = condition(2);
        for (int i = 0; i < 10 && !fits(oracle, states.get(first), condition, node); i++) {
            condition = condition(2);
        }
        condition = fits(oracle, states.get(first), condition, node) ? condition : Condition.always();
        methods.set(number, new Method("m" + number, number, new int[0], 2, TWO, condition, body, Place.NOWHERE));
        return new Call(8 + number, new int[0]);
    }

    private boolean fits(Oracle oracle, Map<String, Long> state, Condition condition, int node) {
        var given = tree.build(new int[0]).binding(node);
        return oracle.holds(state, condition, Arrays.copyOf(given, 4), new int[4]);
    }

    private List<List<Integer>> groups(List<Integer> places, int depth) {
        int count = depth > 4 ? places.size() : Math.min(places.size(), 1 + dice.nextInt(4));
        var groups = new ArrayList<List<Integer>>();
        for (int i = 0; i < count; i++) {
            groups.add(new ArrayList<>());
        }
        for (int i = 0; i < places.size(); i++) {
            int group = interleaved ? dice.nextInt(count) : i * count / places.size();
            groups.get(depth > 4 ? i : group).add(places.get(i));
        }
        if (dice.nextInt(4) == 0) {
            groups.add(new ArrayList<>());
        }
        return groups;
    }

    private static int[] terms(int[] objects) {
        return IntStream.of(objects).map(Term::object).toArray();
    }

    private Problem.Fact fact(List<Fluent> fluents) {
        int fluent = dice.nextInt(PREDICATES);
        return new Problem.Fact(fluent, IntStream.generate(() -> dice.nextInt(4)).limit(fluents.get(fluent).arity()).toArray());
    }

    private Operator operator(int number) {
        var effects = Stream.generate(this::effect).limit(1 + dice.nextInt(3)).toList();
        return new Operator("o" + number, 2, TWO, condition(3), effects, Place.NOWHERE);
    }

    private Effect effect() {
        boolean every = dice.nextInt(6) == 0;
        var when = dice.nextInt(5) == 0 ? condition(1) : Condition.always();
        return new Effect(every ? new int[] {2} : new int[0], when, change(every ? 3 : 2));
    }

    private Effect.Change change(int variables) {
        int fluent = dice.nextInt(PREDICATES - 1);
        return switch (dice.nextInt(6)) {
            case 0, 1 -> new Effect.Add(fluent + 1, terms(fluent + 1, variables));
            case 2, 3 -> new Effect.Delete(fluent + 1, terms(fluent + 1, variables));
            case 4 -> new Effect.Increase(PREDICATES + dice.nextInt(NUMBERS), terms(1, variables), amount(variables));
            default -> new Effect.Assign(PREDICATES + dice.nextInt(NUMBERS), terms(1, variables), amount(variables));
        };
    }

    private Amount amount(int variables) {
        return dice.nextInt(3) > 0
                ? new Amount.Constant(dice.nextInt(5) - 2)
                : new Amount.Read(PREDICATES + dice.nextInt(NUMBERS), terms(1, variables));
    }

    private int[] terms(int fluent, int variables) {
        return IntStream.generate(() -> dice.nextInt(5) == 0 ? Term.object(dice.nextInt(4)) : dice.nextInt(variables))
                .limit(fluent == 3 ? 2 : 1)
                .toArray();
    }

    private static Condition least() {
        return new Condition.Compares(
                Condition.Order.AT_LEAST, new Amount.Read(PREDICATES, new int[] {0}), new Amount.Constant(0));
    }

    private Condition condition(int size) {
        var parts = Stream.generate(() -> literal(2, true)).limit(dice.nextInt(size + 1)).toList();
        return Condition.all(parts);
    }

    private Condition literal(int variables, boolean outer) {
        int fluent = dice.nextInt(PREDICATES);
        return switch (dice.nextInt(outer ? 8 : 5)) {
            case 0, 1, 2 -> new Condition.Holds(fluent, terms(fluent, variables));
            case 3, 4 -> new Condition.Not(new Condition.Holds(fluent, terms(fluent, variables)));
            case 5 -> new Condition.Any(List.of(literal(variables, true), literal(variables, false)));
            case 6 -> quantified(literal(2, false));
            default ->
                new Condition.Compares(
                        Condition.Order.values()[dice.nextInt(6)], new Amount.Read(PREDICATES, terms(1, variables)),
                        new Amount.Constant(dice.nextInt(4)));
        };
    }

    /// {@return the part, said of some objects or of all in the place of its first variable}
    private Condition quantified(Condition part) {
        int[] variables = {3};
        return dice.nextBoolean() ? new Condition.Some(variables, moved(part)) : new Condition.Every(variables, moved(part));
    }

    private static Condition moved(Condition part) {
        return switch (part) {
            case Condition.Holds(int fluent, var terms) ->
                new Condition.Holds(fluent, IntStream.of(terms).map(it -> it == 0 ? 3 : it).toArray());
            case Condition.Not(var inner) -> new Condition.Not(moved(inner));
            default -> part;
        };
    }
}
