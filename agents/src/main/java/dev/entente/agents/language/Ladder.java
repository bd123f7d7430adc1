package dev.entente.agents.language;

import dev.entente.agents.model.Call;
import dev.entente.agents.model.Failure;
import dev.entente.agents.model.Models.Configured;
import dev.entente.agents.model.Reply;
import dev.entente.agents.model.Usage;
import dev.entente.agents.recording.Exchange;
import dev.entente.agents.recording.Judgement;
import dev.entente.agents.recording.Transcript;
import java.util.Collections;
import java.util.List;

/// The models that answer for one agent, in the order in which they are asked.
///
/// @param agent whose mind it is
/// @param spending of the run
record Ladder(String agent, List<Configured> rungs, Transcript transcript, Spending spending) {
    Ladder {
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty()) {
            throw new IllegalArgumentException("the ladder of (%s) must have at least one model".formatted(agent));
        }
    }

    /// {@return what a decision has cost before anybody was asked, rung by rung}
    List<Purse> full() {
        return Collections.nCopies(rungs.size(), Purse.FULL);
    }

    /// Asks one model, unless the run's budget is used up, and counts what that costs.
    Reply ask(Configured mind, Call call) {
        var settings = mind.settings();
        if (!spending.allows(settings.name(), call.asker(), call.tick(), settings.budget(), settings.prices())) {
            return new Reply.Silence(Failure.BUDGET, "the budget of the run is used up", Usage.NONE, 0);
        }
        var reply = mind.model().ask(call);
        spending.add(settings.name(), call.asker(), call.tick(), reply.usage());
        return reply;
    }

    /// Keeps an exchange.
    void note(Configured mind, Call call, Reply reply, Judgement judgement) {
        transcript.note(new Exchange(mind.settings().name(), call, reply, judgement));
    }
}
