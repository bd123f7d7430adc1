package dev.entente.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.engine.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One agent's workflow tree over time: when each node was added, what became of it, when it left the tree.
///
/// The journal tells what joins a tree. What leaves it follows: a rewrite replaces everything below the task with what has grown
/// in this tick since the rewrite before; a standing goal that is over leaves as a whole.
final class PlanHistory {
    private record Rewrite(long tick, Entry.Rewrote what) {}

    private final Map<Integer, PlanNode> nodes = new LinkedHashMap<>();
    private final List<Rewrite> rewrites = new ArrayList<>();
    private long growing = -1;
    private int fresh;
    private int next;

    void grew(long tick, Entry.Grew grown) {
        freshen(tick);
        next = grown.node() + 1;
        var node = new PlanNode(grown, tick);
        nodes.put(grown.node(), node);
        var parent = nodes.get(grown.parent());
        if (parent != null) {
            parent.add(node);
        }
    }

    /// The first node of a tick is fresh, and so are those after it.
    private void freshen(long tick) {
        if (growing != tick) {
            growing = tick;
            fresh = next;
        }
    }

    void moved(long tick, Entry.Moved move) {
        var node = nodes.get(move.node());
        if (node == null) {
            return;
        }
        node.moved(tick, move);
        if (node.isRoot() && node.isOver()) {
            node.left(tick + 1, Integer.MAX_VALUE);
        }
    }

    void rewrote(long tick, Entry.Rewrote rewrote) {
        freshen(tick);
        rewrites.add(new Rewrite(tick, rewrote));
        var task = nodes.get(rewrote.node());
        if (task != null) {
            task.replaced(tick, fresh);
        }
        fresh = next;
    }

    void gaveUp(long tick, Entry.GaveUp givenUp) {
        var root = nodes.get(givenUp.node());
        if (root != null) {
            root.moved(tick, new Entry.Moved(givenUp.agent(), givenUp.node(), "failed", givenUp.reason()));
            root.left(tick + 1, Integer.MAX_VALUE);
        }
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("nodes");
        for (var node : nodes.values()) {
            node.write(json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rewrites");
        for (var rewrite : rewrites) {
            write(json, rewrite);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Rewrite rewrite) throws IOException {
        var what = rewrite.what();
        json.writeStartObject();
        json.writeNumberField("tick", rewrite.tick());
        json.writeNumberField("node", what.node());
        json.writeStringField("task", what.task());
        json.writeStringField("cause", what.cause());
        json.writeNumberField("broken", what.broken());
        json.writeStringField("before", what.before());
        json.writeStringField("after", what.after());
        json.writeNumberField("kept", what.kept());
        json.writeNumberField("cancelled", what.cancelled());
        json.writeNumberField("compensated", what.compensated());
        json.writeNumberField("added", what.added());
        json.writeEndObject();
    }
}
