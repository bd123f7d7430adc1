package dev.entente.planner;

import java.util.HashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jgrapht.Graph;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractBaseGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DefaultGraphType;
import org.jgrapht.graph.GraphSpecificsStrategy;
import org.jgrapht.graph.IntrusiveEdgesSpecifics;
import org.jgrapht.graph.UniformIntrusiveEdgesSpecifics;
import org.jgrapht.graph.specifics.DirectedSpecifics;
import org.jgrapht.graph.specifics.Specifics;

/// A directed graph for a tree: JGraphT without what a tree has no use for.
///
/// Each edge of a tree leads to a fresh vertex, so no edge is looked up by its two ends, and none is tested for being
/// the second between them. Tables begin small, for most agents have few nodes. Adding an edge is O(1).
final class LeanGraph extends AbstractBaseGraph<Integer, DefaultEdge> {
    private static final long serialVersionUID = 1;
    private static final GraphType TYPE = new DefaultGraphType.Builder()
            .directed()
            .weighted(false)
            .allowMultipleEdges(true)
            .allowSelfLoops(false)
            .build();
    private static final GraphSpecificsStrategy<Integer, DefaultEdge> LEAN = new Lean();

    LeanGraph() {
        super(null, DefaultEdge::new, TYPE, LEAN);
    }

    private static final class Lean implements GraphSpecificsStrategy<Integer, DefaultEdge> {
        private static final long serialVersionUID = 1;
        private static final int FEW = 4;

        @Override
        public Function<GraphType, IntrusiveEdgesSpecifics<Integer, DefaultEdge>> getIntrusiveEdgesSpecificsFactory() {
            return _ -> new UniformIntrusiveEdgesSpecifics<>(new HashMap<>(FEW));
        }

        @Override
        public BiFunction<Graph<Integer, DefaultEdge>, GraphType, Specifics<Integer, DefaultEdge>> getSpecificsFactory() {
            return (graph, _) -> new DirectedSpecifics<>(graph, new HashMap<>(FEW), getEdgeSetFactory());
        }
    }
}
