package dev.entente.guardrails;

import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Frame;
import dev.entente.world.Changes;
import dev.entente.world.Delta;
import dev.entente.world.OverflowException;
import dev.entente.world.World;
import dev.entente.world.Writer;

/// Lets changes into the world, or not. It owns the world's only writer.
///
/// A change is tried, every constraint that it could have broken is checked on the resulting state, and a broken one
/// undoes all of it. The cost depends on what the change touches, not on the size of the world, but for constraints
/// that look beyond one entity (see [Invariants]). Not thread safe; one a world.
public final class Gate {
    private final World world;
    private final Writer writer;
    private final Invariants invariants;
    private final Frame frame;
    private final Transaction transaction;

    /// Takes the world's writer.
    ///
    /// @param outbox receives what approved changes tell and emit
    public Gate(World world, Writer writer, Invariants invariants, Outbox outbox) {
        this.world = world;
        this.writer = writer;
        this.invariants = invariants;
        this.frame = new Frame(world, new long[0]);
        this.transaction = new Transaction(writer, outbox);
    }

    /// Applies a change, or leaves the world exactly as it was.
    ///
    /// @param cause the number stamped on the changes in the journal
    /// @return the verdict; it never throws for what a proposal contains
    public Verdict<Change> admit(Proposal<Change> proposal, int cause) {
        writer.cause(cause);
        int mark = writer.mark();
        int first = writer.changes().size();
        transaction.begin();
        var verdict = attempt(proposal, first);
        if (verdict instanceof Verdict.Approved) {
            writer.commit();
            transaction.deliver(proposal);
        } else {
            writer.rollback(mark);
        }
        return verdict;
    }

    /// Begins the next tick.
    public void advance() {
        writer.advance();
    }

    /// {@return what was changed since [#drain], in the order committed}
    public Changes changes() {
        return writer.changes();
    }

    /// Forgets what was changed, once it was journaled.
    public void drain() {
        writer.drain();
    }

    private Verdict<Change> attempt(Proposal<Change> proposal, int first) {
        try {
            var refusal = perform(proposal.value());
            if (!refusal.isEmpty()) {
                return new Verdict.Rejected<>("requires", "it does not hold any more", refusal);
            }
            var broken = invariants.firstBroken(world, writer.changes(), first);
            return broken.<Verdict<Change>>map(
                            it -> new Verdict.Rejected<>(it.constraint(), it.found(), it.allowed()))
                    .orElseGet(() -> new Verdict.Approved<>(proposal.value()));
        } catch (EvaluationException failed) {
            return new Verdict.Rejected<>(
                    failed.meant() ? "fail" : "evaluation",
                    String.valueOf(failed.getMessage()),
                    failed.meant() ? "a way that does not fail" : "a value");
        } catch (OverflowException | IllegalArgumentException refused) {
            return new Verdict.Rejected<>("evaluation", String.valueOf(refused.getMessage()), "a value");
        }
    }

    private String perform(Change change) {
        switch (change) {
            case Change.Deltas(var deltas) -> {
                for (Delta delta : deltas) {
                    writer.apply(delta);
                }
            }
            case Change.Run run -> {
                frame.over(world, run.slots()).dice(run.dice(), run.purpose()).self(run.self());
                if (!run.requires().holds(frame)) {
                    return run.requirement();
                }
                run.effect().run(frame, transaction);
            }
        }
        return "";
    }
}
