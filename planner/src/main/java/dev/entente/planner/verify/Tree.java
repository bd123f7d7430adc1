package dev.entente.planner.verify;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Place;
import dev.entente.planner.verify.PlanFile.Entry;
import dev.entente.planner.verify.PlanFile.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A plan as it is judged: nodes by number, from a file or from memory.
///
/// @param ids what the nodes are called
/// @param methods -1 for an action
/// @param parents -1 at the top
/// @param parts in the order in which they are listed
/// @param bindings what the methods' variables are said to be bound to; nothing where a file does not say it
/// @param steps the actions in the order in which they are done
/// @param entries the line of each node; none in memory
@SuppressWarnings("ArrayRecordComponent") // never compared
record Tree(
        long[] ids,
        int[] symbols,
        int[][] arguments,
        int[] methods,
        int[] parents,
        int[][] parts,
        int[][] bindings,
        int[] roots,
        int[] steps,
        List<Entry> entries,
        Optional<PlanFile> file) {
    private static final int[] NOTHING = {};

    static Tree of(Decomposition plan) {
        int size = plan.size();
        var tree = blank(size, plan.roots(), plan.steps(), List.of(), Optional.empty());
        for (int node = 0; node < size; node++) {
            tree.ids[node] = node;
            tree.symbols[node] = plan.symbol(node);
            tree.arguments[node] = plan.arguments(node);
            tree.methods[node] = plan.method(node);
            tree.parents[node] = plan.parent(node);
            tree.parts[node] = plan.parts(node);
            tree.bindings[node] = plan.binding(node);
        }
        return tree;
    }

    static Tree blank(int size, int[] roots, int[] steps, List<Entry> entries, Optional<PlanFile> file) {
        var parents = new int[size];
        var bindings = new int[size][];
        Arrays.fill(parents, -1);
        Arrays.fill(bindings, NOTHING);
        return new Tree(
                new long[size], new int[size], new int[size][], new int[size], parents, new int[size][], bindings, roots, steps,
                entries, file);
    }

    int size() {
        return ids.length;
    }

    /// {@return the parts of a node, and of the root, which is behind all others}
    int[] parts(int node) {
        return node == size() ? roots : parts[node];
    }

    /// {@return the node above; the root's number for a top-level task}
    int parent(int node) {
        return parents[node] < 0 ? size() : parents[node];
    }

    boolean isAction(int node) {
        return node < size() && methods[node] < 0;
    }

    /// {@return the fault at a node}
    Fault at(int node, Fault.Kind kind, String message, String remedy) {
        return entries.isEmpty() ? nowhere(kind, message, remedy) : at(entries.get(node).task(), kind, message, remedy);
    }

    /// {@return the fault at what a node says of its method}
    Fault atMethod(int node, Fault.Kind kind, String message, String remedy) {
        var method = entries.isEmpty() ? Optional.<Word>empty() : entries.get(node).method();
        return method.map(word -> at(word, kind, message, remedy)).orElseGet(() -> at(node, kind, message, remedy));
    }

    /// {@return the fault at the mention of a part; -1 stands for the top}
    Fault atPart(int node, int part, Fault.Kind kind, String message, String remedy) {
        if (file.isEmpty()) {
            return nowhere(kind, message, remedy);
        }
        var words = node < 0 ? file.get().roots() : entries.get(node).parts();
        return at(words.get(part), kind, message, remedy);
    }

    /// {@return the fault at the line of the top-level tasks}
    Fault atRoot(Fault.Kind kind, String message, String remedy) {
        return file.flatMap(PlanFile::root)
                .map(word -> at(word, kind, message, remedy))
                .orElseGet(() -> nowhere(kind, message, remedy));
    }

    /// {@return the fault at the end of the plan}
    Fault atEnd(Fault.Kind kind, String message, String remedy) {
        return file.map(known -> new Fault(kind, known.end(), 3, message, remedy))
                .orElseGet(() -> nowhere(kind, message, remedy));
    }

    static Fault at(Word word, Fault.Kind kind, String message, String remedy) {
        return new Fault(kind, word.at(), word.text().length(), message, remedy);
    }

    private static Fault nowhere(Fault.Kind kind, String message, String remedy) {
        return new Fault(kind, Place.NOWHERE, 1, message, remedy);
    }

    /// {@return where a node is, for a message: ` in line 7`, or nothing in memory}
    String where(int node) {
        return entries.isEmpty() ? "" : " in line %s".formatted(entries.get(node).id().line());
    }
}
