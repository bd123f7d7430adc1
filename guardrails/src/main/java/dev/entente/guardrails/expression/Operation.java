package dev.entente.guardrails.expression;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Position;
import dev.entente.dsl.Returns;
import dev.entente.dsl.Statement;
import dev.entente.dsl.Type;
import dev.entente.dsl.Waiting;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A module's operation, or a topic's. Its body is compiled once all operations are known, so they may call each other;
/// the body of one that waits is left to whoever lets bodies wait.
final class Operation {
    private static final int DEEPEST = 64;

    private final String module;
    private final String name;
    private final Declaration.Operation declaration;
    private final Vocabulary vocabulary;
    private @Nullable Type type;
    private Body body = new Body((_, _) -> false, 1, 0);

    private record Body(Effect effect, int slots, int result) {}

    /// @param module whose state it sees; empty for a topic
    /// @param name in full
    Operation(String module, String name, Declaration.Operation declaration, Vocabulary vocabulary) {
        this.module = module;
        this.name = name;
        this.declaration = declaration;
        this.vocabulary = vocabulary;
    }

    Signature signature() {
        return new Signature(module, name, declaration.parameters(), type());
    }

    /// {@return the type of what it returns, by the part of its body that decides it; found before anything is run}
    private Type type() {
        var known = type;
        if (known == null) {
            type = Type.Plain.INT;
            known = Returns.deciding(declaration.body()).map(this::typeOf).orElse(Type.Plain.INT);
            type = known;
        }
        return known;
    }

    private Type typeOf(List<Statement> body) {
        var scope = Signature.scope(module, declaration.parameters());
        new TypeFinder(vocabulary, scope).compile(body);
        return scope.find(AssignmentCompiler.RESULT).map(Scope.Slot::type).orElse(Type.Plain.INT);
    }

    /// Runs it; what it returns is kept by the caller. Where it returns nothing that is 0, or none.
    void call(Position at, long[] arguments, Frame frame, Target target, Result result) {
        if (frame.depth() >= DEEPEST) {
            throw EvaluationException.depth(at, name, DEEPEST);
        }
        frame.work(at);
        var inner = new long[body.slots()];
        System.arraycopy(arguments, 0, inner, 0, arguments.length);
        var outer = frame.enter(inner);
        try {
            body.effect().run(frame, target);
        } finally {
            frame.leave(outer);
        }
        result.keep(outer, inner, body.result());
    }

    /// {@return the leaves of what it returns}
    long[] answer(long[] arguments, Frame frame, Target target) {
        var leaves = new long[Leaf.count(type())];
        var outer = frame.enter(leaves);
        try {
            var all = IntStream.range(0, leaves.length).toArray();
            call(declaration.at(), arguments, frame, target, new Result(all));
        } finally {
            frame.leave(outer);
        }
        return leaves;
    }

    /// Compiles the body, or finds its type alone where it waits. Agents call operations side by side while they plan, so
    /// nothing may be compiled by then.
    void compile(Waiting waiting) {
        var signature = signature();
        if (waiting.waits(module, declaration.name())) {
            return;
        }
        var scope = signature.scope();
        var effect = new EffectCompiler(vocabulary, scope).body(declaration.body(), signature.slots());
        body = new Body(effect, scope.size(), signature.slots());
    }
}
