package dev.entente.planner.ground;

import dev.entente.planner.model.Decomposition;

/// A plan as it grows: tasks by number, children in the order of the text. Becomes a [Decomposition].
final class Growth {
    private final Ground ground;
    private final Lifted lifted;
    private final Ints tasks = new Ints();
    private final Ints parents = new Ints();
    private final Ints ways = new Ints();
    private final Ints steps = new Ints();

    Growth(Ground ground, Lifted lifted) {
        this.ground = ground;
        this.lifted = lifted;
        add(ground.root, -1);
    }

    private void add(int task, int parent) {
        tasks.add(task);
        parents.add(parent);
        ways.add(-1);
    }

    /// Decomposes a node.
    ///
    /// @return the number of its first part; the others follow in the order of the text
    int expand(int node, int way) {
        int first = tasks.size();
        ways.set(node, way);
        for (int part : ground.parts[way]) {
            add(part, node);
        }
        return first;
    }

    void step(int node) {
        steps.add(node);
    }

    /// {@return the plan of a total order, given the ways from left to right}
    static Decomposition leftmost(Ground ground, Lifted lifted, int[] ways) {
        var growth = new Growth(ground, lifted);
        var open = new Ints();
        open.add(0);
        int next = 0;
        while (open.size() > 0) {
            int node = open.pop();
            if (ground.primitive(growth.tasks.at(node))) {
                growth.step(node);
            } else {
                int way = ways[next++];
                int first = growth.expand(node, way);
                for (int i = ground.places[way].length - 1; i >= 0; i--) {
                    open.add(first + ground.places[way][i]);
                }
            }
        }
        return growth.plan();
    }

    /// {@return the plan, without the task that stands for the initial network}
    Decomposition plan() {
        var builder = new Decomposition.Builder();
        var numbers = new int[tasks.size()];
        numbers[0] = -1;
        for (int node = 1; node < numbers.length; node++) {
            int task = tasks.at(node);
            int symbol = ground.symbols[task];
            int parent = numbers[parents.at(node)];
            int way = ways.at(node);
            numbers[node] = lifted.primitive(symbol)
                    ? builder.action(parent, symbol, ground.arguments[task])
                    : builder.task(parent, symbol, ground.arguments[task], ground.methods[way], ground.bindings[way]);
        }
        var done = new int[steps.size()];
        for (int i = 0; i < done.length; i++) {
            done[i] = numbers[steps.at(i)];
        }
        return builder.build(done);
    }
}
