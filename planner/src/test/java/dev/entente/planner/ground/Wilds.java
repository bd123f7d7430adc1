package dev.entente.planner.ground;

import dev.entente.planner.model.Amount;
import dev.entente.planner.model.Call;
import dev.entente.planner.model.Condition;
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
import java.util.List;
import java.util.SplittableRandom;

/// Small problems of every shape, by seed.
final class Wilds {
    private static final int QUANTIFIED = 1;

    private final SplittableRandom dice;
    private final boolean total;
    private final boolean rich;
    private final List<Thing> objects = List.of(new Thing("a", 1), new Thing("b", 1), new Thing("c", 2), new Thing("d", 3));
    private final Types types = new Types(List.of("object", "red", "blue", "navy"), new int[] {-1, 0, 0, 2});
    private final List<Fluent> fluents = new ArrayList<>();
    private final List<int[]> shapes = new ArrayList<>();

    private Wilds(long seed, boolean total, boolean rich) {
        dice = new SplittableRandom(seed);
        this.total = total;
        this.rich = rich;
    }

    /// {@return a problem}
    ///
    /// @param total whether its networks are totally ordered
    /// @param rich whether it has numbers, invariants, quantifiers and conditional effects
    static Problem of(long seed, boolean total, boolean rich) {
        return new Wilds(seed, total, rich).problem();
    }

    private Problem problem() {
        fluents.add(new Fluent("p", new int[] {0}, false, Place.NOWHERE));
        fluents.add(new Fluent("q", new int[] {1}, false, Place.NOWHERE));
        fluents.add(new Fluent("r", new int[] {1, 2}, false, Place.NOWHERE));
        fluents.add(new Fluent("z", new int[0], false, Place.NOWHERE));
        fluents.add(new Fluent("fixed", new int[] {0, 0}, false, Place.NOWHERE));
        if (rich) {
            fluents.add(new Fluent("n", new int[] {0}, true, Place.NOWHERE));
        }
        int operators = 3 + dice.nextInt(3);
        int tasks = 2 + dice.nextInt(3);
        for (int i = 0; i < operators + tasks; i++) {
            shapes.add(types(dice.nextInt(i < operators ? 3 : 2)));
        }
        var acts = new ArrayList<Operator>();
        for (int i = 0; i < operators; i++) {
            acts.add(operator(i));
        }
        var methods = new ArrayList<Method>();
        var compounds = new ArrayList<Task>();
        for (int i = 0; i < tasks; i++) {
            var own = new ArrayList<Integer>();
            for (int j = dice.nextInt(3); j >= 0; j--) {
                own.add(methods.size());
                methods.add(method(methods.size(), i, operators));
            }
            compounds.add(new Task("t" + i, variables(shapes.get(operators + i)), own, Place.NOWHERE));
        }
        var invariants = rich && dice.nextBoolean()
                ? List.of(new Invariant("law", variables(new int[] {0}),
                        new Condition.Compares(Condition.Order.AT_MOST, new Amount.Read(5, new int[] {0}), new Amount.Constant(2)), Place.NOWHERE))
                : List.<Invariant>of();
        var model = new Model("wild", types, List.of(), fluents, acts, compounds, methods, invariants);
        int[] own = types(dice.nextInt(2));
        int[] all = java.util.Arrays.copyOf(own, own.length + 1);
        var constraint = dice.nextInt(3) == 0 ? condition(own, 1) : Condition.always();
        var goal = dice.nextInt(3) > 0 ? goal(own.length) : Condition.always();
        return new Problem("wild", model, objects, facts(), List.of(), own.length, variables(all), constraint, network(own, 1 + dice.nextInt(2), true), goal);
    }

    private Condition goal(int quantified) {
        Condition simple = new Condition.Holds(0, new int[] {Term.object(dice.nextInt(4))});
        Condition some = new Condition.Some(new int[] {quantified}, new Condition.Holds(0, new int[] {quantified}));
        Condition every = new Condition.Every(new int[] {quantified}, new Condition.Not(new Condition.Holds(4, new int[] {quantified, quantified})));
        return switch (dice.nextInt(rich ? 4 : 2)) {
            case 0 -> simple;
            case 1 -> new Condition.Not(simple);
            case 2 -> some;
            default -> Condition.all(List.of(every, simple));
        };
    }

    private List<Problem.Fact> facts() {
        var found = new ArrayList<Problem.Fact>();
        for (int i = 0; i < 8; i++) {
            int fluent = dice.nextInt(5);
            var parameters = fluents.get(fluent).parameters();
            int[] picked = new int[parameters.length];
            for (int j = 0; j < picked.length; j++) {
                picked[j] = member(parameters[j]);
            }
            found.add(new Problem.Fact(fluent, picked));
        }
        return found;
    }

    private int member(int type) {
        int object = dice.nextInt(objects.size());
        while (!types.within(objects.get(object).type(), type)) {
            object = dice.nextInt(objects.size());
        }
        return object;
    }

    private int[] types(int count) {
        int[] found = new int[count];
        for (int i = 0; i < count; i++) {
            found[i] = dice.nextInt(3);
        }
        return found;
    }

