package dev.entente.planner.search;

import dev.entente.planner.model.Call;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Effect;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Network;
import dev.entente.planner.model.Operator;
import dev.entente.planner.model.Place;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Term;
import dev.entente.planner.model.Variables;
import dev.entente.planner.state.Action;
import dev.entente.planner.state.Conditions;
import dev.entente.planner.state.Facts;
import dev.entente.planner.state.Hash;
import dev.entente.planner.state.Invariants;
import dev.entente.planner.state.Literal;
import dev.entente.planner.state.Numbers;
import dev.entente.planner.state.Objects;
import dev.entente.planner.state.Relations;
import dev.entente.planner.state.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// A problem made ready for search. Built once; holds no state of a search.
///
/// Two symbols are added to those of the model: the goal, an action without effects that comes last, and the top, a task
/// whose one method is the problem's network.
final class Compiled {
    private final Problem problem;
    private final Model model;
    private final Objects objects;
    private final Relations relations;
    private final Action[] actions;
    private final Recipe[][] recipes;
    private final List<Invariants.Rule> invariants;
    private final Reach reach;
    private final Hoisting hoisting;
    private final boolean[][] wanted;
    private final BitSet recursive;
    private final int[] circles;
    private final boolean partial;

    Compiled(Problem problem) {
        this.problem = problem;
        this.model = problem.model();
        this.objects = new Objects(problem);
        this.relations = new Relations(model.fluents(), model.types().size(), objects);
        mention();
        this.actions = new Action[symbols()];
        this.recipes = new Recipe[symbols()][];
        compileActions();
        compileRecipes();
        this.invariants = Invariants.rules(model, relations, objects);
        this.reach = new Reach(this);
        this.recursive = Recursion.growing(this);
        this.circles = Recursion.circles(this);
        this.partial = !problem.network().ordered()
                || model.methods().stream().anyMatch(it -> !it.body().ordered());
        this.hoisting = new Hoisting(this);
        hoisting.run();
        this.wanted = joins();
        this.reach.need(hoisting);
    }

    private void mention() {
        for (var operator : model.operators()) {
            var conditions = conditions(operator.variables());
            conditions.mention(operator.precondition());
            for (var effect : operator.effects()) {
                conditions.mention(effect.when());
                mention(conditions, effect.change());
            }
        }
        model.methods().forEach(it -> conditions(it.variables()).mention(it.precondition()));
        model.invariants().forEach(it -> conditions(it.variables()).mention(it.condition()));
        conditions(problem.variables()).mention(problem.constraint());
        conditions(problem.variables()).mention(problem.goal());
    }

    private void mention(Conditions conditions, Effect.Change change) {
        if (!model.fluents().get(change.fluent()).number()) {
            conditions.mention(change.fluent(), change.terms());
        }
    }

    Conditions conditions(Variables variables) {
        return new Conditions(relations, objects, variables);
    }

    private void compileActions() {
        for (int i = 0; i < model.operators().size(); i++) {
            actions[i] = new Action(model.operators().get(i), relations, objects);
        }
        actions[goal()] = new Action(goalOperator(), relations, objects);
    }

    private Operator goalOperator() {
        return new Operator("goal", 0, problem.variables(), problem.goal(), List.of(), Place.NOWHERE);
    }

    private void compileRecipes() {
        for (int task = 0; task < model.tasks().size(); task++) {
            recipes[model.symbol(task)] = model.tasks().get(task).methods().stream()
                    .map(this::recipe)
                    .toArray(Recipe[]::new);
        }
        recipes[top()] = new Recipe[] {topRecipe()};
    }

    private Recipe recipe(int number) {
        var method = model.methods().get(number);
        var recipe = new Recipe(
                number,
                model.symbol(method.task()),
                method.arguments(),
                method.parameters(),
                method.variables(),
                method.precondition(),
                method.body(),
                conditions(method.variables()));
        var types = model.tasks().get(method.task()).variables().types();
        for (int i = 0; i < method.arguments().length; i++) {
            int term = method.arguments()[i];
            if (Term.variable(term) && !objects.within(types[i], method.variables().types()[term])) {
                recipe.literals().add(new Literal(Literal.Kind.IS, method.variables().types()[term], List.of(term), true));
            }
        }
        return recipe;
    }

