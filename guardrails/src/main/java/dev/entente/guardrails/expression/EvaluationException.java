package dev.entente.guardrails.expression;

import dev.entente.dsl.Position;

/// An expression that has no value here (a division by zero, an overflow, an attribute of nothing), or a `Fail`.
///
/// A gate turns it into a rejection, a planner into a condition that does not hold.
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Position at;
    private final String reason;
    private final boolean meant;

    private EvaluationException(Position at, String reason) {
        this(at, reason, false);
    }

    private EvaluationException(Position at, String reason, boolean meant) {
        super(at.written() ? at + ": " + reason : reason, null, false, false);
        this.at = at;
        this.reason = reason;
        this.meant = meant;
    }

    /// {@return what is wrong, without the place}
    public String reason() {
        return reason;
    }

    /// {@return whether the text says `Fail`, so that it is no error}
    public boolean meant() {
        return meant;
    }

    /// {@return where in the flow file}
    public Position at() {
        return at;
    }

    static EvaluationException overflow(Position at, long left, String sign, long right) {
        return new EvaluationException(
                at,
                "%s %s %s does not fit into 64 bits. Maybe bound the amounts with min(...)."
                        .formatted(left, sign, right));
    }

    static EvaluationException division(Position at, long left) {
        return new EvaluationException(
                at, "%s is divided by zero. Maybe test the divisor first, or use max(1, ...).".formatted(left));
    }

    static EvaluationException ofNothing(Position at, String attribute) {
        return new EvaluationException(
                at, "(%s) is asked of none. Maybe test `!= none` first.".formatted(attribute));
    }

    static EvaluationException gone(Position at, String attribute, String entity) {
        return new EvaluationException(
                at, "(%s) is asked of (%s), which no longer exists.".formatted(attribute, entity));
    }

    static EvaluationException cost(Position at, long cost) {
        return new EvaluationException(at, "a route's cost is %s, but must be at least 1.".formatted(cost));
    }

    static EvaluationException bound(Position at, long bound) {
        return new EvaluationException(at, "roll(%s) must have a bound of at least 1.".formatted(bound));
    }

    static EvaluationException rounds(Position at, long most) {
        return new EvaluationException(
                at, "a loop ran %s rounds and was not done. Maybe raise its `max`.".formatted(most));
    }

    static EvaluationException work(Position at, int most) {
        return new EvaluationException(
                at, "more than %s rounds and calls in one change. Maybe Wait between them.".formatted(most));
    }

    static EvaluationException depth(Position at, String operation, int most) {
        return new EvaluationException(
                at,
                "operation (%s) calls itself more than %s deep. Maybe it lacks a case that ends it."
                        .formatted(operation, most));
    }

    static EvaluationException failed(Position at, String reason) {
        return new EvaluationException(at, reason, true);
    }

    static EvaluationException shard(Position at, long shard, int most) {
        return new EvaluationException(at, "shard (%s) must be from 1 to %s.".formatted(shard, most));
    }

    static EvaluationException wording() {
        return new EvaluationException(
                Position.NONE, "a text with holes cannot be given to a goal or an action. Maybe keep it in an attribute first.");
    }

    /// {@return the refusal of a change that wants too much at once}
    ///
    /// @param what what there is too much of, such as `events wait`
    public static EvaluationException tooMuch(String what, int most) {
        return new EvaluationException(
                Position.NONE,
                "more than %s %s at once. Maybe a loop or a reaction feeds itself.".formatted(most, what));
    }
}
