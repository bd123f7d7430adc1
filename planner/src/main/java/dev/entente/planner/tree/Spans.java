package dev.entente.planner.tree;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Network;
import dev.entente.planner.model.Problem;
import java.util.Arrays;

/// When the parts of a plan begin and end, counted in steps.
///
/// A task begins with the first action that comes out of it. One without any begins, and ends, as soon as what must come
/// before it is over. Linear in nodes and orderings.
final class Spans {
    private final int[] first;
    private final int[] last;
    private final int[] ready;
    private final int[] begins;

    private Spans(int size) {
        first = new int[size];
        last = new int[size];
        ready = new int[size];
        begins = new int[size];
    }

    static Spans of(Problem problem, Decomposition plan) {
        var spans = new Spans(plan.size());
        spans.cover(plan);
        spans.ready(plan.roots(), problem.network(), 0);
        for (int node = 0; node < plan.size(); node++) {
            if (plan.method(node) >= 0) {
                var body = problem.model().methods().get(plan.method(node)).body();
                spans.ready(plan.parts(node), body, spans.ready[node]);
            }
            spans.begin(node, plan.parent(node));
        }
        return spans;
    }

    private void begin(int node, int parent) {
        begins[node] = acts(node) ? first[node] : Math.max(ready[node], parent < 0 ? 0 : begins[parent]);
    }

    private void cover(Decomposition plan) {
        Arrays.fill(first, Integer.MAX_VALUE);
        Arrays.fill(last, -1);
        for (int i = 0; i < plan.steps().length; i++) {
            first[plan.steps()[i]] = i;
            last[plan.steps()[i]] = i;
        }
        for (int node = plan.size() - 1; node >= 0; node--) {
            int parent = plan.parent(node);
            if (parent >= 0) {
                first[parent] = Math.min(first[parent], first[node]);
                last[parent] = Math.max(last[parent], last[node]);
            }
        }
    }

    private void ready(int[] parts, Network body, int from) {
        int now = from;
        for (int part : parts) {
            ready[part] = now;
            if (body.ordered()) {
                now = Math.max(now, last[part] + 1);
            }
        }
        for (int i = 0; i + 1 < body.before().length; i += 2) {
            int after = parts[body.before()[i + 1]];
            ready[after] = Math.max(ready[after], last[parts[body.before()[i]]] + 1);
        }
    }

    /// {@return whether an action comes out of a node}
    boolean acts(int node) {
        return last[node] >= 0;
    }

    /// {@return the step before which the node begins}
    int begin(int node) {
        return begins[node];
    }

    /// {@return the step after which the node is over; one less than it begins where no action comes out of it}
    int end(int node) {
        return acts(node) ? last[node] : begins[node] - 1;
    }
}
