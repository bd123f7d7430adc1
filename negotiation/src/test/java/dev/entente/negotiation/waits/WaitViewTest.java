package dev.entente.negotiation.waits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DirectedPseudograph;
import org.junit.jupiter.api.Test;

class WaitViewTest {
    private final WaitGraph graph = new WaitGraph();
    private final WaitView view = WaitView.of(graph);

    @Test
    void shows_nodes_and_edges_in_ascending_order_as_they_are_now() {
        graph.add(3, List.of(Group.any(List.of(9L, 4L)), Group.all(List.of(4L))));
        assertEquals(List.of(3L, 4L, 9L), List.copyOf(view.vertexSet()));
        assertEquals(
                List.of(new WaitView.Edge(3, 0, 4), new WaitView.Edge(3, 0, 9), new WaitView.Edge(3, 1, 4)),
                List.copyOf(view.edgeSet()));
        assertEquals(2, view.inDegreeOf(4L));
        assertEquals(2, view.getAllEdges(3L, 4L).size());
        graph.done(4);
        assertTrue(view.vertexSet().isEmpty());
        assertNull(view.getEdge(3L, 4L));
    }

    @Test
    void where_everybody_waits_for_all_jgrapht_finds_the_same_deadlocks() {
        for (int seed = 0; seed < 300; seed++) {
            var drawn = new Drawn(Drawn.of(seed).dice(), 12, 0);
            var waits = new WaitGraph();
            for (int i = 0; i < 12; i++) {
                waits.put(drawn.node(), drawn.groups());
            }
            var components = new TreeSet<Long>();
            var inspector = new KosarajuStrongConnectivityInspector<>(WaitView.of(waits));
            for (var set : inspector.stronglyConnectedSets()) {
                long one = set.iterator().next();
                if (set.size() > 1 || WaitView.of(waits).containsEdge(one, one)) {
                    components.addAll(set);
                }
            }
            assertTrue(waits.stuck().containsAll(components), "seed " + seed);
            assertEquals(components.isEmpty(), waits.stuck().isEmpty(), "seed " + seed);
        }
    }

    @Test
    void is_copied_but_not_changed() {
        graph.add(1, List.of(Group.all(List.of(2L))));
        var copy = new DirectedPseudograph<Long, WaitView.Edge>(WaitView.Edge.class);
        Graphs.addGraph(copy, view);
        assertEquals(view.edgeSet(), copy.edgeSet());
        var refused = assertThrows(UnsupportedOperationException.class, () -> view.addVertex(5L));
        assertTrue(refused.getMessage().startsWith("a view of waits cannot be changed."), refused.getMessage());
        assertThrows(UnsupportedOperationException.class, () -> view.removeVertex(1L));
        assertThrows(IllegalArgumentException.class, () -> view.outgoingEdgesOf(77L));
        assertFalse(view.containsVertex(77L));
    }
}
