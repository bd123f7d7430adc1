package dev.entente.agents.model;

import dev.entente.agents.model.http.Deadline;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A model behind its limits. The time-out begins when there is a place, and holds all attempts.
final class LimitedModel implements Model {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final int MOST_DOUBLINGS = 5;

    private final MindSettings settings;
    private final Voice voice;
    private final Gateway gateway;
    private final Diagnosis diagnosis;
    private final Secret keys;
    private final Tally tally = new Tally();

    LimitedModel(MindSettings settings, Voice voice, Gateway gateway, Secret keys) {
        this.settings = settings;
        this.voice = voice;
        this.gateway = gateway;
        this.keys = keys;
        this.diagnosis = new Diagnosis(keys);
    }

    @Override
    public String name() {
        return settings.name();
    }

    Traffic traffic() {
        return tally.traffic(gateway);
    }

    @Override
    public Reply ask(Call call) {
        long start = System.nanoTime();
        var reply = reply(behindTheGate(call.request(), start), start);
        tally.ended(reply);
        return reply;
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static Reply reply(Attempted attempted, long start) {
        return switch (attempted) {
            case Attempted.Heard(var text, var model, var usage) -> new Reply.Answer(text, model, usage, since(start));
            case Attempted.Failed(var failure, var detail, var usage, _) ->
                    new Reply.Silence(failure, detail, usage, since(start));
        };
    }

    /// Waits for a place first; what waits is counted, and does not use up the time-out.
    private Attempted behindTheGate(ChatRequest request, long start) {
        try {
            if (gateway.isOpen()) {
                return open();
            }
            if (!gateway.enter()) {
                return Attempted.failed(Failure.BUSY, "%d calls are waiting already".formatted(settings.limits().queue()));
            }
            try {
                gateway.pace();
                tally.waited(since(start));
                return attempts(request, Deadline.after(settings.limits().timeout()));
            } finally {
                gateway.leave();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Attempted.failed(Failure.TIMEOUT, "the call was stopped");
        }
    }

    private Attempted.Failed open() {
        return Attempted.failed(
                Failure.OPEN,
                "the provider failed too often, and is left alone for %d ms more"
                        .formatted(gateway.pause().toMillis()));
    }

    /// Tries again what may pass, as long as there are retries and time.
    private Attempted attempts(ChatRequest request, Deadline deadline) throws InterruptedException {
        var attempted = attempt(request, deadline);
        for (int again = 1; again <= settings.limits().retries(); again++) {
            if (!(attempted instanceof Attempted.Failed failed) || !failed.mayPass()) {
                return attempted;
            }
            var pause = pause(failed, again);
            if (pause.compareTo(deadline.left()) >= 0) {
                return failed.inVain();
            }
            Thread.sleep(pause);
            gateway.pace();
            if (gateway.isOpen()) {
                return failed;
            }
            tally.retried();
            attempted = attempt(request, deadline);
        }
        return attempted;
    }

    /// {@return how long to wait: twice as long each time, and no shorter than the provider asks}
    private static Duration pause(Attempted.Failed failed, int again) {
        var own = FIRST_PAUSE.multipliedBy(1L << Math.min(again - 1, MOST_DOUBLINGS));
        return failed.pause().compareTo(own) > 0 ? failed.pause() : own;
    }

    /// Makes one request, and tells the gateway how it went.
    private Attempted attempt(ChatRequest request, Deadline deadline) {
        if (!gateway.allows()) {
            return open();
        }
        var attempted = spoken(request, deadline);
        switch (attempted) {
            case Attempted.Heard _ -> gateway.note();
            case Attempted.Failed failed -> gateway.note(failed.failure());
        }
        return attempted;
    }

    /// Whatever is thrown, a plugin's missing class included, is a failure like others.
    private Attempted spoken(ChatRequest request, Deadline deadline) {
        try {
            return judged(voice.say(request, deadline));
        } catch (TimeoutException late) {
            return Attempted.failed(Failure.TIMEOUT, "the answer was not whole in time");
        } catch (ExecutionException failed) {
            return diagnosis.of(Optional.ofNullable(failed.getCause()).orElse(failed));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Attempted.failed(Failure.TIMEOUT, "the call was stopped");
        } catch (RuntimeException | LinkageError thrown) {
            return diagnosis.of(thrown);
        }
    }

    /// Looks only at what makes an answer none; what it says is judged by others.
    private Attempted judged(ChatResponse response) {
        var text = Optional.ofNullable(response.aiMessage().text()).orElse("");
        var usage = usage(response.tokenUsage());
        int most = settings.limits().characters();
        if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            return failed(Failure.REFUSED, "the provider withheld the answer", usage);
        }
        if (response.finishReason() == FinishReason.LENGTH) {
            var detail = "the answer ended at the %d tokens that are allowed".formatted(usage.output());
            return failed(Failure.LONG, detail, usage);
        }
        if (text.isBlank()) {
            return failed(Failure.EMPTY, "the answer is empty", usage);
        }
        if (text.length() > most) {
            var detail = "the answer has %,d characters, %,d are allowed".formatted(text.length(), most);
            return failed(Failure.LONG, detail, usage);
        }
        var model = Optional.ofNullable(response.modelName()).orElse(settings.model());
        return new Attempted.Heard(text, keys.without(model), usage);
    }

    private static Attempted failed(Failure failure, String detail, Usage usage) {
        return new Attempted.Failed(failure, detail, usage, Duration.ZERO);
    }

    private static Usage usage(@Nullable TokenUsage counted) {
        return counted == null ? Usage.NONE : new Usage(count(counted.inputTokenCount()), count(counted.outputTokenCount()));
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : Math.max(0, tokens);
    }
}