    private Recipe topRecipe() {
        var network = problem.network();
        var calls = new ArrayList<>(network.calls());
        calls.add(new Call(goal(), new int[0]));
        int last = calls.size() - 1;
        var before = Arrays.copyOf(network.before(), network.before().length + 2 * last);
        for (int i = 0; i < last; i++) {
            before[network.before().length + 2 * i] = i;
            before[network.before().length + 2 * i + 1] = last;
        }
        return new Recipe(
                model.methods().size(),
                top(),
                new int[0],
                problem.parameters(),
                problem.variables(),
                problem.constraint(),
                new Network(calls, network.ordered(), before),
                conditions(problem.variables()));
    }

    private boolean[][] joins() {
        var counts = new long[relations.count()];
        for (var fact : problem.facts()) {
            int relation = relationOf(fact);
            if (relation < counts.length) {
                counts[relation]++;
            }
        }
        var lists = new boolean[relations.count()][];
        for (int i = 0; i < lists.length; i++) {
            lists[i] = new boolean[relations.arity(i)];
        }
        var joiner = new Joiner(relations, objects, Arrays.copyOf(counts, lists.length), lists);
        for (int symbol = 0; symbol < symbols(); symbol++) {
            if (!primitive(symbol)) {
                join(symbol, joiner);
            }
        }
        return lists;
    }

    private void join(int symbol, Joiner joiner) {
        var live = new ArrayList<Recipe>();
        for (var recipe : recipes[symbol]) {
            if (!hoisting.hopeless(recipe)) {
                recipe.join(joiner.join(
                        recipe.variables(), recipe.parameters(), recipe.bound(), hoisting.hoisted(recipe), recipe.rest()));
                live.add(recipe);
            }
        }
        recipes[symbol] = live.toArray(Recipe[]::new);
    }

    private int relationOf(Problem.Fact fact) {
        var types = new int[fact.objects().length];
        for (int i = 0; i < types.length; i++) {
            types[i] = objects.typeOf(fact.objects()[i]);
        }
        return relations.of(fact.fluent(), types);
    }

    /// {@return the state that the problem starts in}
    State start() {
        var facts = new Facts(relations, wanted);
        var numbers = new Numbers();
        var state = new State(facts, numbers);
        for (var fact : problem.facts()) {
            int number = fact(state, fact);
            if (number >= 0 && !facts.holds(number)) {
                facts.add(number);
            }
        }
        for (var level : problem.numbers()) {
            numbers.set(cell(state, level), level.value());
        }
        return state;
    }

    /// {@return the number of a fact in a state; -1 where nothing that can be done speaks of it}
    int fact(State state, Problem.Fact fact) {
        int relation = relationOf(fact);
        return relation < wanted.length ? state.facts().intern(relation, constants(fact.objects()), new int[0], 0) : -1;
    }

    /// {@return the cell of a number in a state}
    int cell(State state, Problem.Level level) {
        return state.numbers().cell(level.fluent(), constants(level.objects()), new int[0], 0);
    }

