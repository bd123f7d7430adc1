package dev.entente.engine.execution;

import static dev.entente.engine.execution.Turn.ASK;
import static dev.entente.engine.execution.Turn.STOP;

import dev.entente.guardrails.expression.Code;

/// The steps that concern contracts: negotiations, joins of clauses, and what is said about them.
final class Contracts {
    private final Turn turn;
    private final Climbing climbing;

    Contracts(Turn turn, Climbing climbing) {
        this.turn = turn;
        this.climbing = climbing;
    }

    private Node at(int strand) {
        return turn.template.nodes[turn.execution.pc(strand)];
    }

    int negotiate(int strand, Node.Negotiate node) {
        var bargain = node.bargain();
        var frame = turn.frame();
        var arguments = bargain.arguments().of(frame, turn.symbols());
        var request = new Parleys.Request(
                bargain.contract(),
                arguments,
                bargain.called(),
                callees(bargain),
                bargain.mediated(),
                bargain.ticks());
        int token = turn.execution.wait(strand, Execution.NEGOTIATING);
        turn.ask(new Command.Negotiate(strand, token, node.place(), request));
        return ASK;
    }

    private long[] callees(Bargain bargain) {
        var callees = bargain.callees();
        if (callees == null) {
            return new long[0];
        }
        var entities = callees.entities(turn.frame());
        var called = new long[entities.length];
        for (int i = 0; i < entities.length; i++) {
            called[i] = entities[i];
        }
        return called;
    }

    /// A contract that took force is something done, as a change is that has passed the gate.
    int agreed(Input.Agreed agreed) {
        int strand = agreed.strand();
        climbing.committed(turn.region(strand));
        int slot = ((Node.Negotiate) at(strand)).bargain().slot();
        if (slot >= 0) {
            turn.execution.slots[slot] = agreed.contract();
        }
        return turn.next(strand);
    }

    int disagreed(Input.Disagreed disagreed) {
        int strand = disagreed.strand();
        var node = (Node.Negotiate) at(strand);
        var text = node.bargain().text();
        turn.report(strand, text, "failed", disagreed.why());
        return turn.fail(strand, node.otherwise(), "%s: %s".formatted(text, disagreed.why()));
    }

    int await(int strand, Node.Await node) {
        long contract = node.contract().value(turn.frame());
        if (contract < 0) {
            return turn.fail(strand, node.otherwise(), nothing(node.text(), node.contract()));
        }
        int token = turn.execution.wait(strand, Execution.AWAITING);
        turn.ask(new Command.Await(strand, token, node.place(), contract, node.clause()));
        return ASK;
    }

    private static String nothing(String text, Code contract) {
        return "%s: there is no such %s. Maybe negotiate it first.".formatted(text, contract.type());
    }

    /// Whoever keeps the contracts will say what becomes of it.
    int queued(int strand) {
        if (at(strand) instanceof Node.Await node && node.timeout() > 0) {
            turn.ask(new Command.Timer(strand, turn.execution.token(strand), node.timeout()));
        }
        return STOP;
    }

    int decided(Input.Decided decided) {
        int strand = decided.strand();
        if (decided.kept()) {
            return turn.next(strand);
        }
        var node = (Node.Await) at(strand);
        turn.report(strand, node.text(), "failed", decided.why());
        return turn.fail(strand, node.otherwise(), "%s: %s".formatted(node.text(), decided.why()));
    }

    /// The time that a join waits is up.
    int timeIsUp(int strand) {
        var node = (Node.Await) at(strand);
        turn.ask(new Command.Leave(turn.execution.place(node.place())));
        turn.report(strand, node.text(), "timeout", "");
        return turn.fail(strand, node.otherwise(), Turn.ticksAreUp(node.text(), node.timeout()));
    }

    int say(int strand, Node.Say node) {
        long contract = node.contract().value(turn.frame());
        if (contract < 0) {
            return turn.fail(strand, nothing(node.text(), node.contract()));
        }
        turn.ask(new Command.Say(contract, node.clause(), node.breaks()));
        climbing.committed(turn.region(strand));
        return turn.next(strand);
    }
}
