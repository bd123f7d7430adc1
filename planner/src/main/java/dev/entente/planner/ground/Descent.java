package dev.entente.planner.ground;

import dev.entente.planner.model.Call;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Method;
import dev.entente.planner.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Grounds from the top: every task that comes out of the initial network, and every method of it whose precondition,
/// and what its parts are known to need, can become true.
final class Descent {
    private final Lifted lifted;
    private final Knowledge knowledge;
    private final Meter meter;
    private final long bytes;
    private final Reduction reduction;
    private final Instances found = new Instances();
    private final List<Join> joins = new ArrayList<>();
    private final List<Check> ignored = new ArrayList<>();

    /// @param bytes how large the result may become
    Descent(Lifted lifted, Knowledge knowledge, long bytes, Meter meter) {
        this.lifted = lifted;
        this.knowledge = knowledge;
        this.bytes = bytes;
        this.meter = meter;
        reduction = new Reduction(lifted, knowledge);
        var necessities = new Necessities(lifted);
        lifted.all().forEach(method -> joins.add(join(method, necessities)));
    }

    private Join join(Method method, Necessities necessities) {
        int[] types = method.variables().types();
        var bound = new boolean[types.length];
        for (int term : method.arguments()) {
            if (Term.variable(term)) {
                bound[term] = true;
            }
        }
        var atoms = necessities.of(method).stream().filter(atom -> knowledge.closed() || !lifted.addable(atom.fluent())).toList();
        var body = Body.of(types, Body.first(method.parameters()), atoms, method.precondition());
        return new Join(lifted, knowledge.facts, body, bound, meter);
    }

    /// {@return whether everything was found}
    boolean run() {
        intern(lifted.root(), Ints.NONE);
        boolean going = true;
        for (int task = 0; task < found.tasks.size() && going; task++) {
            int symbol = found.tasks.head(task);
            if (!lifted.primitive(symbol)) {
                going = expand(task, symbol);
            }
        }
        return going;
    }

    Instances found() {
        return found;
    }

    private boolean expand(int task, int symbol) {
        for (int number : lifted.methods(symbol)) {
            var method = lifted.method(number);
            var binding = Join.unbound(method.variables().size());
            if (bind(method, task, binding)
                    && !joins.get(number).run(binding, complete -> take(task, number, method, complete))) {
                return false;
            }
        }
        return true;
    }

    private boolean bind(Method method, int task, int[] binding) {
        for (int i = 0; i < method.arguments().length; i++) {
            int term = method.arguments()[i];
            int object = found.tasks.argument(task, i);
            if (!Term.variable(term)) {
                if (~term != object) {
                    return false;
                }
            } else if (binding[term] >= 0 ? binding[term] != object : !lifted.is(object, method.variables().types()[term])) {
                return false;
            } else {
                binding[term] = object;
            }
        }
        return true;
    }

    private boolean take(int task, int number, Method method, int[] binding) {
        var needs = new Ints();
        if (holds(method.precondition(), method.variables().types(), binding, needs)) {
            var calls = method.body().calls();
            var arguments = new int[calls.size()][];
            if (possible(calls, arguments, binding)) {
                var parts = new int[arguments.length];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = intern(calls.get(i).symbol(), arguments[i]);
                }
                found.add(new Instances.Way(task, number, chosen(method, binding), needs.array(), parts));
            }
        }
        return found.bytes() < bytes;
    }

    private static int[] chosen(Method method, int[] binding) {
        return Arrays.copyOf(binding, method.parameters());
    }

    private boolean holds(Condition condition, int[] types, int[] binding, Ints needs) {
        ignored.clear();
        return reduction.split(condition, types, binding, needs, ignored);
    }

    /// Operators first: one that cannot be done spares all other parts.
    private boolean possible(List<Call> calls, int[][] arguments, int[] binding) {
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = Term.values(calls.get(i).terms(), binding);
            if (!typed(calls.get(i).symbol(), arguments[i])) {
                return false;
            }
        }
        for (int i = 0; i < arguments.length; i++) {
            int symbol = calls.get(i).symbol();
            if (lifted.primitive(symbol) && found.hopeless.get(intern(symbol, arguments[i]))) {
                return false;
            }
        }
        return true;
    }

    private boolean typed(int symbol, int[] arguments) {
        var types = lifted.types(symbol);
        for (int i = 0; i < arguments.length; i++) {
            if (!lifted.is(arguments[i], types[i])) {
                return false;
            }
        }
        return true;
    }

    private int intern(int symbol, int[] arguments) {
        int task = found.tasks.intern(symbol, arguments, arguments.length);
        if (task == found.needs.size()) {
            var needs = new Ints();
            boolean hopeless = lifted.primitive(symbol) && !doable(symbol, arguments, needs);
            found.hopeless.add(hopeless);
            found.needs.add(needs.array());
        }
        return task;
    }

    private boolean doable(int symbol, int[] arguments, Ints needs) {
        var operator = lifted.operator(symbol);
        return holds(operator.precondition(), operator.variables().types(),
                Arrays.copyOf(arguments, operator.variables().size()), needs);
    }
}
