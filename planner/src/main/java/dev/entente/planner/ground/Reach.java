package dev.entente.planner.ground;

import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Effect;
import dev.entente.planner.model.Operator;
import dev.entente.planner.model.Term;
import java.util.ArrayList;
import java.util.List;

/// Every fact that operators can make true from the initial facts if nothing is ever taken away.
///
/// A semi-naive fixpoint: each rule is joined in full once over the initial facts, and afterwards only through the facts
/// that are new. Operators are not instantiated, only what they add.
final class Reach {
    private final Lifted lifted;
    private final Facts facts;
    private final Meter meter;
    private final List<List<Trigger>> triggers = new ArrayList<>();
    private final Ints fresh = new Ints();
    private long left;

    /// What to join when a fact of one fluent is new.
    private record Trigger(Atom atom, Rule rule, Join rest) {}

    /// @param heads what becomes true
    private record Rule(Body body, List<Atom> heads) {}

    /// @param derivations how many complete bindings are looked at before giving up
    Reach(Lifted lifted, Facts facts, long derivations, Meter meter) {
        this.lifted = lifted;
        this.facts = facts;
        this.meter = meter;
        left = derivations;
        lifted.model.fluents().forEach(_ -> triggers.add(new ArrayList<>()));
    }

    /// Shows every reachable fact.
    ///
    /// @return whether it came to an end
    boolean run() {
        var rules = rules();
        boolean going = true;
        for (var rule : rules) {
            var join = new Join(lifted, facts, rule.body, new boolean[rule.body.types().length], meter);
            going = going && join.run(Join.unbound(rule.body.types().length), binding -> derive(rule, binding));
        }
        rules.forEach(this::watch);
        for (int i = 0; i < fresh.size() && going; i++) {
            facts.show(fresh.at(i));
            going = spread(fresh.at(i));
        }
        return going;
    }

    private List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        for (int symbol = 0; symbol < lifted.model.operators().size(); symbol++) {
            if (lifted.used(symbol)) {
                add(lifted.operator(symbol), rules);
            }
        }
        return rules;
    }

    private static void add(Operator operator, List<Rule> rules) {
        var plain = new ArrayList<Atom>();
        for (var effect : operator.effects()) {
            if (effect.change() instanceof Effect.Add(int fluent, var terms)) {
                var head = Atom.of(new Condition.Holds(fluent, terms)).getFirst();
                if (effect.plain()) {
                    plain.add(head);
                } else {
                    rules.add(rule(operator, effect.when(), effect.variables(), List.of(head)));
                }
            }
        }
        if (!plain.isEmpty()) {
            rules.add(rule(operator, Condition.always(), Ints.NONE, plain));
        }
    }

    private static Rule rule(Operator operator, Condition when, int[] variables, List<Atom> heads) {
        var condition = Condition.all(List.of(operator.precondition(), when));
        var bound = new Ints();
        bound.addAll(Body.first(operator.parameters()));
        bound.addAll(variables);
        return new Rule(Body.of(operator.variables().types(), bound.array(), Atom.of(condition), condition), heads);
    }

    private void watch(Rule rule) {
        for (int i = 0; i < rule.body.atoms().size(); i++) {
            var atom = rule.body.atoms().get(i);
            if (lifted.addable(atom.fluent())) {
                var bound = new boolean[rule.body.types().length];
                atom.terms().stream().filter(Term::variable).forEach(variable -> bound[variable] = true);
                triggers.get(atom.fluent()).add(new Trigger(atom, rule, new Join(lifted, facts, rule.body.without(i), bound, meter)));
            }
        }
    }

    private boolean spread(int fact) {
        for (var trigger : triggers.get(facts.tuples.head(fact))) {
            var binding = Join.unbound(trigger.rule.body.types().length);
            if (bind(trigger, fact, binding) && !trigger.rest.run(binding, found -> derive(trigger.rule, found))) {
                return false;
            }
        }
        return true;
    }

    private boolean bind(Trigger trigger, int fact, int[] binding) {
        for (int i = 0; i < trigger.atom.terms().size(); i++) {
            int term = trigger.atom.terms().get(i);
            int object = facts.tuples.argument(fact, i);
            if (!Term.variable(term)) {
                if (~term != object) {
                    return false;
                }
            } else if (binding[term] >= 0 ? binding[term] != object : !lifted.is(object, trigger.rule.body.types()[term])) {
                return false;
            } else {
                binding[term] = object;
            }
        }
        return true;
    }

    private boolean derive(Rule rule, int[] binding) {
        for (var head : rule.heads) {
            var objects = new int[head.terms().size()];
            for (int i = 0; i < objects.length; i++) {
                objects[i] = Term.value(head.terms().get(i), binding);
            }
            int known = facts.tuples.size();
            int fact = facts.tuples.intern(head.fluent(), objects, objects.length);
            if (fact == known) {
                fresh.add(fact);
            }
        }
        return --left > 0;
    }
}
