package dev.entente.planner.tree;

import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.graph.AbstractGraph;
import org.jspecify.annotations.Nullable;

/// A graph of numbers that nobody can change: what JGraphT asks of every graph, and refuses here.
abstract sealed class ReadOnlyGraph extends AbstractGraph<Integer, Integer> permits TreeGraph {

    private static UnsupportedOperationException refused() {
        return new UnsupportedOperationException("""
                the tree of a found plan cannot be changed.
                Maybe copy it first: Graphs.addGraph(new SimpleDirectedGraph<>(Integer.class), tree).""");
    }

    @Override
    public @Nullable Supplier<Integer> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<Integer> getEdgeSupplier() {
        return null;
    }

    @Override
    public Integer addEdge(Integer from, Integer to) {
        throw refused();
    }

    @Override
    public boolean addEdge(Integer from, Integer to, Integer edge) {
        throw refused();
    }

    @Override
    public Integer addVertex() {
        throw refused();
    }

    @Override
    public boolean addVertex(Integer vertex) {
        throw refused();
    }

    @Override
    public Integer removeEdge(Integer from, Integer to) {
        throw refused();
    }

    @Override
    public boolean removeEdge(Integer edge) {
        throw refused();
    }

    @Override
    public boolean removeAllEdges(Collection<? extends Integer> edges) {
        throw refused();
    }

    @Override
    public Set<Integer> removeAllEdges(Integer from, Integer to) {
        throw refused();
    }

    @Override
    public boolean removeVertex(Integer vertex) {
        throw refused();
    }

    @Override
    public boolean removeAllVertices(Collection<? extends Integer> vertices) {
        throw refused();
    }

    @Override
    public double getEdgeWeight(Integer edge) {
        return Graph.DEFAULT_EDGE_WEIGHT;
    }

    @Override
    public void setEdgeWeight(Integer edge, double weight) {
        throw refused();
    }
}
