package dev.entente.guardrails.expression;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Position;
import dev.entente.dsl.Returns;
import dev.entente.dsl.Statement;
import dev.entente.dsl.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A module's operation. Its body is compiled once all operations are known, so they may call each other.
final class Operation {
    private static final int DEEPEST = 64;

    private final String module;
    private final Declaration.Operation declaration;
    private final Vocabulary vocabulary;
    private @Nullable Type type;
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

    /// {@return the type of what it returns, by the part of its body that decides it; found before anything is run}
    Type type() {
        var known = type;
        if (known == null) {
            type = Type.Plain.INT;
            known = Returns.deciding(declaration.body()).map(this::typeOf).orElse(Type.Plain.INT);
            type = known;
        }
        return known;
    }

    private Type typeOf(List<Statement> body) {
        var scope = scope();
        new EffectCompiler(vocabulary, scope).compile(body);
        return scope.find(EffectCompiler.RESULT).map(Scope.Slot::type).orElse(Type.Plain.INT);
    }

    private Scope scope() {
        var scope = new Scope(module);
        declaration.parameters().forEach(parameter -> scope.bind(parameter.name(), parameter.type()));
        return scope;
    }

    /// {@return the value it returns; 0 where it returns none, or -1 where that would be an entity}
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
        var scope = scope();
        int first = scope.size();
        int result = scope.bind(EffectCompiler.RESULT, type());
        var effect = new EffectCompiler(vocabulary, scope).body(declaration.body(), first);
        body = new Body(effect, scope.size(), result);
    }
}
