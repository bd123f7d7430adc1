package dev.entente.cli.chronicle;

import dev.entente.engine.Entry;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes `plans.csv`: what became of each node of each plan.
///
/// A node's kind and label are repeated on each of its lines, and forgotten once it is over.
final class PlanTable implements Closeable {
    private static final Set<String> OVER = Set.of("done", "failed", "cancelled", "compensated");

    private record Key(String agent, int node) {}

    private final Csv csv;
    private final Map<Key, Entry.Grew> nodes = new HashMap<>();

    PlanTable(Path file) {
        csv = new Csv(file, List.of("tick", "agent", "node", "parent", "kind", "label", "status", "reason"));
    }

    void grew(long tick, Entry.Grew node) {
        nodes.put(new Key(node.agent(), node.node()), node);
        line(tick, node, "added", "");
    }

    void moved(long tick, Entry.Moved move) {
        var key = new Key(move.agent(), move.node());
        var node = OVER.contains(move.status()) ? nodes.remove(key) : nodes.get(key);
        line(tick, node == null ? unknown(move.agent(), move.node()) : node, move.status(), move.reason());
    }

    void decided(long tick, Entry.Decided decision) {
        var node = nodes.get(new Key(decision.agent(), decision.node()));
        var reason = "%s, way %d of %d".formatted(decision.chosen(), decision.index() + 1, decision.options());
        line(tick, node == null ? unknown(decision.agent(), decision.node()) : node, "decided", reason);
    }

    /// A node from before the journal's first tick, or one that is over already.
    private static Entry.Grew unknown(String agent, int node) {
        return new Entry.Grew(agent, node, -1, "", "");
    }

    private void line(long tick, Entry.Grew node, String status, String reason) {
        csv.row(tick, node.agent(), node.node(), node.parent(), node.kind(), node.label(), status, reason);
    }

    @Override
    public void close() {
        csv.close();
    }
}
