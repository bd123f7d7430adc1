package dev.entente.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jspecify.annotations.Nullable;

/// The nodes of one agent, each with its parts in order.
///
/// As a JGraphT [#graph] a vertex is a node's id, and an edge leads from a node to each of its parts. Graph objects would
/// cost more than the nodes themselves in thousands of agents' plans, so the graph is made when somebody looks.
final class WorkflowTree {
    private final List<Node> roots = new ArrayList<>(1);
    private int next;
    private int size;

    Node add(@Nullable Node parent, Step step, long[] names) {
        int id = next++;
        var node = new Node(id, parent, step, id, names);
        add(node);
        return node;
    }

    /// Adds a node that was made before, after its parent and its earlier siblings.
    void add(Node node) {
        var parent = node.parent();
        if (parent == null) {
            roots.add(node);
        } else {
            parent.append(node);
        }
        node.held(true);
        size++;
    }

    /// Counts the nodes below a node in, whose parts are in place, or out.
    void count(Node node, boolean in) {
        node.held(in);
        size += in ? 1 : -1;
    }

    /// {@return the tree as a graph: edges in the order of the parts}
    Graph<Integer, DefaultEdge> graph() {
        var graph = new LeanGraph();
        for (var root : roots) {
            graph.addVertex(root.id());
            for (var node : below(root)) {
                graph.addVertex(node.id());
            }
            connect(root, graph);
        }
        return graph;
    }

    private static void connect(Node node, Graph<Integer, DefaultEdge> graph) {
        for (int i = 0; i < node.size(); i++) {
            graph.addEdge(node.id(), node.part(i).id());
            connect(node.part(i), graph);
        }
    }

    Node node(int id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no node %s in this tree".formatted(id)));
    }

    /// {@return the node of an id}; O(size), for only the host's news and saved plans ask by id.
    Optional<Node> find(int id) {
        for (var root : roots) {
            var found = find(root, id);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /// A part is younger than the whole.
    private static @Nullable Node find(Node node, int id) {
        if (node.id() == id) {
            return node;
        }
        for (int i = 0; i < node.size() && node.id() < id; i++) {
            var found = find(node.part(i), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    boolean holds(Node node) {
        return node.held();
    }

    List<Node> roots() {
        return roots;
    }

    int size() {
        return size;
    }

    int next() {
        return next;
    }

    void next(int next) {
        this.next = next;
    }

    /// {@return the parts of a node, in order}
    List<Node> children(Node node) {
        return node.parts();
    }

    /// {@return whether all parts before a node, in the same parent, are of a kind; looks no further than needed}
    boolean allBefore(Node node, Predicate<Node> kind) {
        var parent = node.parent();
        if (parent == null) {
            return true;
        }
        for (int i = 0; i < node.rank(); i++) {
            if (!kind.test(parent.part(i))) {
                return false;
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

    private static void collect(Node node, List<Node> below) {
        for (int i = 0; i < node.size(); i++) {
            below.add(node.part(i));
            collect(node.part(i), below);
        }
    }

    /// Removes one node that has no parts, and is the last of its siblings.
    void remove(Node node) {
        count(node, false);
        var parent = node.parent();
        if (parent == null) {
            roots.remove(node);
        } else {
            parent.shorten(parent.size() - 1);
        }
    }
}
