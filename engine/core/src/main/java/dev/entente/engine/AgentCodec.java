package dev.entente.engine;

import dev.entente.engine.contract.Host;
import dev.entente.planner.Domain;
import dev.entente.planner.Node;
import dev.entente.planner.Plan;
import dev.entente.planner.PlanCodec;
import dev.entente.planner.Status;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes an agent between two ticks and reads it back: its tree, what is under way, and the verdicts it has not taken up.
record AgentCodec(Domain domain) {
    private static final int NOBODY = -1;

    void write(Agent agent, DataOutput out) throws IOException {
        agent.plan().repertoire().write(out);
        writePlan(agent, out);
    }

    /// Writes all but what the agent has learned.
    void writePlan(Agent agent, DataOutput out) throws IOException {
        var nodes = new PlanCodec(domain, agent.plan().repertoire());
        nodes.write(agent.plan(), out);
        promises(agent, out);
        for (var pursuit : agent.pursuits()) {
            var root = pursuit.root();
            out.writeInt(root == null ? -1 : root.id());
            out.writeLong(pursuit.until());
        }
        var running = agent.running().stream().filter(agent.plan()::contains).toList();
        out.writeInt(running.size());
        for (var node : running) {
            out.writeInt(node.id());
        }
        undoings(agent, nodes, out);
        out.writeInt(agent.outcomes().size());
        for (var outcome : agent.outcomes()) {
            node(agent, outcome.node(), nodes, out);
            out.writeUTF(outcome.phase().name());
            out.writeUTF(outcome.refusal());
            out.writeBoolean(outcome.committed());
            out.writeBoolean(outcome.kept());
        }
    }

    /// The standing goals are known; the promises behind them are not.
    private static void promises(Agent agent, DataOutput out) throws IOException {
        var promised = agent.pursuits().stream().filter(it -> it.promise() != null).toList();
        out.writeInt(promised.size());
        for (var pursuit : promised) {
            var promise = Objects.requireNonNull(pursuit.promise());
            out.writeUTF(pursuit.goal().goal().name());
            out.writeLong(promise.contract());
            out.writeInt(promise.clause());
            out.writeUTF(pursuit.trouble());
            var over = pursuit.over();
            out.writeBoolean(over != null);
            if (over != null) {
                out.writeBoolean(over.kept());
                out.writeUTF(over.why());
            }
        }
    }

    private void promises(Agent agent, DataInput in) throws IOException {
        agent.pursuits().removeIf(it -> it.promise() != null);
        int promised = in.readInt();
        for (int i = 0; i < promised; i++) {
            var goal = domain.promised(in.readUTF());
            var promise = new Host.Promise(in.readLong(), in.readInt());
            var pursuit = new Pursuit(goal, new long[] {promise.contract()}, promise);
            pursuit.trouble(in.readUTF());
            pursuit.over(in.readBoolean() ? new Pursuit.Over(in.readBoolean(), in.readUTF()) : null);
            agent.pursuits().add(pursuit);
        }
    }

    private static void undoings(Agent agent, PlanCodec nodes, DataOutput out) throws IOException {
        out.writeInt(agent.undoings().chains().size());
        for (var chain : agent.undoings().chains()) {
            out.writeInt(chain.open().size());
            for (var node : chain.open()) {
                nodes.one(node, out);
            }
            var wish = chain.wish();
            id(agent.plan(), wish.waiting(), out);
            out.writeUTF(wish.verdict().name());
            out.writeUTF(wish.reason());
        }
    }

    private static void id(Plan plan, @Nullable Node node, DataOutput out) throws IOException {
        out.writeInt(node == null || !plan.contains(node) ? NOBODY : node.id());
    }

    private static @Nullable Node inTree(Plan plan, DataInput in) throws IOException {
        int id = in.readInt();
        return id == NOBODY ? null : plan.node(id);
    }

    /// A node is in the tree, or in what is being undone, or nowhere else.
    private static void node(Agent agent, Node node, PlanCodec nodes, DataOutput out) throws IOException {
        boolean known = agent.node(node.id()).filter(node::equals).isPresent();
        out.writeBoolean(known);
        if (known) {
            out.writeInt(node.id());
        } else {
            nodes.one(node, out);
        }
    }

    void read(Agent agent, DataInput in) throws IOException {
        agent.plan().repertoire().read(in);
        readPlan(agent, in);
    }

    void readPlan(Agent agent, DataInput in) throws IOException {
        var nodes = new PlanCodec(domain, agent.plan().repertoire());
        nodes.read(agent.plan(), in);
        promises(agent, in);
        for (var pursuit : agent.pursuits()) {
            int root = in.readInt();
            pursuit.rest(in.readLong());
            if (root >= 0) {
                pursuit.begin(agent.plan().node(root));
            }
        }
        int running = in.readInt();
        for (int i = 0; i < running; i++) {
            agent.running().add(agent.plan().node(in.readInt()));
        }
        int chains = in.readInt();
        for (int i = 0; i < chains; i++) {
            agent.undoings().chains().add(undoing(agent.plan(), nodes, in));
        }
        int outcomes = in.readInt();
        for (int i = 0; i < outcomes; i++) {
            agent.heard(outcome(agent, nodes, in));
        }
    }

    private static Undoing undoing(Plan plan, PlanCodec nodes, DataInput in) throws IOException {
        int size = in.readInt();
        var open = new ArrayList<Node>();
        for (int i = 0; i < size; i++) {
            open.add(nodes.one(in));
        }
        var waiting = inTree(plan, in);
        var verdict = Status.valueOf(in.readUTF());
        return new Undoing(open, new Undoing.Wish(waiting, verdict, in.readUTF()));
    }

    private static Outcome outcome(Agent agent, PlanCodec nodes, DataInput in) throws IOException {
        var node = in.readBoolean() ? known(agent, in.readInt()) : nodes.one(in);
        var phase = Intent.Phase.valueOf(in.readUTF());
        return new Outcome(node, phase, in.readUTF(), in.readBoolean(), in.readBoolean());
    }

    private static Node known(Agent agent, int id) throws IOException {
        return agent.node(id)
                .orElseThrow(() -> new IOException("a saved agent refers to a node (%s) it does not hold".formatted(id)));
    }
}
