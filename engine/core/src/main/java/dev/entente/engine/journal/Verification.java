package dev.entente.engine.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Checks that a run folder is as its run left it, without the scenario's source and without executing anything.
///
/// In this order: the manifest's seal, the kept scenario's hashes, the snapshots' checksums, the hash of every other
/// file of a finished run; then the journal is played from its first state, and the hash recomputed at every tick.
public final class Verification {
    private final RunFolder folder;
    private final Manifest manifest;

    private Verification(RunFolder folder) {
        this.folder = folder;
        this.manifest = folder.manifest();
    }

    /// What a verification comes to.
    public sealed interface Result {}

    /// Everything is as it was written.
    ///
    /// @param finalTick the last tick; of an interrupted run, the last whole one
    /// @param hash the state's hash after it
    public record Whole(long finalTick, long hash) implements Result {}

    /// Something is not as it was written; where several things are not, the first that was found.
    ///
    /// @param where the file within the folder; in the journal also the tick and the byte
    public record Damaged(String where, String found, String expected) implements Result {}

    /// {@return whether the run folder at `path` is whole}
    ///
    /// @throws JournalException where there is no run folder, or a file cannot be read
    public static Result of(Path path) {
        try {
            return new Verification(RunFolder.open(path)).result();
        } catch (JournalException e) {
            var damage = e.damage().orElseThrow(() -> e);
            return new Damaged(damage.where(), damage.found(), damage.expected());
        }
    }

    private Result result() {
        folder.scenario();
        for (long tick : folder.snapshots().ticks()) {
            folder.snapshots().read(tick);
        }
        return switch (manifest.state()) {
            case Manifest.Running() -> interrupted();
            case Manifest.Finished finished -> finished(finished);
        };
    }

    private Result interrupted() {
        try (var playback = Playback.open(folder)) {
            playToEnd(playback);
            return new Whole(playback.tick(), playback.world().hash());
        }
    }

    private Result finished(Manifest.Finished state) {
        String journal = folder.journal().getFileName().toString();
        state.files().entrySet().stream().filter(each -> !each.getKey().equals(journal)).forEach(this::check);
        ticks(state);
        state.files().entrySet().stream().filter(each -> each.getKey().equals(journal)).forEach(this::check);
        return new Whole(state.finalTick(), state.finalHash());
    }

    private void ticks(Manifest.Finished state) {
        try (var playback = Playback.open(folder)) {
            playToEnd(playback);
            expect("tick " + playback.tick(), "tick " + state.finalTick());
            expect("hash " + Digests.hex(playback.world().hash()), "hash " + Digests.hex(state.finalHash()));
            expect(playback.torn() ? "a torn end" : "a whole end", "a whole end");
        }
    }

    private static void playToEnd(Playback playback) {
        while (playback.next().isPresent()) {
            // next() compares the hashes
        }
    }

    private void check(Map.Entry<String, String> file) {
        Path path = folder.path().resolve(file.getKey());
        if (!Files.isRegularFile(path)) {
            throw JournalException.damaged(path, new Damage(file.getKey(), "no file", "a file"));
        }
        folder.expect(file.getKey(), Digests.sha256(path), file.getValue());
    }

    private void expect(String found, String expected) {
        if (!found.equals(expected)) {
            throw JournalException.damaged(folder.journal(), JournalReader.atItsEnd(folder.journal(), found, expected));
        }
    }
}
