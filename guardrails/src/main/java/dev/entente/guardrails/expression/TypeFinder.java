package dev.entente.guardrails.expression;

import dev.entente.dsl.Statement;
import dev.entente.dsl.Type;

/// Reads a body, waits included, for the types that its names get. What it compiles is never run.
final class TypeFinder extends EffectCompiler {
    private static final Effect NEVER = (_, _) -> false;

    private final Vocabulary vocabulary;
    private final Scope scope;

    TypeFinder(Vocabulary vocabulary, Scope scope) {
        super(vocabulary, scope);
        this.vocabulary = vocabulary;
        this.scope = scope;
    }

    @Override
    Effect call(Statement.Call call) {
        if (!call.result().isEmpty()) {
            result(call, vocabulary.signature(call.at(), call.module(), call.operation()));
        }
        compile(call.otherwise().body());
        return NEVER;
    }

    @Override
    Effect waiting(Statement statement) {
        switch (statement) {
            case Statement.Fork fork -> compile(fork.body());
            case Statement.Join join -> compile(join.otherwise().body());
            case Statement.Saga saga -> saga(saga);
            case Statement.Lock lock -> {
                compile(lock.body());
                compile(lock.otherwise().body());
            }
            case Statement.Evaluate evaluate -> evaluate(evaluate);
            case Statement.Negotiate negotiate -> negotiate(negotiate);
            case Statement.Await await -> compile(await.otherwise().body());
            default -> {}
        }
        return NEVER;
    }

    private void saga(Statement.Saga saga) {
        for (var stage : saga.stages()) {
            compile(stage.body());
            compile(stage.compensate().body());
        }
        compile(saga.otherwise().body());
    }

    private void negotiate(Statement.Negotiate negotiate) {
        if (!negotiate.result().isEmpty() && scope.find("$" + negotiate.result()).isEmpty()) {
            scope.bind("$" + negotiate.result(), new Type.Ref(negotiate.contract(), false));
        }
        compile(negotiate.otherwise().body());
    }

    private void evaluate(Statement.Evaluate evaluate) {
        if (scope.find("$" + evaluate.result()).isEmpty()) {
            scope.bind("$" + evaluate.result(), vocabulary.answer(evaluate, scope));
        }
        compile(evaluate.otherwise().body());
    }
}
