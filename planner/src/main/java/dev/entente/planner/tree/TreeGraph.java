package dev.entente.planner.tree;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Network;
import dev.entente.planner.model.Problem;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.GraphType;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/// A found plan as a workflow tree in JGraphT, for its algorithms: a view of the plan's arrays that cannot be changed.
///
/// A vertex is the number of a node. An edge below `size` is the number of a node and leads to it from the task that it
/// is part of; the others lead from a part to one that comes after it: the next, in an ordered body. Vertices and edges
/// come in rising order, so parents come before parts. Edges are never value objects, and none is made before it is
/// asked for: 24 bytes a node. Building is linear.
public final class TreeGraph extends ReadOnlyGraph {
    private static final GraphType TYPE = new DefaultGraphType.Builder()
            .directed()
            .weighted(false)
            .modifiable(false)
            .allowMultipleEdges(true)
            .allowSelfLoops(false)
            .allowCycles(false)
            .build();

    private final Decomposition plan;
    private final int size;
    private final int[] from;
    private final int[] to;
    private final Rows outgoing;
    private final Rows incoming;

    private TreeGraph(Problem problem, Decomposition plan) {
        this.plan = plan;
        size = plan.size();
        var earlier = new Ints();
        var later = new Ints();
        orders(problem.network(), plan.roots(), earlier, later);
        for (int node = 0; node < size; node++) {
            if (plan.method(node) >= 0) {
                orders(problem.model().methods().get(plan.method(node)).body(), plan.parts(node), earlier, later);
            }
        }
        from = earlier.toArray();
        to = later.toArray();
        var numbers = new Ints();
        for (int edge = size; edge < size + from.length; edge++) {
            numbers.add(edge);
        }
        outgoing = Rows.of(size, earlier, numbers);
        incoming = Rows.of(size, later, numbers);
    }

    /// {@return the tree of a plan}
    public static TreeGraph of(Problem problem, Decomposition plan) {
        return new TreeGraph(problem, plan);
    }

    private static void orders(Network body, int[] parts, Ints earlier, Ints later) {
        for (int i = 0; body.ordered() && i + 1 < parts.length; i++) {
            earlier.add(parts[i]);
            later.add(parts[i + 1]);
        }
        for (int i = 0; !body.ordered() && i + 1 < body.before().length; i += 2) {
            earlier.add(parts[body.before()[i]]);
            later.add(parts[body.before()[i + 1]]);
        }
    }

    /// {@return whether an edge leads from a task to one of its parts, and not from one part to a later one}
    public boolean leadsDown(int edge) {
        return edge < size;
    }

    @Override
    public boolean containsVertex(Integer vertex) {
        return vertex >= 0 && vertex < size;
    }

    @Override
    public boolean containsEdge(Integer edge) {
        return edge >= 0 && edge < size + from.length && (edge >= size || plan.parent(edge) >= 0);
    }

    @Override
    public boolean containsEdge(Integer source, Integer target) {
        return getEdge(source, target) != null;
    }

    @Override
    public Set<Integer> vertexSet() {
        return new IntSet(() -> IntStream.range(0, size), it -> it >= 0 && it < size, size);
    }

    @Override
    public Set<Integer> edgeSet() {
        return new IntSet(
                () -> IntStream.range(0, size + from.length).filter(this::containsEdge),
                this::containsEdge,
                size - plan.roots().length + from.length);
    }

    @Override
    public int outDegreeOf(Integer vertex) {
        return plan.parts(checked(vertex)).length + outgoing.count(vertex);
    }

    @Override
    public int inDegreeOf(Integer vertex) {
        return (plan.parent(checked(vertex)) < 0 ? 0 : 1) + incoming.count(vertex);
    }

    @Override
    public int degreeOf(Integer vertex) {
        return inDegreeOf(vertex) + outDegreeOf(vertex);
    }

    @Override
    public Set<Integer> outgoingEdgesOf(Integer vertex) {
        return IntSet.of(outgoing(checked(vertex)).toArray());
    }

    @Override
    public Set<Integer> incomingEdgesOf(Integer vertex) {
        return IntSet.of(incoming(checked(vertex)).toArray());
    }

    @Override
    public Set<Integer> edgesOf(Integer vertex) {
        return IntSet.of(IntStream.concat(incoming(checked(vertex)), outgoing(vertex)).sorted().toArray());
    }

    private IntStream outgoing(int vertex) {
        return IntStream.concat(IntStream.of(plan.parts(vertex)), IntStream.of(outgoing.row(vertex)));
    }

    private IntStream incoming(int vertex) {
        var above = plan.parent(vertex) < 0 ? IntStream.empty() : IntStream.of(vertex);
        return IntStream.concat(above, IntStream.of(incoming.row(vertex)));
    }

    private int checked(Integer vertex) {
        if (!containsVertex(vertex)) {
            throw new IllegalArgumentException("vertex (%s) must be from 0 to %s".formatted(vertex, size - 1));
        }
        return vertex;
    }

    @Override
    public @Nullable Set<Integer> getAllEdges(Integer source, Integer target) {
        return containsVertex(source) && containsVertex(target) ? IntSet.of(between(source, target).toArray()) : null;
    }

    @Override
    public @Nullable Integer getEdge(Integer source, Integer target) {
        if (!containsVertex(source) || !containsVertex(target)) {
            return null;
        }
        var found = between(source, target).findFirst();
        return found.isPresent() ? found.getAsInt() : null;
    }

    private IntStream between(int source, int target) {
        return incoming(target).filter(edge -> getEdgeSource(edge) == source);
    }

    @Override
    public Integer getEdgeSource(Integer edge) {
        return edge < size ? plan.parent(edge) : from[edge - size];
    }

    @Override
    public Integer getEdgeTarget(Integer edge) {
        return edge < size ? edge : to[edge - size];
    }

    @Override
    public GraphType getType() {
        return TYPE;
    }
}
