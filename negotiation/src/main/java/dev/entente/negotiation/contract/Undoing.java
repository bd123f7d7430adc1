package dev.entente.negotiation.contract;

import dev.entente.negotiation.contract.Result.Refusal;
import java.util.List;

/// Undoes what was delivered for a contract that is broken: the last delivery first, each once.
final class Undoing {
    private final Register register;
    private final Limits limits;

    Undoing(Register register, Limits limits) {
        this.register = register;
        this.limits = limits;
    }

    /// Begins to undo the last delivered clause that is not undone, or ends the contract where there is none.
    void next(long now, Live live) {
        live.undoing = Live.NONE;
        live.answerBy = Live.NEVER;
        for (int clause : live.contract.delivered().reversed()) {
            if (live.clause(clause).undoable() && (live.contract.undone() >>> clause & 1) == 0) {
                live.undoing = clause;
                live.attempts = 0;
                attempt(now, live, "");
                return;
            }
        }
        var move = new Move(now, Act.CLOSE, -1, Live.NONE, "");
        register.owe(live, move, live.contract.in(register.to(live, Act.CLOSE)), List.of());
    }

    /// The host has said how a try went.
    Result undone(long now, Live live, int clause, boolean done, String why) {
        if (live.contract.state() != State.COMPENSATING || live.undoing != clause) {
            return new Refusal(
                    "undone",
                    "clause %s of a contract that is %s".formatted(clause, live.contract.state().word()),
                    live.undoing == Live.NONE ? "nothing is being undone" : "clause " + live.undoing);
        }
        if (!done) {
            failed(now, live, why);
        } else if (register.owe(
                live, new Move(now, Act.UNDONE, -1, clause, ""), live.contract.undone(register.to(live, Act.UNDONE), clause), List.of())) {
            next(now, live);
        }
        return Register.done(live);
    }

    /// A try has failed: once more, or never again.
    void failed(long now, Live live, String why) {
        if (live.attempts >= limits.attempts()) {
            register.freeze(live, now, "%s could not be undone in %s attempts: %s"
                    .formatted(live.clause(live.undoing).name(), live.attempts, why));
            return;
        }
        attempt(now, live, "attempt %s of %s, for %s".formatted(live.attempts + 1, limits.attempts(), why));
    }

    private void attempt(long now, Live live, String why) {
        live.attempts++;
        live.answerBy = now + limits.undoing();
        var move = new Move(now, Act.COMPENSATE, -1, live.undoing, why);
        register.owe(live, move, live.contract.in(register.to(live, Act.COMPENSATE)), List.of());
    }
}
