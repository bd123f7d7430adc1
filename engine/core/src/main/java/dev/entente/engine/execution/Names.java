package dev.entente.engine.execution;

import dev.entente.guardrails.expression.Target;
import java.util.function.ToLongFunction;

/// What a stretch writes to that changes nothing but names.
///
/// @param symbols gives the symbol of a text
record Names(ToLongFunction<String> symbols) implements Target {
    @Override
    public long symbol(String text) {
        return symbols.applyAsLong(text);
    }

    private static IllegalStateException unexpected() {
        return new IllegalStateException("what changes only names must not change the world");
    }

    @Override
    public void set(int attribute, int entity, long value) {
        throw unexpected();
    }

    @Override
    public void add(int attribute, int entity, long amount) {
        throw unexpected();
    }

    @Override
    public int create(int type) {
        throw unexpected();
    }

    @Override
    public void remove(int entity) {
        throw unexpected();
    }

    @Override
    public void link(int relation, int from, int to) {
        throw unexpected();
    }

    @Override
    public void unlink(int relation, int from, int to) {
        throw unexpected();
    }

    @Override
    public void tell(int weight, String text) {
        throw unexpected();
    }

    @Override
    public void emit(String event, long[] fields, int shard) {
        throw unexpected();
    }

    @Override
    public void start(String module, String operation, long[] arguments) {
        throw unexpected();
    }
}
