package dev.entente.planner.verify;

import dev.entente.planner.model.Problem;
import dev.entente.planner.verify.PlanFile.Entry;
import dev.entente.planner.verify.PlanFile.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds what the names and ids of a file mean, line by line.
final class Resolution {
    private final Names names;
    private final Problem problem;
    private final PlanFile file;
    private final List<Entry> entries;
    private final Map<Long, Integer> nodes = new HashMap<>();
    private final Tree tree;

    private Resolution(Names names, Problem problem, PlanFile file) {
        this.names = names;
        this.problem = problem;
        this.file = file;
        this.entries = file.entries();
        var steps = IntStream.range(0, entries.size()).filter(node -> entries.get(node).method().isEmpty()).toArray();
        tree = Tree.blank(entries.size(), new int[file.roots().size()], steps, entries, Optional.of(file));
    }

    /// {@return the plan that a file describes}
    ///
    /// @throws FaultException if a name or id means nothing, or two things
    static Tree of(Names names, Problem problem, PlanFile file) {
        file.fault().ifPresent(fault -> {
            throw new FaultException(fault);
        });
        return new Resolution(names, problem, file.withoutTop()).resolve();
    }

    private Tree resolve() {
        for (int node = 0; node < entries.size(); node++) {
            var entry = entries.get(node);
            var other = nodes.putIfAbsent(entry.number(), node);
            if (other != null) {
                throw fault(entry.id(), Fault.Kind.DUPLICATE_ID,
                        "id (%s) is that of line %s already".formatted(entry.id().text(), entries.get(other).id().line()),
                        "Maybe number the lines anew, and the lists of parts with them.");
            }
            tree.ids()[node] = entry.number();
            task(node, entry);
        }
        references();
        return tree;
    }

    private void task(int node, Entry entry) {
        int symbol = names.symbol(entry.task().text());
        if (symbol < 0) {
            throw fault(entry.task(), Fault.Kind.TASK, "task (%s) is not declared".formatted(entry.task().text()),
                    Wording.nearest(entry.task().text(), names.symbols(), "task"));
        }
        tree.symbols()[node] = symbol;
        kind(symbol, entry);
        arguments(node, symbol, entry);
        tree.methods()[node] = entry.method().map(method -> method(symbol, method)).orElse(-1);
    }

    private void kind(int symbol, Entry entry) {
        boolean primitive = problem.model().primitive(symbol);
        if (primitive && entry.method().isPresent()) {
            throw fault(entry.task(), Fault.Kind.TASK, "(%s) is an action, so no method can decompose it".formatted(entry.task().text()),
                    "Maybe remove (->) and what follows, and move the line to where the action is done.");
        }
        if (!primitive && entry.method().isEmpty()) {
            throw fault(entry.task(), Fault.Kind.TASK, "(%s) is a compound task, so it must be decomposed by a method".formatted(entry.task().text()),
                    "Maybe write behind it: -> method ids.");
        }
    }

    private void arguments(int node, int symbol, Entry entry) {
        int arity = problem.model().arity(symbol);
        var words = entry.arguments();
        if (words.size() != arity) {
            var at = words.size() > arity ? words.get(arity) : entry.task();
            throw fault(at, Fault.Kind.ARITY, "task (%s) takes %s argument%s, not %s"
                            .formatted(entry.task().text(), arity, arity == 1 ? "" : "s", words.size()),
                    "Maybe write: %s.".formatted(names.signature(symbol)));
        }
        var objects = new int[arity];
        for (int i = 0; i < arity; i++) {
            objects[i] = object(symbol, i, words.get(i));
        }
        tree.arguments()[node] = objects;
    }

    private int object(int symbol, int place, Word word) {
        int object = names.object(word.text());
        if (object < 0) {
            throw fault(word, Fault.Kind.OBJECT, "object (%s) is not declared".formatted(word.text()),
                    Wording.nearest(word.text(), names.objects(), "object"));
        }
        var wrong = names.mistyped(symbol, place, object);
        if (wrong.isPresent()) {
            throw fault(word, Fault.Kind.TYPE, wrong.get(), "Maybe write: %s.".formatted(names.signature(symbol)));
        }
        return object;
    }

    private int method(int symbol, Word word) {
        int method = names.method(symbol, word.text());
        if (method < 0) {
            var other = names.taskOf(word.text());
            var name = problem.model().name(symbol);
            throw fault(word, Fault.Kind.METHOD,
                    other.map(task -> "method (%s) is for task (%s), not for (%s)".formatted(word.text(), task, name))
                            .orElse("method (%s) is not declared".formatted(word.text())),
                    Wording.nearest(word.text(), names.methods(symbol), "method"));
        }
        return method;
    }

    private void references() {
        if (file.root().isEmpty()) {
            throw new FaultException(tree.atEnd(Fault.Kind.MISSING_ROOT, "the plan has no line (root), which lists the ids of the top-level tasks",
                    "Maybe write: root ids, between the actions and the decompositions."));
        }
        fill(-1, file.roots(), tree.roots());
        for (int node = 0; node < entries.size(); node++) {
            tree.parts()[node] = new int[entries.get(node).parts().size()];
            fill(node, entries.get(node).parts(), tree.parts()[node]);
        }
    }

    private final Map<Integer, Integer> lines = new HashMap<>();

    private void fill(int parent, List<Word> words, int[] parts) {
        for (int i = 0; i < parts.length; i++) {
            var word = words.get(i);
            var node = nodes.get(Long.parseLong(word.text()));
            if (node == null) {
                throw fault(word, Fault.Kind.DANGLING_ID, "no line has the id (%s)".formatted(word.text()),
                        "Maybe add its line, or remove the id here.");
            }
            var other = lines.putIfAbsent(node, word.line());
            if (other != null) {
                throw fault(word, Fault.Kind.SHARED_ID,
                        "task (%s) is listed a second time; line %s lists it first".formatted(word.text(), other),
                        "Maybe it stands for another task; each belongs to one other, or to the root.");
            }
            tree.parents()[node] = parent;
            parts[i] = node;
        }
    }

    private static FaultException fault(Word word, Fault.Kind kind, String message, String remedy) {
        return new FaultException(Tree.at(word, kind, message, remedy));
    }
}
