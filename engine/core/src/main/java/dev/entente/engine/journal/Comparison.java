package dev.entente.engine.journal;

import dev.entente.engine.Cause;
import dev.entente.engine.Entry;
import dev.entente.engine.Journal;
import dev.entente.world.Changes;
import dev.entente.world.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A journal that keeps nothing, but compares each tick with the one a journal tells, byte for byte.
///
/// Step a simulation into it until it is [#over]; then [#divergence] tells whether the run is the same.
public final class Comparison implements Journal {
    private final JournalReader recorded;
    private final View view;
    private final Texts texts;
    private final LineEncoder encoder;
    private long tick;
    private byte[] next;
    private @Nullable Divergence divergence;

    private Comparison(JournalReader recorded, View view) {
        this.recorded = recorded;
        this.view = view;
        this.texts = recorded.texts().first(recorded.texts().size());
        this.encoder = new LineEncoder(view, texts);
        this.tick = recorded.tick();
        this.next = recorded.nextLine();
    }

    /// {@return a comparison with the ticks that `recorded` has not read yet, which belongs to it from now on}
    ///
    /// @param view the re-executed simulation's world, in the state after the last tick that was read
    public static Comparison with(JournalReader recorded, View view) {
        return new Comparison(recorded, view);
    }

    @Override
    public void tick(long tick, long hash, List<Cause> causes, Changes changes, List<Entry> entries) {
        if (divergence != null) {
            return;
        }
        int known = texts.size();
        var found = encoded(tick, hash, causes, changes, entries);
        if (isNext(found)) {
            this.tick = tick;
            next = recorded.nextLine();
        } else {
            divergence = next.length == 0 ? beyond(tick) : first(known, found);
        }
    }

    /// {@return whether there is nothing more to compare}
    public boolean over() {
        return divergence != null || next.length == 0;
    }

    /// {@return the last tick that was the same}
    public long tick() {
        return tick;
    }

    /// {@return the first difference so far}
    public Optional<Divergence> divergence() {
        return Optional.ofNullable(divergence);
    }

    private LineBuffer encoded(long tick, long hash, List<Cause> causes, Changes changes, List<Entry> entries) {
        try {
            return encoder.tick(tick, hash, causes, changes, entries);
        } catch (IOException e) {
            throw new UncheckedIOException("tick %s cannot be encoded".formatted(tick), e);
        }
    }

    private boolean isNext(LineBuffer found) {
        return Arrays.equals(found.bytes(), 0, found.size() - 1, next, 0, next.length);
    }

    private Divergence first(int known, LineBuffer found) {
        var journal = recorded.decode(next, texts.first(known));
        var executed = recorded.decode(Arrays.copyOf(found.bytes(), found.size() - 1), texts);
        return new Differences(view, journal, executed).first();
    }

    private Divergence beyond(long tick) {
        return new Divergence(tick, "", -1, "length", "ends after tick %s".formatted(this.tick), "goes on");
    }
}
