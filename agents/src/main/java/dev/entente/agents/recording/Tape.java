package dev.entente.agents.recording;

import dev.entente.agents.model.Call;
import dev.entente.agents.model.Reply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The calls of a file, to be found again by who asked what, when, and for the how manieth time in that tick.
///
/// May be used by many threads.
final class Tape {
    private final Path file;
    private final Map<Key, List<Entry>> entries = new HashMap<>();
    private final Map<Key, Integer> played = new HashMap<>();
    private long size;

    private record Key(String asker, long tick, String request) {}

    /// What came of a call, and what was said to that.
    record Entry(Reply reply, Judgement judgement) {}

    private Tape(Path file) {
        this.file = file;
    }

    /// {@return the calls of a file}
    ///
    /// @throws dev.entente.engine.journal.JournalException where it is missing or damaged
    static Tape read(Path file) {
        var tape = new Tape(file);
        try (var reader = CallsReader.open(file)) {
            for (var call = reader.next(); call.isPresent(); call = reader.next()) {
                tape.add(call.get());
            }
        }
        return tape;
    }

    private void add(RecordedCall call) {
        var key = new Key(call.asker(), call.tick(), call.request().hash());
        entries.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(new Entry(call.reply(), call.judgement()));
        size++;
    }

    /// {@return how many calls it holds}
    long size() {
        return size;
    }

    /// {@return how many calls were not found again}
    synchronized long unplayed() {
        return size - played.values().stream().mapToLong(Integer::longValue).sum();
    }

    /// {@return what came of a call the last time; empty where it was not made, or not so often in its tick}
    synchronized Optional<Entry> next(Call call, Request request) {
        var key = new Key(call.asker(), call.tick(), request.hash());
        var known = entries.getOrDefault(key, List.of());
        int nth = played.getOrDefault(key, 0);
        if (nth >= known.size()) {
            return Optional.empty();
        }
        played.put(key, nth + 1);
        return Optional.of(known.get(nth));
    }

    /// {@return what to throw where a call is not on the tape: it names the nearest one, and where they part}
    RecordingException miss(Call call, Request request) {
        var nearest = new Nearest(call, request);
        try (var reader = CallsReader.open(file)) {
            for (var recorded = reader.next(); recorded.isPresent(); recorded = reader.next()) {
                nearest.consider(recorded.get());
            }
        }
        return RecordingException.of(nearest.sentence(file.getFileName().toString()));
    }
}
