package dev.entente.planner.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jgrapht.Graphs;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.junit.jupiter.api.Test;

class TreeGraphTest {

    @Test
    void it_has_the_edges_of_the_plan_and_the_order_of_its_bodies() {
        PartialOrderTest.rooms().limit(60).forEach(room -> {
            var graph = TreeGraph.of(room.problem(), room.plan());
            var expected = new ArrayList<String>();
            IntStream.range(0, room.plan().size()).filter(it -> room.plan().parent(it) >= 0).forEach(node ->
                    expected.add(room.plan().parent(node) + ">" + node));
            IntStream.range(-1, room.plan().size()).forEach(node -> {
                int[] parts = node < 0 ? room.plan().roots() : room.plan().parts(node);
                boolean ordered = room.problem().network().ordered();
                IntStream.range(1, ordered ? parts.length : 0).forEach(i -> expected.add(parts[i - 1] + ">" + parts[i]));
            });

            var found = graph.edgeSet().stream()
                    .map(edge -> graph.getEdgeSource(edge) + ">" + graph.getEdgeTarget(edge))
                    .toList();

            assertEquals(expected.stream().sorted().toList(), found.stream().sorted().toList());
            assertEquals(found.size(), graph.edgeSet().size());
            assertEquals(IntStream.range(0, room.plan().size()).boxed().toList(), List.copyOf(graph.vertexSet()));
        });
    }

    @Test
    void it_answers_as_a_copy_of_JGraphTs_own_does() {
        PartialOrderTest.rooms().limit(20).forEach(room -> {
            var graph = TreeGraph.of(room.problem(), room.plan());
            var copy = new SimpleDirectedGraph<Integer, Integer>(Integer.class);
            Graphs.addGraph(copy, graph);

            assertEquals(copy.edgeSet(), graph.edgeSet());
            for (int vertex : copy.vertexSet()) {
                assertEquals(copy.outgoingEdgesOf(vertex), graph.outgoingEdgesOf(vertex));
                assertEquals(copy.incomingEdgesOf(vertex), graph.incomingEdgesOf(vertex));
                assertEquals(copy.edgesOf(vertex), graph.edgesOf(vertex));
                assertEquals(copy.degreeOf(vertex), graph.degreeOf(vertex));
                for (int other : copy.vertexSet()) {
                    assertEquals(copy.getEdge(vertex, other), graph.getEdge(vertex, other));
                    assertEquals(copy.getAllEdges(vertex, other), graph.getAllEdges(vertex, other));
                }
            }
        });
    }

    @Test
    void JGraphTs_algorithms_run_on_it() {
        var errands = Errands.of(3, 1);
        var graph = TreeGraph.of(errands.problem(), errands.plan());
        var order = new ArrayList<Integer>();

        new TopologicalOrderIterator<>(graph).forEachRemaining(order::add);

        assertEquals(errands.plan().size(), order.size());
        assertTrue(graph.leadsDown(1));
        assertFalse(graph.leadsDown(errands.plan().size()));
    }

    @Test
    void it_refuses_to_be_changed_and_to_answer_for_a_vertex_that_it_has_not() {
        var errands = Errands.of(1, 1);
        var graph = TreeGraph.of(errands.problem(), errands.plan());

        var refusal = assertThrows(UnsupportedOperationException.class, () -> graph.removeVertex(0));
        assertTrue(refusal.getMessage().startsWith("the tree of a found plan cannot be changed."), refusal.getMessage());
        assertThrows(UnsupportedOperationException.class, () -> graph.addEdge(0, 1));
        assertEquals(
                "vertex (4) must be from 0 to 3",
                assertThrows(IllegalArgumentException.class, () -> graph.outgoingEdgesOf(4)).getMessage());
    }
}
