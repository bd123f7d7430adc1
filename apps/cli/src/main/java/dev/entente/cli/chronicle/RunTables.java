package dev.entente.cli.chronicle;

import dev.entente.engine.Entry;
import dev.entente.engine.journal.RunFolder;
import dev.entente.engine.journal.TickLine;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;

/// Writes the tables of a run folder: one observation per line, a header first.
public final class RunTables implements Observer, Closeable {
    private final Csv events;
    private final Csv rewrites;
    private final Csv verdicts;
    private final Csv factions;
    private final Csv contracts;
    private final PlanTable plans;

    /// Begins all tables of a folder.
    ///
    /// @throws java.io.UncheckedIOException where one cannot be written
    public RunTables(RunFolder folder) {
        events = new Csv(folder.file("events.csv"), List.of("tick", "kind", "agent", "weight", "event", "text"));
        factions = new Csv(folder.file("factions.csv"), List.of("tick", "faction", "regions", "army", "gold", "score"));
        plans = new PlanTable(folder.file("plans.csv"));
        rewrites = new Csv(folder.file("rewrites.csv"), List.of(
                "tick", "agent", "node", "task", "cause", "broken", "before", "after",
                "kept", "cancelled", "compensated", "added"));
        contracts = new Csv(folder.file("contracts.csv"), List.of(
                "tick", "contract", "kind", "parties", "act", "party", "clause", "state", "version", "what", "moved"));
        verdicts = new Csv(folder.file("verdicts.csv"), List.of(
                "tick", "agent", "node", "proposal", "verdict", "rule", "found", "allowed"));
    }

    @Override
    public void start(Scene scene) {
        standings(scene);
    }

    @Override
    public void tick(Scene scene, TickLine line) {
        line.entries().forEach(entry -> write(line.tick(), entry));
        standings(scene);
    }

    private void write(long tick, Entry entry) {
        switch (entry) {
            case Entry.Happened it ->
                events.row(tick, "happened", it.source(), "", it.event(), String.join("; ", it.fields()));
            case Entry.Told it -> events.row(tick, "told", it.agent(), it.weight(), "", it.text());
            case Entry.GaveUp it -> events.row(tick, "gave up", it.agent(), "", "", it.task() + ": " + it.reason());
            case Entry.Grew it -> plans.grew(tick, it);
            case Entry.Moved it -> plans.moved(tick, it);
            case Entry.Rewrote it -> rewrote(tick, it);
            case Entry.Judged it -> judged(tick, it);
            case Entry.Decided it -> plans.decided(tick, it);
            case Entry.Proposed it -> proposed(tick, it);
            case Entry.Bargained it ->
                contracts.row(tick, it.contract(), "", "", it.move(), it.party(), "", "", it.version(), it.terms(), "");
            case Entry.Contracted it -> contracted(tick, it);
            case Entry.Stepped _, Entry.Answered _ -> {}
        }
    }

    private void rewrote(long tick, Entry.Rewrote it) {
        rewrites.row(
                tick, it.agent(), it.node(), it.task(), it.cause(), it.broken(), it.before(), it.after(),
                it.kept(), it.cancelled(), it.compensated(), it.added());
    }

    private void contracted(long tick, Entry.Contracted it) {
        contracts.row(
                tick, it.contract(), it.kind(), String.join("; ", it.parties()), it.act(), it.party(), it.clause(), it.state(),
                "", it.why(), String.join("; ", it.moved()));
    }

    private void judged(long tick, Entry.Judged it) {
        var verdict = it.approved() ? "approved" : "rejected";
        verdicts.row(tick, it.agent(), it.node(), it.proposal(), verdict, it.rule(), it.found(), it.allowed());
    }

    /// A proposed method is a proposal like any other.
    private void proposed(long tick, Entry.Proposed it) {
        var verdict = it.rule().isEmpty() ? "approved" : "rejected";
        verdicts.row(tick, it.agent(), it.node(), "method of " + it.task(), verdict, it.rule(), it.found(), it.allowed());
    }

    private void standings(Scene scene) {
        for (var row : scene.census().rows()) {
            var atlas = scene.atlas();
            factions.row(
                    scene.tick(),
                    row.faction(),
                    shown(row.regions(), atlas.hasRegions()),
                    shown(row.army(), atlas.hasArmies()),
                    shown(row.gold(), atlas.hasGold()),
                    row.score());
        }
    }

    private static String shown(long value, boolean known) {
        return known ? Long.toString(value) : "";
    }

    /// Moves all tables to their places.
    @Override
    public void close() {
        var all = new ArrayList<>(List.of(events, factions, rewrites, verdicts, contracts));
        all.forEach(Csv::close);
        plans.close();
    }
}
