package dev.entente.guardrails;

import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Target;
import dev.entente.world.Writer;
import java.util.ArrayList;
import java.util.List;

/// One attempt to change the world: writes go through at once, words wait until the change is approved.
final class Transaction implements Target {
    /// How many attributes one change may write.
    private static final int WRITES = 1_000_000;

    private final Writer writer;
    private final Outbox outbox;
    private final List<Word> words = new ArrayList<>();

    private int changed;
    private int queued;

    private sealed interface Word {
        record Told(int weight, String text) implements Word {}

        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Emitted(String event, long[] fields, int shard) implements Word {}

        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Started(String module, String operation, long[] arguments) implements Word {}
    }

    Transaction(Writer writer, Outbox outbox) {
        this.writer = writer;
        this.outbox = outbox;
    }

    void begin() {
        changed = 0;
        queued = 0;
        words.clear();
    }

    void deliver(Proposal<?> by) {
        for (var word : words) {
            switch (word) {
                case Word.Told(int weight, String text) -> outbox.told(by, weight, text);
                case Word.Emitted(String event, long[] fields, int shard) -> outbox.emitted(by, event, fields, shard);
                case Word.Started(String module, String operation, long[] arguments) ->
                        outbox.started(by, module, operation, arguments);
            }
        }
    }

    private void count() {
        if (++changed > WRITES) {
            throw EvaluationException.tooMuch("attributes are changed", WRITES);
        }
    }

    @Override
    public void set(int attribute, int entity, long value) {
        count();
        writer.set(attribute, entity, value);
    }

    @Override
    public void add(int attribute, int entity, long amount) {
        count();
        writer.add(attribute, entity, amount);
    }

    @Override
    public int create(int type) {
        count();
        return writer.create(type, "");
    }

    @Override
    public void remove(int entity) {
        writer.remove(entity);
    }

    @Override
    public void link(int relation, int from, int to) {
        writer.link(relation, from, to);
    }

    @Override
    public void unlink(int relation, int from, int to) {
        writer.unlink(relation, from, to);
    }

    @Override
    public long symbol(String text) {
        return writer.symbol(text);
    }

    @Override
    public void tell(int weight, String text) {
        words.add(new Word.Told(weight, text));
    }

    @Override
    public void emit(String event, long[] fields, int shard) {
        queue(new Word.Emitted(event, fields, shard), "events wait");
    }

    @Override
    public void start(String module, String operation, long[] arguments) {
        queue(new Word.Started(module, operation, arguments), "operations begin");
    }

    private void queue(Word word, String what) {
        if (++queued > outbox.room()) {
            throw EvaluationException.tooMuch(what, Outbox.MOST);
        }
        words.add(word);
    }
}
