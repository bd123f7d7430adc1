package dev.entente.planner.tree;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;
import java.util.Arrays;

/// What must come before what, and nothing more than that.
///
/// An action comes after what made true what it needs, and before what makes it otherwise; changes of one cell keep their
/// order, except that the same change and additions to a number may change places. The condition of a method is an event
/// before everything that comes out of the method. Whoever carries the actions out in any order that respects this ends
/// in the same state (deordering and its limits: Bäckström, JAIR 1998).
///
/// Vertices are numbers in an order that respects the whole: events, and joints that stand for many orders at once. No
/// order that others imply is kept, as far as a search bounded by [#THOROUGH] steps for each vertex sees. Immutable.
public final class PartialOrder {
    /// How many vertices are looked at, at most, to find the orders into one that others imply.
    public static final int THOROUGH = 4_000;

    private final int[] nodes;
    private final Rows before;
    private final Rows after;

    private PartialOrder(int[] nodes, Rows before, Rows after) {
        this.nodes = nodes;
        this.before = before;
        this.after = after;
    }

    /// {@return what a plan demands}
    ///
    /// @throws BrokenPlanException where the plan cannot be carried out
    public static PartialOrder of(Problem problem, Decomposition plan) {
        return of(plan, Links.of(problem, plan));
    }

    /// {@return what a plan with these links demands}
    public static PartialOrder of(Decomposition plan, Links links) {
        var ordering = new Ordering(links.accesses());
        ordering.run(plan);
        var nodes = ordering.nodes();
        var before = new Reduction(nodes.length, ordering.from(), ordering.to()).before();
        return new PartialOrder(nodes, before, reversed(before));
    }

    private static Rows reversed(Rows rows) {
        var from = new Ints();
        var to = new Ints();
        for (int row = 0; row < rows.rows(); row++) {
            for (int i = rows.start(row); i < rows.end(row); i++) {
                from.add(rows.at(i));
                to.add(row);
            }
        }
        return Rows.of(rows.rows(), from, to);
    }

    /// {@return how many vertices there are}
    public int size() {
        return nodes.length;
    }

    /// {@return how many orders there are}
    public int orders() {
        return before.end(before.rows() - 1);
    }

    /// {@return the node of a vertex: an action, or a compound task for the condition of its method; -1 for a joint}
    public int node(int vertex) {
        return nodes[vertex];
    }

    /// {@return the vertices right before one, rising}
    public int[] before(int vertex) {
        return before.row(vertex);
    }

    /// {@return the vertices right after one, rising}
    public int[] after(int vertex) {
        return after.row(vertex);
    }

    Rows allBefore() {
        return before;
    }

    /// {@return when each vertex can begin at the earliest, where actions take one unit of time and all else none}
    public int[] earliest(Decomposition plan) {
        var starts = new int[nodes.length];
        for (int vertex = 0; vertex < nodes.length; vertex++) {
            for (int i = before.start(vertex); i < before.end(vertex); i++) {
                int earlier = before.at(i);
                starts[vertex] = Math.max(starts[vertex], starts[earlier] + duration(plan, earlier));
            }
        }
        return starts;
    }

    /// {@return how many units of time a vertex takes}
    int duration(Decomposition plan, int vertex) {
        return nodes[vertex] >= 0 && plan.method(nodes[vertex]) < 0 ? 1 : 0;
    }

    @Override
    public String toString() {
        return "%s vertices, before %s".formatted(nodes.length, Arrays.toString(before.values()));
    }
}
