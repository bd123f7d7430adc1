package dev.entente.engine.execution;

import dev.entente.dsl.Type;
import dev.entente.guardrails.Said;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Frame;
import dev.entente.world.Dice;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/// What minds were asked and have not answered yet.
final class Questions {
    private final Advisers advisers;
    private final ToLongFunction<String> symbols;
    private List<Open> open = new ArrayList<>();

    /// A question that a strand waits for.
    ///
    /// @param token what tells this wait of the strand from its others
    record Open(Execution execution, int strand, int token, Question question) {
        boolean awaited() {
            return execution.live(strand) && execution.token(strand) == token;
        }
    }

    /// What a mind said to a question.
    ///
    /// @param number what identifies the question
    record Answered(Open to, long number, Advisers.Answer answer) {}

    /// @param symbols gives the symbol of a text
    Questions(Advisers advisers, ToLongFunction<String> symbols) {
        this.advisers = advisers;
        this.symbols = symbols;
    }

    void add(Open question) {
        open.add(question);
    }

    /// {@return the questions that somebody waits for}
    List<Open> open() {
        return open.stream().filter(Open::awaited).toList();
    }

    /// Asks all questions, those of the oldest execution first, and forgets them.
    List<Answered> ask(View view) {
        if (open.isEmpty()) {
            return List.of();
        }
        var asked = open;
        open = new ArrayList<>();
        return asked.stream()
                .filter(Open::awaited)
                .sorted(Comparator.comparingLong((Open it) -> it.execution().id).thenComparingInt(Open::strand))
                .map(it -> ask(it, view))
                .toList();
    }

    private Answered ask(Open asked, View view) {
        var question = asked.question();
        try {
            var given = given(asked, view);
            long number = Dice.purpose(question.text() + given.json());
            var inquiry = new Adviser.Inquiry(
                    asked.execution().name(),
                    question.mind(),
                    question.topic(),
                    given,
                    question.guard().shape(),
                    number);
            return new Answered(asked, number, advisers.ask(question, inquiry, frame(asked, view), symbols));
        } catch (EvaluationException nothing) {
            return new Answered(asked, 0, new Advisers.Answer(null, nothing.reason()));
        }
    }

    private static Frame frame(Open asked, View view) {
        var execution = asked.execution();
        return new Frame(view, execution.slots)
                .dice(execution.origin.dice(), execution.runs++)
                .self(execution.origin.self());
    }

    private Said given(Open asked, View view) {
        var frame = frame(asked, view);
        var parts = new ArrayList<Said.Part>();
        for (var given : asked.question().given()) {
            parts.add(new Said.Part(given.name(), said(given.value(), frame)));
        }
        return new Said.Parts(parts);
    }

    private Said said(Code code, Frame frame) {
        if (code.type() instanceof Type.ListOf) {
            return new Said.Words(code.text(frame));
        }
        var leaves = code.leaves().stream().mapToLong(leaf -> value(leaf, frame)).toArray();
        return Said.of(code.type(), leaves, 0, frame.view());
    }

    private long value(Code leaf, Frame frame) {
        return leaf instanceof Code.Telling ? symbols.applyAsLong(leaf.text(frame)) : leaf.value(frame);
    }
}
