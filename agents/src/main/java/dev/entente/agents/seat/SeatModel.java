package dev.entente.agents.seat;

import dev.entente.agents.model.Call;
import dev.entente.agents.model.Failure;
import dev.entente.agents.model.MindSettings;
import dev.entente.agents.model.Model;
import dev.entente.agents.model.Reply;
import dev.entente.agents.model.Usage;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;

/// Speaks for a mind by asking whoever sits in the seat of the agent that has it.
record SeatModel(MindSettings settings, SortedMap<String, Seat> seats) implements Model {
    private static final String FOR = " for ";

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Reply ask(Call call) {
        long start = System.nanoTime();
        var agent = agent(call.asker());
        var seat = Optional.ofNullable(seats.get(agent));
        if (seat.isEmpty()) {
            return silence(Failure.UNREACHABLE, "%s has no seat".formatted(agent), start);
        }
        try {
            return reply(seat.get().ask(Question.of(call), settings.limits().timeout()), agent, start);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return silence(Failure.TIMEOUT, "the call was stopped", start);
        }
    }

    /// {@return who asks: directors do so for an execution}
    private static String agent(String asker) {
        int end = asker.indexOf(FOR);
        return end < 0 ? asker : asker.substring(0, end);
    }

    private Reply reply(Heard heard, String agent, long start) {
        return switch (heard) {
            case Heard.Said(var text) -> said(text, start);
            case Heard.Late _ -> silence(Failure.TIMEOUT, "the answer did not come in time", start);
            case Heard.Away _ -> silence(Failure.UNREACHABLE, "nobody sits in the seat of " + agent, start);
        };
    }

    private Reply said(String text, long start) {
        int most = settings.limits().characters();
        if (text.length() > most) {
            var detail = "the answer has %,d characters, %,d are allowed".formatted(text.length(), most);
            return silence(Failure.LONG, detail, start);
        }
        return text.isBlank()
                ? silence(Failure.EMPTY, "the answer is empty", start)
                : new Reply.Answer(text, settings.model(), Usage.NONE, since(start));
    }

    private static Reply silence(Failure failure, String detail, long start) {
        return new Reply.Silence(failure, detail, Usage.NONE, since(start));
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
