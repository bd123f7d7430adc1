package dev.entente.engine.execution;

import dev.entente.dsl.Expression;
import dev.entente.dsl.Named;
import dev.entente.dsl.Quantifier;
import dev.entente.dsl.Statement;
import dev.entente.dsl.Type;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.Scope;
import dev.entente.guardrails.expression.Signature;
import dev.entente.guardrails.expression.Vocabulary;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Compiles what a `Negotiate` is about.
record BargainCompiler(Vocabulary vocabulary, Scope scope) {

    /// A parameter that bidders are called for.
    ///
    /// @param place the slot of its argument
    private record Call(int place, Code callees) {}

    /// @param ticks how many ticks it may take
    Bargain of(Statement.Negotiate negotiate, long ticks) {
        var signature = vocabulary.contract(negotiate.at(), negotiate.contract());
        var given = new ArrayList<Named>();
        Call call = null;
        for (int i = 0; i < negotiate.arguments().size(); i++) {
            var argument = negotiate.arguments().get(i);
            var name = parameter(signature, argument.name(), i);
            var called = call(signature, name, argument.value());
            if (called == null) {
                given.add(new Named(argument.at(), name, argument.value()));
            } else {
                call = called;
            }
        }
        var arguments = vocabulary.arguments(signature, given, scope);
        return new Bargain(
                negotiate.contract(),
                arguments,
                call == null ? -1 : call.place(),
                call == null ? null : call.callees(),
                negotiate.mediated(),
                ticks,
                slot(negotiate));
    }

    private static String parameter(Signature signature, String name, int place) {
        return name.isEmpty() ? signature.parameters().get(place).name() : name;
    }

    private @Nullable Call call(Signature signature, String name, Expression value) {
        if (!(value instanceof Expression.Quantified asked) || asked.quantifier() != Quantifier.SOME) {
            return null;
        }
        for (int i = 0; i < signature.parameters().size(); i++) {
            if (signature.parameters().get(i).name().equals(name)) {
                return new Call(signature.slot(i), vocabulary.expression(each(asked), scope));
            }
        }
        return null;
    }

    private static Expression each(Expression.Quantified asked) {
        return new Expression.Quantified(
                asked.at(), Quantifier.EACH, asked.variable(), asked.of(), asked.where(), asked.by());
    }

    private int slot(Statement.Negotiate negotiate) {
        return negotiate.result().isEmpty()
                ? -1
                : vocabulary.variable(negotiate.result(), new Type.Ref(negotiate.contract(), false), scope);
    }
}