    private static int[] constants(int[] objects) {
        var terms = new int[objects.length];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = Term.object(objects[i]);
        }
        return terms;
    }

    /// {@return everything that is to be done}
    Request whole() {
        return new Request(new int[] {top()}, new int[1][0], new int[] {-1}, Hints.NONE, History.NONE, () -> true);
    }

    Problem problem() {
        return problem;
    }

    Objects objects() {
        return objects;
    }

    Relations relations() {
        return relations;
    }

    int symbols() {
        return model.symbols() + 2;
    }

    int goal() {
        return model.symbols();
    }

    int top() {
        return model.symbols() + 1;
    }

    boolean primitive(int symbol) {
        return symbol == goal() || symbol < model.operators().size();
    }

    Action action(int symbol) {
        return actions[symbol];
    }

    /// {@return the terms that are the first variables}
    int[] variables(int count) {
        var terms = new int[count];
        Arrays.setAll(terms, it -> it);
        return terms;
    }

    int parameterCount(int symbol) {
        return symbol >= goal() ? 0 : model.arity(symbol);
    }

    /// {@return whether arguments are of the types that a symbol takes}
    boolean fits(int symbol, int[] arguments) {
        var types = parameterTypes(symbol);
        int arity = parameterCount(symbol);
        for (int i = 0; i < arity; i++) {
            if (!objects.is(arguments[i], types[i])) {
                return false;
            }
        }
        return true;
    }

    /// {@return whether a task can be a part of itself with more to be done after it}
    boolean recursive(int symbol) {
        return recursive.get(symbol);
    }

    /// {@return the number of the circle of tasks that a task is in; -1 where it is in none}
    int circle(int symbol) {
        return circles[symbol];
    }

    /// {@return whether some network is partially ordered}
    boolean partial() {
        return partial;
    }

    /// Puts the partially ordered networks into another order.
    ///
    /// @param seed 0 for the best guess
    void order(long seed) {
        for (var some : recipes) {
            for (var recipe : some == null ? new Recipe[0] : some) {
                recipe.order(new Ordering(this, seed == 0 ? 0 : Hash.step(seed, recipe.number())).of(recipe.network()));
            }
        }
    }

    /// {@return whether what an action, or a task's method, reads depends on the state}
    boolean varied(int symbol, int method) {
        if (primitive(symbol)) {
            var operator = symbol == goal() ? goalOperator() : model.operators().get(symbol);
            return !conditions(operator.variables()).rest(operator.precondition()).isEmpty()
                    || !operator.effects().stream().allMatch(Effect::plain);
        }
        for (var recipe : recipes[symbol]) {
            if (recipe.number() == method) {
                return !recipe.rest().isEmpty();
            }
        }
        return true;
    }

    /// {@return the relations of which something must be true before a task, or some way to do it}
    BitSet needed(int symbol) {
        return reach.needed(symbol);
    }

    /// {@return the ways to do a compound task, in the order of the text}
    Recipe[] methods(int symbol) {
        return recipes[symbol];
    }

    BitSet mayAdd(int symbol) {
        return reach.mayAdd(symbol);
    }

    BitSet mayRemove(int symbol) {
        return reach.mayRemove(symbol);
    }

    List<Invariants.Rule> invariants() {
        return invariants;
    }

    Hoisting hoisting() {
        return hoisting;
    }

    /// {@return what an operator needs, over its parameters}
    List<Literal> literalsOf(int symbol) {
        var operator = symbol == goal() ? goalOperator() : model.operators().get(symbol);
        return conditions(operator.variables()).literals(operator.precondition()).stream()
                .filter(it -> it.terms().stream().allMatch(term -> term < operator.parameters()))
                .toList();
    }

    /// {@return that what a call passes is of the types that are asked for, where a method's text leaves it open}
    List<Literal> narrowed(Recipe method, Call call) {
        var found = new ArrayList<Literal>();
        var types = parameterTypes(call.symbol());
        for (int i = 0; i < call.terms().length; i++) {
            int term = call.terms()[i];
            int type = Term.variable(term) ? method.variables().types()[term] : objects.typeOf(~term);
            if (!objects.within(type, types[i])) {
                found.add(new Literal(Literal.Kind.IS, types[i], List.of(term), true));
            }
        }
        return found;
    }

    int[] parameterTypes(int symbol) {
        if (symbol >= goal()) {
            return new int[0];
        }
        return primitive(symbol)
                ? model.operators().get(symbol).variables().types()
                : model.task(symbol).variables().types();
    }
}
