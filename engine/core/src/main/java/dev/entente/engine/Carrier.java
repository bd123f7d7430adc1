package dev.entente.engine;

import dev.entente.dsl.Type;
import dev.entente.engine.execution.Ended;
import dev.entente.engine.execution.Executions;
import dev.entente.engine.execution.Ground;
import dev.entente.engine.execution.Key;
import dev.entente.engine.execution.Origin;
import dev.entente.engine.execution.Template;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Frame;
import dev.entente.planner.Course;
import dev.entente.planner.Node;
import dev.entente.planner.Piece;
import dev.entente.planner.Plan;
import dev.entente.planner.Step;
import dev.entente.world.Dice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Carries what agents ask for to the executions, and what becomes of it back to the agents.
///
/// An execution that works for a node of a plan names the agent and the node's id as its origin.
final class Carrier {
    private final Executions executions;
    private final Ground ground;
    private final Map<String, Agent> agents = new HashMap<>();

    Carrier(Executions executions, Ground ground, List<Agent> agents) {
        this.executions = executions;
        this.ground = ground;
        agents.forEach(agent -> this.agents.put(agent.name(), agent));
    }

    /// Asks the executions for what an agent wants; what becomes ready runs when they run.
    void carry(Agent agent, Errand errand) {
        var node = errand.node();
        switch (errand.kind()) {
            case BEGIN -> begin(agent, node, ((Step.Run) node.step()).piece(), Plan.staged(node));
            case COMPENSATE -> begin(agent, node, ((Step.Stage) node.step()).undo(), true);
            case STOP -> executions.cancel(node.ticket());
            case UNDO -> executions.undo(node.ticket());
            case FORGET -> executions.forget(node.ticket());
            case CLAIM -> claim(agent, node, (Step.Lock) node.step());
            case RELEASE -> executions.release(node.ticket());
        }
    }

    private void begin(Agent agent, Node node, Piece piece, boolean undoable) {
        var origin = origin(agent, node, undoable);
        node.ticket(executions.begin((Template) piece, node.lend(), origin));
    }

    private Origin origin(Agent agent, Node node, boolean undoable) {
        long within = node.step() instanceof Step.Stage ? node.ticket() : Plan.within(node);
        long dice = Dice.purpose("%s %s".formatted(agent.name(), node.id()));
        var what = node.step() instanceof Step.Stage ? "Saga" : what(node.step().text());
        return new Origin(agent.name(), node.id(), what, dice, -1, within, undoable);
    }

    /// {@return the words of a statement before what it is given}
    private static String what(String text) {
        int given = text.indexOf(" {");
        int result = text.indexOf(" ->");
        int end = Math.min(given < 0 ? text.length() : given, result < 0 ? text.length() : result);
        return text.substring(0, end);
    }

    private void claim(Agent agent, Node node, Step.Lock lock) {
        try {
            var frame = new Frame(ground.view(), node.names()).expecting();
            var keys = new ArrayList<Key>();
            lock.keys().forEach(key -> keys.add(key(key, frame)));
            node.ticket(executions.claim(keys, origin(agent, node, false)));
        } catch (EvaluationException nothing) {
            agent.heard(new Outcome(node, Intent.Phase.LOCK, String.valueOf(nothing.getMessage())));
        }
    }

    private Key key(Code code, Frame frame) {
        if (code instanceof Code.Telling) {
            return new Key(Key.Kind.TEXT, ground.symbol(code.text(frame)));
        }
        var kind = switch (code.type()) {
            case Type.Ref _ -> Key.Kind.ENTITY;
            case Type type when type == Type.Plain.TEXT -> Key.Kind.TEXT;
            default -> Key.Kind.NUMBER;
        };
        return new Key(kind, code.value(frame));
    }

    /// Brings news of an execution whose origin is a node to its agent.
    void ended(Ended ended) {
        var agent = agents.get(ended.origin().agent());
        var node = agent == null ? null : agent.node(ended.origin().node()).orElse(null);
        if (agent != null && node != null && node.ticket() == ended.execution()) {
            heard(agent, node, ended);
        } else if (ended.undoable()) {
            executions.forget(ended.execution());
        }
    }

    private void heard(Agent agent, Node node, Ended ended) {
        var refusal = refusal(ended);
        switch (node.step()) {
            case Step.Lock _ -> agent.heard(new Outcome(node, Intent.Phase.LOCK, refusal));
            case Step.Stage _ -> {
                node.takeBack(ended.names());
                if (ended.undoable()) {
                    executions.undo(ended.execution());
                } else {
                    agent.heard(new Outcome(node, Intent.Phase.COMPENSATE, ""));
                }
            }
            default -> {
                node.takeBack(ended.names());
                boolean undone = node.course() == Course.UNDOING;
                var phase = undone ? Intent.Phase.COMPENSATE : Intent.Phase.RUN;
                agent.heard(new Outcome(node, phase, refusal, ended.committed(), ended.undoable()));
            }
        }
    }

    private static String refusal(Ended ended) {
        return switch (ended.status()) {
            case "done", "held" -> "";
            case String status -> ended.reason().isEmpty() ? status : ended.reason();
        };
    }
}
