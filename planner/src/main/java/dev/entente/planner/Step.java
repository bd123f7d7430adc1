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
    record Join(int number, String text, String fork, int needed) implements Step {}

    /// `if (condition) { ... } else { ... }`.
    record If(int number, String text, Code condition, List<Step> then, List<Step> otherwise) implements Step {}

    /// `Each x in source { ... }`.
    record Each(int number, String text, int slot, Code source, Block round) implements Step {}

    /// `While condition max n { ... }`.
    record While(int number, String text, Code condition, long most, Block round) implements Step {}

    /// One round of an [Each] or a [While].
    record Block(int number, String text, List<Step> body) implements Step {}

    /// Anything that is over at once: `Call`, `Emit`, `Tell`, an assignment to a local name.
    ///
    /// @param kind `call`, `emit`, `tell` or `assign`
    /// @param opaque whether what follows may depend on a result that only running it gives
    record Instant(int number, String text, String kind, Effect effect, boolean opaque) implements Step {}
}
