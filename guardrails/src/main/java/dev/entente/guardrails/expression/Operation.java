package dev.entente.guardrails.expression;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Position;
import dev.entente.dsl.Type;

/// A module's operation. Its body is compiled once all operations are known, so they may call each other.
final class Operation {
    private static final int DEEPEST = 64;

    private final String module;
    private final Declaration.Operation declaration;
    private final Vocabulary vocabulary;
    private Body body = new Body((_, _) -> false, 1, 0);

    private record Body(Effect effect, int slots, int result) {}

    Operation(String module, Declaration.Operation declaration, Vocabulary vocabulary) {
        this.module = module;
        this.declaration = declaration;
        this.vocabulary = vocabulary;
    }

    int parameter(String name, int place) {
        var parameters = declaration.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(name)) {
                return i;
            }
        }
        return place;
    }

    int arity() {
        return declaration.parameters().size();
    }

    /// {@return the type of what it returns, as far as its first `return` says it without running}
    Type type() {
        var scope = new Scope(module);
        declaration.parameters().forEach(parameter -> scope.bind(parameter.name(), parameter.type()));
        return Returns.first(declaration.body())
                .filter(value -> Returns.needsNoLocal(value, vocabulary, scope))
                .map(value -> vocabulary.expression(value, scope).type())
                .orElse(Type.Plain.INT);
    }

    /// {@return the value it returns; 0 where it returns none}
    long call(Position at, long[] arguments, Frame frame, Target target) {
        if (frame.depth() >= DEEPEST) {
            throw EvaluationException.depth(at, module + "." + declaration.name(), DEEPEST);
        }
        var inner = new long[body.slots()];
        System.arraycopy(arguments, 0, inner, 0, arguments.length);
        var outer = frame.enter(inner);
        try {
            body.effect().run(frame, target);
            return inner[body.result()];
        } finally {
            frame.leave(outer);
        }
    }

    /// Compiles the body. Agents call operations side by side while they plan, so nothing may be compiled by then.
    void compile() {
        var scope = new Scope(module);
        declaration.parameters().forEach(parameter -> scope.bind(parameter.name(), parameter.type()));
        int result = scope.bind(EffectCompiler.RESULT, Type.Plain.INT);
        var effect = new EffectCompiler(vocabulary, scope).compile(declaration.body());
        body = new Body(effect, scope.size(), result);
    }
}
