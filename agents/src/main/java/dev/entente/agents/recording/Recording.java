package dev.entente.agents.recording;

import dev.entente.agents.model.Call;
import dev.entente.agents.model.MindSettings;
import dev.entente.agents.model.Model;
import dev.entente.agents.model.Models;
import dev.entente.agents.model.Reply;
import dev.entente.agents.model.Traffic;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Stands between minds and their models: answers from a recording, keeps what is said, or both.
///
/// Give its [#models()] and itself, as a [Transcript], to the catalogue of minds. May be used by many threads.
public final class Recording implements Transcript, AutoCloseable {
    private final Models live;
    private final Mode mode;
    private final @Nullable Tape tape;
    private final Map<Call, Tape.Entry> answered = Collections.synchronizedMap(new IdentityHashMap<>());
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong reused = new AtomicLong();
    private volatile @Nullable CallsWriter kept;
    private volatile boolean same;

    /// Where answers come from, and whether calls are kept.
    public enum Mode {
        /// Models are asked; nothing is kept.
        LIVE,
        /// Models are asked; every call is kept.
        RECORD,
        /// Nobody is asked; what is not recorded is an error.
        REPLAY,
        /// What is recorded is repeated; for the rest models are asked. Every call is kept.
        REPLAY_OR_RECORD;

        /// {@return how it is written as an option}
        public String code() {
            return Codes.of(this);
        }

        /// {@return the mode that is written so}
        public static Optional<Mode> of(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
        }

        /// {@return whether there must be a recording}
        public boolean replays() {
            return this == REPLAY || this == REPLAY_OR_RECORD;
        }
    }

    private Recording(Models live, Mode mode, @Nullable Tape tape) {
        this.live = live;
        this.mode = mode;
        this.tape = tape;
    }

    /// {@return one that asks models}
    public static Recording live(Models live) {
        return new Recording(live, Mode.RECORD, null);
    }

    /// {@return one that answers with the calls of a file, and asks nobody else}
    ///
    /// @throws dev.entente.engine.journal.JournalException where the file is missing or damaged
    public static Recording of(Path file) {
        return new Recording(settings(file), Mode.REPLAY, Tape.read(file));
    }

    /// {@return one that answers with the calls of a file}
    ///
    /// @param live asked where the file does not say, if the mode allows it
    public static Recording of(Path file, Mode mode, Models live) {
        return new Recording(live, mode, Tape.read(file));
    }

    /// {@return one that goes on with a file: answers with its calls, asks for the rest, and adds that}
    public static Recording on(Path file, Models live) {
        var recording = new Recording(live, Mode.REPLAY_OR_RECORD, Tape.read(file));
        recording.kept = CallsWriter.append(file);
        recording.same = true;
        return recording;
    }

    /// Keeps every call from now on.
    ///
    /// @param writer closed with this
    public void keep(CallsWriter writer) {
        kept = writer;
    }

    /// {@return the minds of a file as they were set up, with models that never answer}
    public static Models settings(Path file) {
        try (var reader = CallsReader.open(file)) {
            return silent(reader.header().minds());
        }
    }

    /// {@return minds with models that never answer}
    public static Models silent(List<MindSettings> minds) {
        return new Silent(minds);
    }

    /// {@return the models to give to minds}
    public Models models() {
        return new Models() {
            @Override
            public List<String> names() {
                return live.names();
            }

            @Override
            public Optional<Configured> find(String name) {
                return live.find(name).map(it -> new Configured(it.settings(), new Recorded(it)));
            }

            @Override
            public SortedMap<String, Traffic> traffic() {
                return live.traffic();
            }
        };
    }

    private final class Recorded implements Model {
        private final Models.Configured live;

        Recorded(Models.Configured live) {
            this.live = live;
        }

        @Override
        public String name() {
            return live.settings().name();
        }

        @Override
        public Reply ask(Call call) {
            asked.incrementAndGet();
            var tape = Recording.this.tape;
            if (tape == null) {
                return live.model().ask(call);
            }
            var request = Requests.of(live.settings(), call.request());
            var entry = tape.next(call, request);
            if (entry.isPresent()) {
                reused.incrementAndGet();
                answered.put(call, entry.get());
                return entry.get().reply();
            }
            if (mode == Mode.REPLAY) {
                throw tape.miss(call, request);
            }
            return live.model().ask(call);
        }
    }

    @Override
    public void note(Exchange exchange) {
        var before = before(exchange);
        if (before != null && mode == Mode.REPLAY) {
            expect(before.judgement(), exchange);
        }
        var writer = kept;
        if (writer != null && !(same && before != null)) {
            writer.write(call(exchange));
        }
    }

    /// {@return what is recorded of an exchange; null for nothing}
    ///
    /// Calls that were never made, for want of a budget, are noted without having been asked.
    private Tape.@Nullable Entry before(Exchange exchange) {
        var before = answered.remove(exchange.call());
        return before != null || tape == null
                ? before
                : tape.next(exchange.call(), call(exchange).request()).orElse(null);
    }

    private static void expect(Judgement recorded, Exchange exchange) {
        if (!recorded.equals(exchange.judgement())) {
            throw RecordingException.of(
                    "%s is answered at tick %d (%s, attempt %d) as it was, but judged otherwise: recorded (%s), now (%s)."
                            .formatted(
                                    exchange.call().asker(),
                                    exchange.call().tick(),
                                    exchange.call().purpose(),
                                    exchange.call().attempt(),
                                    told(recorded),
                                    told(exchange.judgement())));
        }
    }

    private static String told(Judgement judgement) {
        var outcome = Codes.of(judgement.outcome());
        return judgement.rule().isEmpty()
                ? outcome
                : "%s by %s: found %s".formatted(outcome, judgement.rule(), judgement.found());
    }

    private RecordedCall call(Exchange exchange) {
        var call = exchange.call();
        var settings = live.find(exchange.model())
                .orElseThrow(() -> new IllegalStateException("no mind (%s)".formatted(exchange.model())))
                .settings();
        return new RecordedCall(
                call.asker(),
                call.tick(),
                call.purpose(),
                call.attempt(),
                Requests.of(settings, call.request()),
                exchange.reply(),
                exchange.judgement());
    }

    /// {@return how many calls were made}
    public long asked() {
        return asked.get();
    }

    /// {@return how many of them the recording answered}
    public long reused() {
        return reused.get();
    }

    /// {@return how many calls the recording holds; 0 where there is none}
    public long recorded() {
        return tape == null ? 0 : tape.size();
    }

    /// {@return how many of the calls that the recording holds did not come again}
    public long unplayed() {
        return tape == null ? 0 : tape.unplayed();
    }

    @Override
    public void close() {
        var writer = kept;
        if (writer != null) {
            writer.close();
        }
    }
}
