package dev.entente.planner.verify;

import dev.entente.planner.model.Problem;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Says why the parts of a task are not those of its method.
final class Mismatch {
    private final Wording wording;
    private final Tree tree;
    private final Shape shape;
    private final Witness witness;
    private final int node;
    private final Rule rule;

    Mismatch(Problem problem, Tree tree, Shape shape, Witness witness, int node, Rule rule) {
        this.wording = new Wording(problem);
        this.tree = tree;
        this.shape = shape;
        this.witness = witness;
        this.node = node;
        this.rule = rule;
    }

    private boolean root() {
        return node == tree.size();
    }

    private Fault.Kind kind() {
        return root() ? Fault.Kind.ROOT : Fault.Kind.DECOMPOSITION;
    }

    private String task() {
        return root() ? "(root)" : "task (%s) %s".formatted(tree.ids()[node], wording.task(tree.symbols()[node], tree.arguments()[node]));
    }

    /// {@return what is known of the variables before any part is looked at}
    ///
    /// @throws FaultException if the method is not for such arguments
    Frame frame() {
        var frame = Frame.of(rule.variables(), root() ? Wording.NOTHING : tree.bindings()[node]);
        if (!root() && !witness.unify(rule.arguments(), tree.arguments()[node], frame)) {
            throw new FaultException(tree.atMethod(node, kind(), "%s is not for %s: it takes %s".formatted(
                            rule.name(), task(), wording.call(tree.symbols()[node], rule.arguments(), Frame.of(rule.variables(), Wording.NOTHING))),
                    "Maybe another method was used; its variables have types, and equal ones mean one object."));
        }
        return frame;
    }

    /// @throws FaultException if there are not as many parts as there should be
    void count() {
        int parts = tree.parts(node).length;
        int calls = rule.network().calls().size();
        if (parts != calls) {
            throw fault("%s has %s, but %s lists %s".formatted(
                    rule.name(), Wording.count(calls, root() ? "top-level task" : "subtask"), task(), parts));
        }
    }

    private FaultException fault(String message) {
        var remedy = root()
                ? "Maybe the plan is for another problem, or an id is missing behind (root)."
                : "Maybe an id is missing or too much behind the method's name.";
        return new FaultException(root() ? tree.atRoot(kind(), message, remedy) : tree.atMethod(node, kind(), message, remedy));
    }

    /// {@return why there is no matching}
    FaultException fault() {
        var free = unordered(rule.network().calls().size());
        return free.next() ? order(free) : missing(free.deepest());
    }

    private Matching unordered(int target) {
        var precedence = Precedence.none(rule.network().calls().size());
        return new Matching(tree, shape, witness, rule.network(), tree.parts(node), frame(), precedence, target);
    }

    /// {@return that no part is a task of the network, though there are parts for all before it}
    private FaultException missing(int call) {
        var before = unordered(call);
        before.next();
        var wanted = rule.network().calls().get(call);
        var message = "no part of %s is %s, the %s %s of %s".formatted(
                task(), wording.call(wanted.symbol(), wanted.terms(), before.frame()), Wording.ordinal(call + 1),
                root() ? "task" : "subtask", rule.name());
        int spare = spare(before, wanted.symbol());
        int part = tree.parts(node)[spare];
        var remedy = "Maybe (%s) should be it; it is %s.".formatted(
                tree.ids()[part], wording.task(tree.symbols()[part], tree.arguments()[part]));
        return new FaultException(tree.atPart(root() ? -1 : node, spare, kind(), message, remedy));
    }

    /// {@return the place of a part that could be meant: one of the same name, else any}
    private int spare(Matching before, int symbol) {
        var parts = tree.parts(node);
        var spare = IntStream.range(0, parts.length).filter(before::spare).toArray();
        return Arrays.stream(spare).filter(place -> tree.symbols()[parts[place]] == symbol).findFirst().orElse(spare[0]);
    }

    private FaultException order(Matching free) {
        int calls = rule.network().calls().size();
        int reach = -1;
        int latest = -1;
        for (int call = 0; call < calls; call++) {
            int part = free.node(call);
            for (int leader : rule.precedence().chain() ? new int[0] : rule.precedence().before()[call]) {
                if (shape.last(free.node(leader)) >= shape.first(part)) {
                    return order(free.node(leader), part);
                }
            }
            if (rule.precedence().chain() && reach >= shape.first(part)) {
                return order(latest, part);
            }
            latest = shape.last(part) > reach ? part : latest;
            reach = Math.max(reach, shape.last(part));
        }
        return fault("the parts of %s are in an order that %s forbids".formatted(task(), rule.name()));
    }

    private FaultException order(int before, int after) {
        int last = tree.steps()[shape.last(before)];
        int first = tree.steps()[shape.first(after)];
        var message = "%s%s must be done before %s%s: they come out of (%s) and (%s), which %s orders that way".formatted(
                said(last), tree.where(last), said(first), tree.where(first), tree.ids()[before], tree.ids()[after], rule.name());
        return new FaultException(tree.at(first, Fault.Kind.ORDER, message, "Maybe two actions have changed places."));
    }

    private String said(int action) {
        return wording.task(tree.symbols()[action], tree.arguments()[action]);
    }
}
