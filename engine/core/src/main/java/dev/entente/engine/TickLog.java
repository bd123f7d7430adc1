package dev.entente.engine;

import dev.entente.guardrails.Change;
import dev.entente.guardrails.Outbox;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.Verdict;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.dsl.Position;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;

/// Gathers one tick: who caused what, and what is worth remembering. Events that are emitted wait for the next tick.
final class TickLog implements Outbox {
    /// Room for more entries than these is not kept for the next tick.
    private static final int MANY = 10_000;

    private final List<Cause> causes = new ArrayList<>();
    private List<Entry> entries = new ArrayList<>();
    private final List<Happening> emitted = new ArrayList<>();
    private List<Beginning> started = new ArrayList<>();
    private int begun;

    /// An operation, or a saga, that goes its own way.
    ///
    /// @param module a module's name, or `Saga`
    /// @param self the entity that holds the state of the shard that begins it; -1 where there is none
    /// @param nth tells it from others of its tick
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Beginning(String module, String operation, long[] arguments, int self, int nth) {}

    int cause(Proposal<?> proposal) {
        causes.add(new Cause(proposal.agent(), proposal.node(), proposal.what()));
        return causes.size() - 1;
    }

    List<Cause> causes() {
        return causes;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Happening> emitted() {
        return emitted;
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    void happened(Happening happening, Vocabulary vocabulary, View world) {
        var event = vocabulary.event(Position.NONE, happening.event());
        var fields = event.text(happening.fields(), world);
        entries.add(new Entry.Happened(happening.event(), happening.source(), fields, happening.shard()));
    }

    void judged(Proposal<?> proposal, Verdict<?> verdict) {
        if (verdict instanceof Verdict.Rejected<?>(String rule, String found, String allowed)) {
            entries.add(new Entry.Judged(proposal.agent(), proposal.node(), proposal.what(), rule, found, allowed));
        } else {
            entries.add(new Entry.Judged(proposal.agent(), proposal.node(), proposal.what(), "", "", ""));
        }
    }

    @Override
    public void told(Proposal<?> by, int weight, String text) {
        entries.add(new Entry.Told(by.agent(), weight, text));
    }

    @Override
    public int room() {
        return MOST - emitted.size() - begun;
    }

    @Override
    public void emitted(Proposal<?> by, String event, long[] fields, int shard) {
        emitted.add(new Happening(event, by.agent(), fields, shard));
    }

    @Override
    public void started(Proposal<?> by, String module, String operation, long[] arguments) {
        int self = by.value() instanceof Change.Run run ? run.self() : -1;
        started.add(new Beginning(module, operation, arguments, self, begun++));
    }

    /// {@return what was begun since this was last asked}
    List<Beginning> takeStarted() {
        if (started.isEmpty()) {
            return List.of();
        }
        var taken = started;
        started = new ArrayList<>();
        return taken;
    }

    /// {@return the events emitted since this was last asked}
    List<Happening> takeEmitted() {
        var taken = List.copyOf(emitted);
        emitted.clear();
        return taken;
    }

    void clear() {
        begun = 0;
        causes.clear();
        if (entries.size() > MANY) {
            entries = new ArrayList<>();
        }
        entries.clear();
    }
}
