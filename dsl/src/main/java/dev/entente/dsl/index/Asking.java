package dev.entente.dsl.index;

import dev.entente.dsl.Type;
import dev.entente.dsl.grammar.FlowParser;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/// Reads `Evaluate`.
///
/// @param bodies reads what stands inside
record Asking(Found found, BodyReading bodies) {

    void evaluate(FlowParser.EvaluateContext rule, Scope scope) {
        if (rule.name() == null || rule.word() == null) {
            return;
        }
        String mind = rule.name().getText();
        mind(mind, scope).ifPresent(it -> found.use(rule.name(), it, Use.Role.MENTIONS));
        String topic = mind + "." + rule.word().getText();
        Optional<Symbol> asked = scope.names().find(Symbol.Kind.TOPIC, mind, rule.word().getText());
        asked.ifPresent(it -> found.use(rule.word(), it, Use.Role.ASKS));
        bodies.fields(rule.fields(), Symbol.Kind.PARAMETER, topic, Use.Role.MENTIONS, scope);
        bodies.result(rule.result(), answer(rule, asked, topic, scope), scope);
        rule.guard().forEach(guard -> guard(guard, scope));
    }

    private static Optional<Symbol> mind(String name, Scope scope) {
        return scope.names()
                .find(Symbol.Kind.DIRECTOR, name)
                .or(() -> scope.names().find(Symbol.Kind.OBSERVER, name));
    }

    /// The shape of an answer is that of the variable before, else what `Otherwise` gives it, else what the topic says.
    private Type answer(FlowParser.EvaluateContext rule, Optional<Symbol> asked, String topic, Scope scope) {
        String kept = kept(rule.result());
        Type before = scope.variable(kept).map(Symbol::type).orElse(Symbol.UNKNOWN);
        Type given = Types.isKnown(before) ? before : otherwise(rule, kept, scope);
        Type declared = asked.map(Symbol::type).orElse(Symbol.UNKNOWN);
        return Types.isKnown(given) ? given : found.results().getOrDefault(topic, declared);
    }

    private static String kept(FlowParser.@Nullable ResultContext rule) {
        TerminalNode variable = rule == null ? null : rule.VARIABLE();
        return variable == null ? "" : variable.getText().substring(1);
    }

    private static Type otherwise(FlowParser.EvaluateContext rule, String kept, Scope scope) {
        return rule.guard().stream()
                .filter(FlowParser.FallbackContext.class::isInstance)
                .map(FlowParser.FallbackContext.class::cast)
                .filter(fallback -> fallback.block() != null)
                .flatMap(fallback -> fallback.block().statement().stream())
                .map(FlowParser.StatementContext::assign)
                .filter(assign -> assign != null && assign.target() != null)
                .filter(assign -> assign.target().getText().equals("$" + kept))
                .map(assign -> Literals.type(assign.expression(), scope.names()))
                .findFirst()
                .orElse(Symbol.UNKNOWN);
    }

    private void guard(FlowParser.GuardContext rule, Scope scope) {
        found.construct(rule, scope);
        switch (rule) {
            case FlowParser.DemandContext it -> bodies.values().of(it.expression(), scope);
            case FlowParser.FallbackContext it -> bodies.block(it.block(), scope);
            default -> {}
        }
    }
}
