package dev.entente.engine;

import dev.entente.planner.Domain;
import dev.entente.planner.Plan;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Writes an agent between two ticks and reads it back: its tree, what is under way, and the verdicts it has not taken up.
record AgentCodec(Domain domain) {

    void write(Agent agent, DataOutput out) throws IOException {
        agent.plan().save(domain, out);
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
        out.writeInt(agent.outcomes().size());
        for (var outcome : agent.outcomes()) {
            write(agent.plan(), outcome, out);
        }
    }

    private void write(Plan plan, Outcome outcome, DataOutput out) throws IOException {
        boolean inTree = plan.contains(outcome.node());
        out.writeBoolean(inTree);
        if (inTree) {
            out.writeInt(outcome.node().id());
        } else {
            Plan.save(outcome.node(), domain, out);
        }
        out.writeUTF(outcome.phase().name());
        out.writeUTF(outcome.refusal());
    }

    void read(Agent agent, DataInput in) throws IOException {
        agent.plan().load(domain, in);
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
        int outcomes = in.readInt();
        for (int i = 0; i < outcomes; i++) {
            agent.heard(outcome(agent.plan(), in));
        }
    }

    private Outcome outcome(Plan plan, DataInput in) throws IOException {
        var node = in.readBoolean() ? plan.node(in.readInt()) : Plan.loadOne(domain, in);
        var phase = Intent.Phase.valueOf(in.readUTF());
        return new Outcome(node, phase, in.readUTF());
    }
}