    private static Variables variables(int[] types) {
        var names = new ArrayList<String>();
        for (int i = 0; i < types.length; i++) {
            names.add("v" + i);
        }
        return new Variables(names, types);
    }

    private static int[] plus(int[] types, int more) {
        return java.util.Arrays.copyOf(types, types.length + more);
    }

    private Operator operator(int number) {
        int[] own = shapes.get(number);
        var effects = new ArrayList<Effect>();
        for (int i = dice.nextInt(3); i >= 0; i--) {
            effects.add(effect(own));
        }
        var precondition = dice.nextInt(3) == 0 ? Condition.always() : condition(own, 1 + dice.nextInt(2));
        return new Operator("a" + number, own.length, variables(plus(own, QUANTIFIED)), precondition, effects, Place.NOWHERE);
    }

    private Effect effect(int[] own) {
        if (rich && dice.nextInt(4) == 0) {
            var read = new int[] {term(own, 0)};
            var amount = new Amount.Constant(dice.nextInt(4) - 1);
            return Effect.of(dice.nextBoolean() ? new Effect.Increase(5, read, amount) : new Effect.Assign(5, read, amount));
        }
        int fluent = dice.nextInt(4);
        int[] terms = terms(own, fluent);
        Effect.Change change = dice.nextInt(3) == 0 ? new Effect.Delete(fluent, terms) : new Effect.Add(fluent, terms);
        if (rich && dice.nextInt(4) == 0) {
            return new Effect(new int[] {own.length}, new Condition.Holds(4, new int[] {own.length, term(own, 0)}), new Effect.Add(0, new int[] {own.length}));
        }
        return rich && dice.nextInt(4) == 0 ? new Effect(new int[0], condition(own, 1), change) : Effect.of(change);
    }

    private int[] terms(int[] own, int fluent) {
        var parameters = fluents.get(fluent).parameters();
        int[] terms = new int[parameters.length];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = term(own, parameters[i]);
        }
        return terms;
    }

    private int term(int[] own, int type) {
        var fitting = new ArrayList<Integer>();
        for (int i = 0; i < own.length; i++) {
            if (types.within(own[i], type)) {
                fitting.add(i);
            }
        }
        return fitting.isEmpty() || dice.nextInt(6) == 0 ? Term.object(member(type)) : fitting.get(dice.nextInt(fitting.size()));
    }

    private Condition condition(int[] own, int parts) {
        var found = new ArrayList<Condition>();
        for (int i = 0; i < parts; i++) {
            found.add(part(own));
        }
        return Condition.all(found);
    }

    private Condition part(int[] own) {
        int fluent = dice.nextInt(5);
        Condition holds = new Condition.Holds(fluent, terms(own, fluent));
        return switch (dice.nextInt(rich ? 10 : 6)) {
            case 0, 1 -> new Condition.Not(holds);
            case 2 -> own.length > 1 ? new Condition.Not(new Condition.Same(0, 1)) : holds;
            case 6 -> new Condition.Any(List.of(holds, new Condition.Holds(3, new int[0])));
            case 7 -> new Condition.Every(new int[] {own.length}, new Condition.Not(new Condition.All(
                    List.of(new Condition.Holds(4, new int[] {own.length, own.length}), new Condition.Holds(0, new int[] {own.length})))));
            case 8 -> new Condition.Some(new int[] {own.length}, new Condition.Holds(4, new int[] {term(own, 0), own.length}));
            case 9 -> new Condition.Compares(Condition.Order.LESS, new Amount.Read(5, new int[] {term(own, 0)}), new Amount.Constant(2));
            default -> holds;
        };
    }

    private Method method(int number, int task, int operators) {
        int[] taken = shapes.get(operators + task);
        int[] own = plus(taken, dice.nextInt(2));
        int[] arguments = new int[taken.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = dice.nextInt(8) == 0 ? Term.object(member(taken[i])) : i;
        }
        var precondition = dice.nextInt(2) == 0 ? Condition.always() : condition(own, 1);
        return new Method("m" + number, task, arguments, own.length, variables(plus(own, QUANTIFIED)), precondition,
                network(own, dice.nextInt(4), false), Place.NOWHERE);
    }

    private Network network(int[] own, int size, boolean compound) {
        var calls = new ArrayList<Call>();
        for (int i = 0; i < size; i++) {
            int symbol = dice.nextInt(shapes.size());
            if (compound) {
                symbol = shapes.size() - 1 - dice.nextInt(2);
            }
            int[] shape = shapes.get(symbol);
            int[] terms = new int[shape.length];
            for (int j = 0; j < terms.length; j++) {
                terms[j] = term(own, shape[j]);
            }
            calls.add(new Call(symbol, terms));
        }
        return total || dice.nextInt(3) == 0 ? Network.sequence(calls) : partial(calls);
    }

    private Network partial(List<Call> calls) {
        var before = new ArrayList<Integer>();
        for (int i = 0; i < calls.size(); i++) {
            for (int j = i + 1; j < calls.size(); j++) {
                if (dice.nextInt(3) == 0) {
                    before.addAll(dice.nextBoolean() || i > 0 ? List.of(i, j) : List.of(i, j));
                }
            }
        }
        return new Network(calls, false, before.stream().mapToInt(Integer::intValue).toArray());
    }
}
