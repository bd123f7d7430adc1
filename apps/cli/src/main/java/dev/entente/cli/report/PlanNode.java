package dev.entente.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.engine.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One node of a workflow tree, from when it was added to when it left. Not thread safe.
final class PlanNode {
    private static final Set<String> OVER = Set.of("done", "failed", "cancelled", "compensated");
    private static final long ALIVE = -1;

    private record Move(long tick, String status) {}

    private final Entry.Grew grown;
    private final long born;
    private final List<PlanNode> children = new ArrayList<>(0);
    private final List<Move> moves = new ArrayList<>(2);
    private String reason = "";
    private long died = ALIVE;

    PlanNode(Entry.Grew grown, long born) {
        this.grown = grown;
        this.born = born;
    }

    void add(PlanNode child) {
        children.add(child);
    }

    boolean isRoot() {
        return grown.parent() < 0;
    }

    boolean isOver() {
        return !moves.isEmpty() && OVER.contains(moves.getLast().status());
    }

    void moved(long tick, Entry.Moved move) {
        moves.add(new Move(tick, move.status()));
        reason = move.reason().isEmpty() ? reason : move.reason();
    }

    /// Everything below with an id less than `fresh` leaves the tree.
    void replaced(long tick, int fresh) {
        children.stream().filter(child -> child.grown.node() < fresh).forEach(child -> child.left(tick, fresh));
    }

    /// This node and everything below that is older than `fresh` leaves the tree, unless it had left before.
    void left(long tick, int fresh) {
        if (died != ALIVE || grown.node() >= fresh) {
            return;
        }
        died = Math.max(tick, born);
        children.forEach(child -> child.left(tick, fresh));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", grown.node());
        json.writeNumberField("parent", grown.parent());
        json.writeStringField("kind", grown.kind());
        json.writeStringField("label", grown.label());
        json.writeNumberField("born", born);
        json.writeNumberField("died", died);
        json.writeArrayFieldStart("status");
        for (var move : moves) {
            json.writeStartArray();
            json.writeNumber(move.tick());
            json.writeString(move.status());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeStringField("reason", reason);
        json.writeEndObject();
    }
}
