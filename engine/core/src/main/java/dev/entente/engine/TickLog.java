package dev.entente.engine;

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
    private final List<Cause> causes = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Happening> emitted = new ArrayList<>();

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
        entries.add(new Entry.Happened(
                happening.event(), happening.source(), event.text(happening.fields(), world)));
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
        return MOST - emitted.size();
    }

    @Override
    public void emitted(Proposal<?> by, String event, long[] fields, int shard) {
        emitted.add(new Happening(event, by.agent(), fields, shard));
    }

    @Override
    public void started(Proposal<?> by, String module, String operation, long[] arguments) {
        throw new IllegalStateException("not written yet");
    }

    /// {@return the events emitted since this was last asked}
    List<Happening> takeEmitted() {
        var taken = List.copyOf(emitted);
        emitted.clear();
        return taken;
    }

    void clear() {
        causes.clear();
        entries.clear();
    }
}
