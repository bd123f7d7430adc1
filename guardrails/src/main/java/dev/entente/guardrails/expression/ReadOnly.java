package dev.entente.guardrails.expression;

import java.util.function.ToLongFunction;

/// What a `/return` operation writes to, which is nothing but texts.
record ReadOnly(ToLongFunction<String> symbols) implements Target {
    @Override
    public long symbol(String text) {
        return symbols.applyAsLong(text);
    }

    private static IllegalStateException unchecked() {
        return new IllegalStateException("what only reads must change nothing");
    }

    @Override
    public void set(int attribute, int entity, long value) {
        throw unchecked();
    }

    @Override
    public void add(int attribute, int entity, long amount) {
        throw unchecked();
    }

    @Override
    public int create(int type) {
        throw unchecked();
    }

    @Override
    public void remove(int entity) {
        throw unchecked();
    }

    @Override
    public void link(int relation, int from, int to) {
        throw unchecked();
    }

    @Override
    public void unlink(int relation, int from, int to) {
        throw unchecked();
    }

    @Override
    public void tell(int weight, String text) {
        throw unchecked();
    }

    @Override
    public void emit(String event, long[] fields, int shard) {
        throw unchecked();
    }

    @Override
    public void start(String module, String operation, long[] arguments) {
        throw unchecked();
    }
}
