package dev.entente.engine;

import dev.entente.planner.Domain;
import dev.entente.planner.Node;
import dev.entente.planner.Plan;
import dev.entente.planner.PlanCodec;
import dev.entente.planner.Status;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;

/// Writes an agent between two ticks and reads it back: its tree, what is under way, and the verdicts it has not taken up.
record AgentCodec(Domain domain) {

    void write(Agent agent, DataOutput out) throws IOException {
        var nodes = new PlanCodec(domain);
        nodes.write(agent.plan(), out);
        for (var pursuit : agent.pursuits()) {
            var root = pursuit.root();
            out.writeInt(root == null ? -1 : root.id());
            out.writeLong(pursuit.until());
        }
        var running = agent.running();
        out.writeInt(running.size());
        for (var node : running) {
            out.writeInt(node.id());
        }
        undoings(agent, nodes, out);
        out.writeInt(agent.outcomes().size());
        for (var outcome : agent.outcomes()) {
            node(agent.plan(), outcome.node(), nodes, out);
            out.writeUTF(outcome.phase().name());
            out.writeUTF(outcome.refusal());
        }
    }

    private static void undoings(Agent agent, PlanCodec nodes, DataOutput out) throws IOException {
        out.writeInt(agent.undoings().chains().size());
        for (var chain : agent.undoings().chains()) {
            out.writeInt(chain.open().size());
            for (var node : chain.open()) {
                nodes.one(node, out);
            }
            var waiting = chain.waiting();
            out.writeInt(waiting == null || !agent.plan().contains(waiting) ? -1 : waiting.id());
            out.writeUTF(chain.verdict().name());
            out.writeUTF(chain.reason());
        }
    }

    private static void node(Plan plan, Node node, PlanCodec nodes, DataOutput out) throws IOException {
        boolean inTree = plan.contains(node);
        out.writeBoolean(inTree);
        if (inTree) {
            out.writeInt(node.id());
        } else {
            nodes.one(node, out);
        }
    }

    void read(Agent agent, DataInput in) throws IOException {
        var nodes = new PlanCodec(domain);
        nodes.read(agent.plan(), in);
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
            agent.undoings().adopt(undoing(agent.plan(), nodes, in));
        }
        int outcomes = in.readInt();
        for (int i = 0; i < outcomes; i++) {
            agent.heard(outcome(agent.plan(), nodes, in));
        }
    }

    private static Undoing undoing(Plan plan, PlanCodec nodes, DataInput in) throws IOException {
        int size = in.readInt();
        var open = new ArrayList<Node>();
        for (int i = 0; i < size; i++) {
            open.add(nodes.one(in));
        }
        int waiting = in.readInt();
        var verdict = Status.valueOf(in.readUTF());
        return new Undoing(open, waiting < 0 ? null : plan.node(waiting), verdict, in.readUTF());
    }

    private static Outcome outcome(Plan plan, PlanCodec nodes, DataInput in) throws IOException {
        var node = in.readBoolean() ? plan.node(in.readInt()) : nodes.one(in);
        var phase = Intent.Phase.valueOf(in.readUTF());
        return new Outcome(node, phase, in.readUTF());
    }
}
