package dev.entente.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jspecify.annotations.Nullable;

/// The nodes of one agent, in a JGraphT graph: a vertex is a node's id, an edge leads from a node to each of its parts.
///
/// Edges of a vertex keep the order in which they were added, which is the order of the parts. A [LeanGraph] is enough,
/// because an edge to a fresh vertex cannot close a cycle; a `DirectedAcyclicGraph` would pay for an order that nobody
/// asks for. The graph is there only while there are nodes, so that an idle agent costs little.
final class WorkflowTree {
    private @Nullable Graph<Integer, DefaultEdge> graph;
    private final Map<Integer, Node> nodes = new HashMap<>(4);
    private final List<Node> roots = new ArrayList<>(0);
    private int next;

    Node add(@Nullable Node parent, Step step, long[] names) {
        int id = next++;
        var node = new Node(id, parent, step, id, names);
        add(node);
        return node;
    }

    /// Adds a node that was made before, after its parent and its earlier siblings.
    void add(Node node) {
        var parent = node.parent();
        graph().addVertex(node.id());
        if (parent == null) {
            roots.add(node);
        } else {
            graph().addEdge(parent.id(), node.id());
        }
        nodes.put(node.id(), node);
    }

    private Graph<Integer, DefaultEdge> graph() {
        if (graph == null) {
            graph = new LeanGraph();
        }
        return graph;
    }

    Node node(int id) {
        var node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("there is no node %d in this tree".formatted(id));
        }
        return node;
    }

    Optional<Node> find(int id) {
        return Optional.ofNullable(nodes.get(id));
    }

    boolean holds(Node node) {
        return nodes.get(node.id()) == node;
    }

    List<Node> roots() {
        return roots;
    }

    int size() {
        return nodes.size();
    }

    int next() {
        return next;
    }

    void next(int next) {
        this.next = next;
    }

    /// {@return the parts of a node, in order}
    List<Node> children(Node node) {
        var edges = graph().outgoingEdgesOf(node.id());
        var children = new ArrayList<Node>(edges.size());
        for (var edge : edges) {
            children.add(node(graph().getEdgeTarget(edge)));
        }
        return children;
    }

    /// {@return whether all parts before a node, in the same parent, are of a kind; looks no further than needed}
    boolean allBefore(Node node, Predicate<Node> kind) {
        var parent = node.parent();
        if (parent == null) {
            return true;
        }
        for (var edge : graph().outgoingEdgesOf(parent.id())) {
            var sibling = node(graph().getEdgeTarget(edge));
            if (sibling == node || !kind.test(sibling)) {
                return sibling == node;
            }
        }
        return true;
    }

    /// {@return the nodes below a node, each before its parts}
    List<Node> below(Node node) {
        var below = new ArrayList<Node>();
        collect(node, below);
        return below;
    }

    private void collect(Node node, List<Node> below) {
        for (var child : children(node)) {
            below.add(child);
            collect(child, below);
        }
    }

    /// Removes one node that has no parts.
    void remove(Node node) {
        graph().removeVertex(node.id());
        nodes.remove(node.id());
        if (node.parent() == null) {
            roots.remove(node);
        }
        if (nodes.isEmpty()) {
            graph = null;
        }
    }
}
