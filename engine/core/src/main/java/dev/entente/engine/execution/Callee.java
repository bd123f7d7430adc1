package dev.entente.engine.execution;

import org.jspecify.annotations.Nullable;

/// An operation or a saga that is called. Its template is known once all are compiled, for operations may call themselves.
final class Callee {
    private final String module;
    private final String operation;
    private @Nullable Template template;

    Callee(String module, String operation) {
        this.module = module;
        this.operation = operation;
    }

    String module() {
        return module;
    }

    String operation() {
        return operation;
    }

    String name() {
        return module + "." + operation;
    }

    void compiled(Template template) {
        this.template = template;
    }

    Template template() {
        var known = template;
        if (known == null) {
            throw new IllegalStateException("operation (%s) is not compiled".formatted(name()));
        }
        return known;
    }
}
