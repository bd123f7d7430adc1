package dev.entente.engine.journal;

import dev.entente.engine.Cause;
import dev.entente.engine.Entry;
import dev.entente.engine.Journal;
import dev.entente.world.Kind;
import dev.entente.world.Schema;
import dev.entente.world.View;
import dev.entente.world.World;
import dev.entente.world.Writer;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A simulation that does anything at all: what a tick does depends on the seed, the tick and the world alone.
final class RandomRun {
    private static final int FACTION = 0;
    private static final int ARMY = 1;
    private static final int GOLD = 0;
    private static final int MOTTO = 1;
    private static final int ALIVE = 2;
    private static final int OWNER = 3;
    private static final int STRENGTH = 4;

    private static final Schema SCHEMA = Schema.builder()
            .type("Faction")
            .attribute("gold", Kind.INT, 100)
            .attribute("motto", "Winter \"is\" coming")
            .attribute("alive", Kind.BOOL, 1)
            .type("Army")
            .reference("owner", "Faction")
            .attribute("strength", Kind.INT, 0)
            .relation("Allied", "Faction", "Faction", true)
            .relation("Hunts", "Army", "Army", false)
            .build();

    private final long seed;
    private final World world;
    private final Writer writer;

    private RandomRun(long seed, World world) {
        this.seed = seed;
        this.world = world;
        this.writer = world.writer();
    }

    /// {@return a run at tick 0, with four factions}
    static RandomRun start(long seed) {
        var run = new RandomRun(seed, World.create(SCHEMA, seed));
        for (String name : List.of("Wolves", "Lions", "Stags", "Krakens")) {
            run.writer.create(FACTION, name);
        }
        run.writer.drain();
        return run;
    }

    static RandomRun restore(Snapshot snapshot) {
        var world = snapshot.world();
        return new RandomRun(world.seed(), world);
    }

    /// {@return a folder with a finished run}
    static RunFolder finished(Path path, long seed, int ticks) throws IOException {
        var folder = begun(path);
        var run = start(seed);
        folder.snapshots().take(0, run::save);
        try (var journal = JournalWriter.create(folder, "Anything", run.world)) {
            run.play(folder, journal, ticks);
        }
        Files.writeString(folder.file("events.csv"), "tick,event\n1,nothing\n");
        folder.finish(ticks, run.world.hash(), "Wolves");
        return folder;
    }

    /// {@return a folder in which a run may begin}
    static RunFolder begun(Path path) {
        var folder = RunFolder.create(path);
        var hashes = folder.keepScenario(Map.of("any.flow", new byte[] {1, 2, 3}, "maps/any.json", new byte[] {4}));
        var manifest = RunFolderTest.manifest(new Manifest.Scratch());
        var input = manifest.input();
        folder.write(Manifest.starting(
                manifest.build(),
                new Manifest.Input("Anything", "any.flow", "ab", hashes, 1, 2, 3, input.set(), input.minds()),
                manifest.origin()));
        return folder;
    }

    /// Goes on up to a tick, and takes the snapshots due.
    void play(RunFolder folder, Journal journal, long last) {
        while (world.tick() < last) {
            step(journal);
            if (world.tick() % Snapshots.EVERY == 0) {
                folder.snapshots().take(world.tick(), this::save);
            }
        }
    }

    View world() {
        return world;
    }

    void save(DataOutput out) throws IOException {
        world.write(out);
    }

    void step(Journal journal) {
        writer.advance();
        var random = new SplittableRandom(seed * 1_000_003 + world.tick());
        var causes = new ArrayList<Cause>();
        var entries = new ArrayList<Entry>();
        for (int i = random.nextInt(4); i > 0; i--) {
            writer.cause(causes.size());
            causes.add(new Cause("Wolves", random.nextInt(-1, 100), "March(\u00e9\n, " + random.nextInt() + ")"));
            entries.add(entry(random));
            changes(random);
        }
        journal.tick(world.tick(), world.hash(), causes, writer.changes(), entries);
        writer.drain();
    }

    /// Changes the world behind the journal's back, as a bug would.
    void tamper() {
        writer.add(GOLD, 0, 1);
        writer.drain();
    }

    private void changes(SplittableRandom random) {
        for (int i = random.nextInt(6); i > 0; i--) {
            change(random, random.nextInt(4), army(random));
        }
    }

    private void change(SplittableRandom random, int faction, int army) {
        switch (random.nextInt(9)) {
            case 0 -> writer.set(GOLD, faction, random.nextLong());
            case 1 -> writer.set(MOTTO, faction, writer.symbol("motto " + random.nextInt(20)));
            case 2 -> writer.set(ALIVE, faction, random.nextInt(2));
            case 3 -> writer.set(OWNER, army, random.nextInt(-1, 4));
            case 4 -> writer.link(0, faction, random.nextInt(4));
            case 5 -> writer.unlink(0, faction, random.nextInt(4));
            case 6 -> writer.link(1, army, army(random));
            case 7 -> writer.remove(army);
            default -> writer.set(STRENGTH, army, random.nextInt(1000));
        }
    }

    private int army(SplittableRandom random) {
        int armies = world.count(ARMY);
        return armies < 2 || random.nextInt(5) == 0
                ? writer.create(ARMY, random.nextBoolean() ? "" : "Host-" + world.entities())
                : world.at(ARMY, random.nextInt(armies));
    }

    private static Entry entry(SplittableRandom random) {
        int n = random.nextInt(1000);
        return switch (random.nextInt(13)) {
            case 0 -> new Entry.Happened("Player.BuildWall", "timeline", List.of("land=Karhold", "height=" + n), n % 3);
            case 1 -> new Entry.Decided("Wolves", n, random.nextLong(), "Hold(x)", 3, 2, "march");
            case 2 -> new Entry.Grew("Lions", n, -1, "goal", "Hold(\"x\")");
            case 3 -> new Entry.Moved("Lions", n, "failed", n % 2 == 0 ? "" : "a wall");
            case 4 -> new Entry.Rewrote("Stags", n, "Hold(x)", "wall became 2", n + 1, "march", "around", 1, 2, 3, 4, List.of("left Light(ash)"));
            case 5 -> new Entry.GaveUp("Stags", n, "Hold(x)", "no way");
            case 6 -> new Entry.Judged("Krakens", n, "Recruit(10)", n % 2 == 0 ? "" : "no_debt", "", "at least 0");
            case 7 -> new Entry.Stepped("Shop.Ship#" + n, n, n % 2 == 0 ? "" : "Step 2", "failed", "sold out");
            case 8 -> new Entry.Answered("Shop.Ship#" + n, n, random.nextLong(), "watch", "pace", n % 2 == 0 ? "" : "{\"hp\": 3}");
            case 9 -> new Entry.Proposed(
                    "Wolves", n, random.nextLong(), "Hold(x)", "Method m {\n}", n % 2 == 0 ? "" : "Method m { }", n % 2 == 0 ? "syntax" : "", "", "");
            case 10 -> new Entry.Bargained("Pass#" + n, n % 2 == 0 ? "" : "Wolves", "offers", n, "price " + n);
            case 11 -> new Entry.Contracted(
                    "Pass#" + n, "Pass", List.of("Wolves", "Lions"), "fund", "", "", "active", "", n % 2 == 0 ? List.of() : List.of("Wolves gold -" + n));
            default -> new Entry.Told("Krakens", 1 + n % 5, "A wall rises \u2744 in Karhold");
        };
    }
}
