package dev.entente.planner.state;

import dev.entente.planner.model.Invariant;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Term;
import dev.entente.planner.model.Thing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What must hold in every state: asked after every action, and of the state that a problem begins with.
public final class Invariants {
    private Invariants() {}

    /// An invariant that does not hold.
    ///
    /// @param objects those for which it does not, by variable
    public record Broken(Invariant invariant, List<Thing> objects) {
        public Broken {
            objects = List.copyOf(objects);
        }
    }

    /// One invariant, asked for every choice of its variables.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Rule(Objects objects, int[] types, int quantified, Test test) {

        /// {@return whether it holds for every choice}
        public boolean holds(State state) {
            return holds(state, new int[types.length], 0);
        }

        /// {@return the objects for which it does not hold; empty where it does}
        Optional<int[]> breach(State state) {
            var binding = new int[types.length];
            return holds(state, binding, 0) ? Optional.empty() : Optional.of(Arrays.copyOf(binding, quantified));
        }

        private boolean holds(State state, int[] binding, int variable) {
            if (variable == quantified) {
                return test.holds(state, binding, 0);
            }
            for (int object : objects.of(types[variable])) {
                binding[variable] = object;
                if (!holds(state, binding, variable + 1)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// {@return the first invariant that the state in which a problem begins breaks}
    public static Optional<Broken> broken(Problem problem) {
        var model = problem.model();
        if (model.invariants().isEmpty()) {
            return Optional.empty();
        }
        var objects = new Objects(problem);
        var relations = new Relations(model.fluents(), model.types().size(), objects);
        model.invariants().forEach(it -> new Conditions(relations, objects, it.variables()).mention(it.condition()));
        var rules = rules(model, relations, objects);
        var start = start(problem, relations, objects);
        return IntStream.range(0, rules.size())
                .mapToObj(i -> rules.get(i).breach(start).map(binding -> new Broken(model.invariants().get(i), things(problem, binding))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<Thing> things(Problem problem, int[] objects) {
        return Arrays.stream(objects).mapToObj(problem.objects()::get).toList();
    }

    private static State start(Problem problem, Relations relations, Objects objects) {
        var listed = new boolean[relations.count()][];
        Arrays.setAll(listed, relation -> new boolean[relations.arity(relation)]);
        var facts = new Facts(relations, listed);
        for (var fact : problem.facts()) {
            int relation = relations.of(fact.fluent(), Arrays.stream(fact.objects()).map(objects::typeOf).toArray());
            if (relation < listed.length) {
                int number = facts.intern(relation, terms(fact.objects()), new int[0], 0);
                if (!facts.holds(number)) {
                    facts.add(number);
                }
            }
        }
        var numbers = new Numbers();
        problem.numbers().forEach(it -> numbers.set(numbers.cell(it.fluent(), terms(it.objects()), new int[0], 0), it.value()));
        return new State(facts, numbers);
    }

    private static int[] terms(int[] objects) {
        return Arrays.stream(objects).map(Term::object).toArray();
    }

    public static List<Rule> rules(Model model, Relations relations, Objects objects) {
        var rules = new ArrayList<Rule>();
        for (var invariant : model.invariants()) {
            var free = new BitSet();
            Conditions.free(invariant.condition(), free);
            var conditions = new Conditions(relations, objects, invariant.variables());
            rules.add(new Rule(
                    objects, invariant.variables().types(), free.length(), conditions.test(invariant.condition())));
        }
        return rules;
    }
}
