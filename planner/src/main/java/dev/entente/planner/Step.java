package dev.entente.planner;

import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.Effect;
import java.util.List;

/// A compiled statement of a method's body.
public sealed interface Step {

    /// {@return its number in the domain, by which saved plans refer to it}
    int number();

    /// {@return how it is written, for a node whose arguments are not known yet}
    String text();

    /// A compound task: `Achieve Goal(arguments)`.
    record Task(int number, String text, Goal goal, List<Code> arguments) implements Step {}

    /// A primitive task: `Do Action(arguments)`.
    record Act(int number, String text, Operator operator, List<Code> arguments) implements Step {}

    /// `Fork name { ... }`.
    record Fork(int number, String text, String name, List<Step> body) implements Step {}

    /// `Join`: waits for a fork by name, or for `needed` of those before it, 0 for all.
    ///
    /// @param timeout after how many ticks it fails; 0 for never
    /// @param otherwise what is done instead of failing
    record Join(int number, String text, String fork, int needed, long timeout, Block otherwise) implements Step {}

    /// `Cancel name`, `Cancel all`.
    ///
    /// @param fork the fork's name; empty for all before it
    record Cancel(int number, String text, String fork) implements Step {}

    /// `if (condition) { ... } else { ... }`.
    record If(int number, String text, Code condition, List<Step> then, List<Step> otherwise) implements Step {}

    /// `Each x in source { ... }`.
    ///
    /// @param route whether the source is a way that is gone along, which begins anew from where one is
    record Each(int number, String text, int slot, Code source, boolean route, Block round) implements Step {}

    /// `While condition max n { ... }`.
    record While(int number, String text, Code condition, long most, Block round) implements Step {}

    /// A part in braces: one round of an [Each] or a [While], or an `else`.
    ///
    /// @param kind `round` or `else`
    record Block(int number, String kind, String text, List<Step> body) implements Step {
        /// A block that nobody wrote.
        public static final Block NONE = new Block(-1, "", "", List.of());

        /// {@return whether it is there, be it empty}
        public boolean written() {
            return number >= 0;
        }
    }

    /// Anything that is over at once: `Call`, `Emit`, `Tell`, beginning a saga, an assignment to a local name.
    ///
    /// @param kind `call`, `emit`, `tell`, `start` or `assign`
    /// @param opaque whether what follows may depend on a result that only running it gives
    record Instant(int number, String text, String kind, Effect effect, boolean opaque) implements Step {}

    /// `Fail "reason"`. It is not foreseen: what stands before it is done.
    record Fail(int number, String text, Code reason) implements Step {}

    /// Something without steps of a plan inside that may take time, carried out as one execution: a `Wait`, an
    /// `Evaluate`, a call that waits, a saga, a lock, or a statement about contracts.
    ///
    /// @param kind `wait`, `evaluate`, `run`, `saga`, `lock`, `negotiate`, `join`, `release` or `cancel`
    /// @param piece what the host carries out
    /// @param otherwise steps of the plan that are done instead of failing
    record Run(int number, String text, String kind, Piece piece, Block otherwise) implements Step {
        /// {@return whether what follows may depend on what only running it gives}
        boolean opaque() {
            return switch (kind) {
                case "wait", "release", "cancel" -> false;
                default -> true;
            };
        }
    }

    /// A saga in which a step, or the `else`, plans.
    record Saga(int number, String text, List<Stage> stages, Block otherwise) implements Step {}

    /// A step of a [Saga].
    ///
    /// @param undo what undoes it, as the host carries it out; [Piece#NONE] where nothing does
    record Stage(int number, String text, List<Step> body, Piece undo) implements Step {
        /// {@return whether something undoes it}
        public boolean undoable() {
            return !undo.equals(Piece.NONE);
        }
    }

    /// A lock around steps of a plan.
    ///
    /// @param keys what must be held, at least one
    /// @param timeout after how many ticks of waiting it fails; 0 for never
    /// @param otherwise what is done instead, without the keys, where they cannot be had or the body fails
    record Lock(int number, String text, List<Code> keys, long timeout, List<Step> body, Block otherwise)
            implements Step {}
}
