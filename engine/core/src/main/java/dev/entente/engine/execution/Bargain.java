package dev.entente.engine.execution;

import dev.entente.guardrails.expression.Arguments;
import dev.entente.guardrails.expression.Code;
import org.jspecify.annotations.Nullable;

/// A `Negotiate`, compiled.
///
/// @param contract its name, as declared
/// @param arguments the values of its parameters, but those of the one that bidders are called for
/// @param called the place of the parameter that bidders are called for; -1 where it is no contract net
/// @param callees gives those who are called; null where it is no contract net
/// @param mediated whether a mediator proposes
/// @param ticks how many ticks it may take
/// @param slot where the contract is kept that was agreed; -1 where it is not
record Bargain(
        String contract,
        Arguments arguments,
        int called,
        @Nullable Code callees,
        boolean mediated,
        long ticks,
        int slot) {

    String text() {
        return "Negotiate " + contract;
    }
}
