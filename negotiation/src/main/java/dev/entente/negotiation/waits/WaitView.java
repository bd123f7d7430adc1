package dev.entente.negotiation.waits;

import static dev.entente.negotiation.waits.Links.FIRST;
import static dev.entente.negotiation.waits.Links.GROUP;
import static dev.entente.negotiation.waits.Links.GROUPS;
import static dev.entente.negotiation.waits.Links.INTO;
import static dev.entente.negotiation.waits.Links.NEXT;
import static dev.entente.negotiation.waits.Links.NEXT_INTO;
import static dev.entente.negotiation.waits.Links.NEXT_OF;
import static dev.entente.negotiation.waits.Links.NUMBER;
import static dev.entente.negotiation.waits.Links.OWNER;
import static dev.entente.negotiation.waits.Links.TARGET;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/// A graph of waits in JGraphT, for its algorithms: what the graph is at the time of asking, and nobody can change it here.
///
/// A vertex is the id of a node. An edge leads from a waiter to a node that one of its open groups is for. Sets are made
/// when they are asked for, in ascending order, and are the caller's to keep.
public final class WaitView extends AbstractGraph<Long, WaitView.Edge> {
    private static final GraphType TYPE = new DefaultGraphType.Builder()
            .directed()
            .weighted(false)
            .modifiable(false)
            .allowMultipleEdges(true)
            .allowSelfLoops(true)
            .allowCycles(true)
            .build();

    private final Links links;

    /// That a node waits for another.
    ///
    /// @param group for which of its groups: its place among all that the waiter was given, from 0
    public record Edge(long waiter, int group, long target) implements Comparable<Edge> {
        private static final Comparator<Edge> ORDER =
                Comparator.comparingLong(Edge::waiter).thenComparingInt(Edge::group).thenComparingLong(Edge::target);

        @Override
        public int compareTo(Edge other) {
            return ORDER.compare(this, other);
        }
    }

    private WaitView(Links links) {
        this.links = links;
    }

    /// {@return a view of a graph of waits}
    public static WaitView of(WaitGraph graph) {
        return new WaitView(graph.links);
    }

    @Override
    public Set<Long> vertexSet() {
        var ids = new TreeSet<Long>();
        for (int node = 1; node < links.nodes.rows(); node++) {
            if (links.find(links.id(node)) == node) {
                ids.add(links.id(node));
            }
        }
        return Collections.unmodifiableSet(ids);
    }

    @Override
    public Set<Edge> edgeSet() {
        var edges = new TreeSet<Edge>();
        vertexSet().forEach(id -> edges.addAll(outgoingEdgesOf(id)));
        return Collections.unmodifiableSet(edges);
    }

    @Override
    public Set<Edge> outgoingEdgesOf(Long vertex) {
        var edges = new TreeSet<Edge>();
        for (int group = links.nodes.at(row(vertex), GROUPS); group != 0; group = links.groups.at(group, NEXT)) {
            for (int edge = links.groups.at(group, FIRST); edge != 0; edge = links.edges.at(edge, NEXT_OF)) {
                edges.add(edge(edge));
            }
        }
        return edges;
    }

    @Override
    public Set<Edge> incomingEdgesOf(Long vertex) {
        var edges = new TreeSet<Edge>();
        for (int edge = links.nodes.at(row(vertex), INTO); edge != 0; edge = links.edges.at(edge, NEXT_INTO)) {
            edges.add(edge(edge));
        }
        return edges;
    }

    @Override
    public Set<Edge> edgesOf(Long vertex) {
        var edges = incomingEdgesOf(vertex);
        edges.addAll(outgoingEdgesOf(vertex));
        return edges;
    }

    private Edge edge(int edge) {
        int group = links.edges.at(edge, GROUP);
        return new Edge(
                links.id(links.groups.at(group, OWNER)), links.groups.at(group, NUMBER), links.id(links.edges.at(edge, TARGET)));
    }

    private int row(long vertex) {
        int row = links.find(vertex);
        if (row == 0) {
            throw new IllegalArgumentException("node (%s) must be in the graph of waits: it waits for nothing, and nobody for it"
                    .formatted(vertex));
        }
        return row;
    }

    @Override
    public int outDegreeOf(Long vertex) {
        return outgoingEdgesOf(vertex).size();
    }

    @Override
    public int inDegreeOf(Long vertex) {
        return incomingEdgesOf(vertex).size();
    }

    /// {@return how many edges it has; one to itself counts twice}
    @Override
    public int degreeOf(Long vertex) {
        return inDegreeOf(vertex) + outDegreeOf(vertex);
    }

    @Override
    public boolean containsVertex(Long vertex) {
        return links.find(vertex) != 0;
    }

    @Override
    public boolean containsEdge(Edge edge) {
        return containsVertex(edge.waiter) && outgoingEdgesOf(edge.waiter).contains(edge);
    }

    @Override
    public boolean containsEdge(Long source, Long target) {
        return getEdge(source, target) != null;
    }

    @Override
    public @Nullable Set<Edge> getAllEdges(Long source, Long target) {
        if (!containsVertex(source) || !containsVertex(target)) {
            return null;
        }
        var edges = outgoingEdgesOf(source);
        edges.removeIf(edge -> edge.target != target);
        return edges;
    }

    @Override
    public @Nullable Edge getEdge(Long source, Long target) {
        var edges = getAllEdges(source, target);
        return edges == null || edges.isEmpty() ? null : edges.iterator().next();
    }

    @Override
    public Long getEdgeSource(Edge edge) {
        return edge.waiter;
    }

    @Override
    public Long getEdgeTarget(Edge edge) {
        return edge.target;
    }

    @Override
    public double getEdgeWeight(Edge edge) {
        return Graph.DEFAULT_EDGE_WEIGHT;
    }

    @Override
    public GraphType getType() {
        return TYPE;
    }

    @Override
    public @Nullable Supplier<Long> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<Edge> getEdgeSupplier() {
        return null;
    }

    private static UnsupportedOperationException refused() {
        return new UnsupportedOperationException("""
                a view of waits cannot be changed.
                Maybe add waits to the graph of waits itself, or copy the view first: Graphs.addGraph.""");
    }

    @Override
    public Edge addEdge(Long from, Long to) {
        throw refused();
    }

    @Override
    public boolean addEdge(Long from, Long to, Edge edge) {
        throw refused();
    }

    @Override
    public Long addVertex() {
        throw refused();
    }

    @Override
    public boolean addVertex(Long vertex) {
        throw refused();
    }

    @Override
    public Edge removeEdge(Long from, Long to) {
        throw refused();
    }

    @Override
    public boolean removeEdge(Edge edge) {
        throw refused();
    }

    @Override
    public boolean removeAllEdges(Collection<? extends Edge> edges) {
        throw refused();
    }

    @Override
    public Set<Edge> removeAllEdges(Long from, Long to) {
        throw refused();
    }

    @Override
    public boolean removeVertex(Long vertex) {
        throw refused();
    }

    @Override
    public boolean removeAllVertices(Collection<? extends Long> vertices) {
        throw refused();
    }

    @Override
    public void setEdgeWeight(Edge edge, double weight) {
        throw refused();
    }
}
