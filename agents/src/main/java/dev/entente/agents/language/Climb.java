package dev.entente.agents.language;

import dev.entente.agents.language.Reading.Objection;
import dev.entente.agents.model.Call;
import dev.entente.agents.model.Models.Configured;
import dev.entente.agents.model.Reply;
import dev.entente.agents.recording.Judgement;
import dev.entente.agents.recording.Judgement.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One decision on its way up the ladder: what was said, and what it has cost on each rung. Used by one thread.
///
/// The lowest rung whose budget for the decision is not used up is asked; one whose model fails is passed over. What was
/// said stays in the conversation, so that the next model knows what was rejected.
final class Climb {
    private final Ladder ladder;
    private final String asker;
    private final long tick;
    private final List<Purse> purses;
    private Conversation conversation;
    private int rung;

    /// @param asker on whose behalf
    /// @param purses what the decision has cost so far, rung by rung
    Climb(Ladder ladder, String asker, long tick, Conversation conversation, List<Purse> purses) {
        this.ladder = ladder;
        this.asker = asker;
        this.tick = tick;
        this.conversation = conversation;
        this.purses = new ArrayList<>(purses);
    }

    /// {@return what the decision has cost so far, rung by rung}
    List<Purse> purses() {
        return List.copyOf(purses);
    }

    /// Asks until a model says something, which may be wrong.
    ///
    /// @return empty where nobody is left to ask
    <T> Optional<Reading<T>> next(Reader<T> reader) {
        for (rung = affordable(rung); rung < purses.size(); rung = affordable(rung + 1)) {
            var call = call();
            var reply = ladder.ask(here(), call);
            purses.set(rung, purses.get(rung).paid(reply));
            if (reply instanceof Reply.Answer answer) {
                return Optional.of(heard(call, answer, reader));
            }
            ladder.note(here(), call, reply, Judgement.NOTHING);
        }
        return Optional.empty();
    }

    /// Asks until an answer passes.
    ///
    /// @return empty where nobody is left to ask
    <T> Optional<T> settle(Reader<T> reader) {
        var heard = next(reader);
        while (heard.isPresent() && heard.get() instanceof Reading.Refused<T>) {
            heard = next(reader);
        }
        return heard.map(Reading::value);
    }

    private Configured here() {
        return ladder.rungs().get(rung);
    }

    private int affordable(int from) {
        int at = from;
        while (at < purses.size() && !purses.get(at).allows(ladder.rungs().get(at).settings())) {
            at++;
        }
        return at;
    }

    private Call call() {
        int attempt = 1 + purses.stream().mapToInt(Purse::attempts).sum();
        var request = conversation.request(here().settings());
        return new Call(asker, tick, conversation.prompt().purpose(), attempt, request);
    }

    private <T> Reading<T> heard(Call call, Reply.Answer answer, Reader<T> reader) {
        var reading = reader.read(answer.text(), here().settings().repairs());
        switch (reading) {
            case Reading.Passed<T> passed -> ladder.note(here(), call, answer, Judgement.passed(passed.repair()));
            case Reading.Refused<T>(_, String repair, Objection objection) -> {
                ladder.note(here(), call, answer, rejected(repair, objection));
                conversation = conversation.rejected(answer.text(), objection);
            }
        }
        return reading;
    }

    private Judgement rejected(String repair, Objection objection) {
        int next = affordable(rung);
        var outcome = next == rung ? Outcome.REPROMPT : next < purses.size() ? Outcome.FAILURE : Outcome.FATAL;
        return new Judgement(outcome, repair, objection.rule(), objection.found(), objection.allowed());
    }
}
