package dev.entente.engine.execution;

import dev.entente.dsl.Type;
import dev.entente.guardrails.AnswerGuard;
import dev.entente.guardrails.Said;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Frame;
import dev.entente.world.Dice;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

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

    /// A question on its way.
    ///
    /// @param number what identifies the question
    private record Asked(Open open, long number, Supplier<Advisers.Answer> answer) {}

    /// What a mind said to a question.
    ///
    /// @param number what identifies the question
    record Answered(Open to, long number, Advisers.Answer answer) {
        Input input() {
            return new Input.Answered(to.strand(), to.token(), answer.said(), answer.why(), answer.told());
        }
    }

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

    /// Asks all questions, those of the oldest execution first, and forgets them. Minds that take time are asked side by
    /// side; the world must stand still until all have answered.
    ///
    /// @return waits for the answers, and gives them in the order of the questions
    Supplier<List<Answered>> ask(View view) {
        if (open.isEmpty()) {
            return List::of;
        }
        var before = open;
        open = new ArrayList<>();
        var asked = before.stream()
                .filter(Open::awaited)
                .sorted(Comparator.comparingLong((Open it) -> it.execution().id).thenComparingInt(Open::strand))
                .map(it -> ask(it, view))
                .toList();
        var late = asked.stream().map(Asked::answer).filter(it -> !(it instanceof Advisers.Done)).toList();
        if (late.isEmpty()) {
            return () -> answered(asked, List.of());
        }
        var answers = SideBySide.begin(late);
        return () -> answered(asked, answers.all());
    }

    /// @param late the answers that were not there at once
    private static List<Answered> answered(List<Asked> asked, List<Advisers.Answer> late) {
        var answers = late.iterator();
        return asked.stream()
                .map(it -> new Answered(
                        it.open(), it.number(), it.answer() instanceof Advisers.Done(var done) ? done : answers.next()))
                .toList();
    }

    private Asked ask(Open asked, View view) {
        var question = asked.question();
        try {
            var given = given(asked, view);
            long number = Dice.purpose(question.text() + given.json());
            var told = told(asked, view);
            var inquiry = inquiry(asked, given, number, told, view);
            return new Asked(asked, number, advisers.ask(question, inquiry, told, frame(asked, view), symbols));
        } catch (EvaluationException nothing) {
            return new Asked(asked, 0, new Advisers.Done(new Advisers.Answer(null, nothing.reason(), List.of())));
        }
    }

    private static Adviser.Inquiry inquiry(Open asked, Said given, long number, List<String> told, View view) {
        var question = asked.question();
        var execution = asked.execution();
        return new Adviser.Inquiry(
                execution.name(),
                view.tick(),
                question.mind(),
                question.topic(),
                given,
                question.guard().shape(),
                question.guard().constraints(),
                number,
                type -> names(type, view),
                execution.attempts(asked.strand()),
                judge(question.guard(), told, execution, view));
    }

    private static List<String> names(String type, View view) {
        int wanted = view.schema().type(type);
        int count = wanted < 0 ? 0 : view.count(wanted);
        return IntStream.range(0, count).mapToObj(i -> view.name(view.at(wanted, i))).toList();
    }

    /// The world stands still while minds are asked, so that several of them may have their answers judged at once.
    private static Function<Said, Optional<Adviser.Objection>> judge(
            AnswerGuard guard, List<String> told, Execution execution, View view) {
        var origin = execution.origin;
        int runs = execution.runs;
        var slots = execution.slots.clone();
        return said -> {
            var frame = new Frame(view, slots).dice(origin.dice(), runs).self(origin.self());
            return guard.objection(said, told, frame)
                    .map(it -> new Adviser.Objection(it.rule(), it.found(), it.allowed()));
        };
    }

    private static Frame frame(Open asked, View view) {
        return frame(asked, view, asked.execution().runs++);
    }

    private static Frame frame(Open asked, View view, int run) {
        var execution = asked.execution();
        return new Frame(view, execution.slots)
                .dice(execution.origin.dice(), run)
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

    /// {@return the texts among what a mind is told, which may be anybody's words}
    private static List<String> told(Open asked, View view) {
        var frame = frame(asked, view, asked.execution().runs);
        return asked.question().given().stream()
                .flatMap(given -> given.value().leaves().stream())
                .filter(leaf -> leaf.type() == Type.Plain.TEXT)
                .map(leaf -> leaf.text(frame))
                .toList();
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
