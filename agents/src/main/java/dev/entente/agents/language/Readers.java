package dev.entente.agents.language;

import dev.entente.agents.language.Diagnosis.Cause;
import dev.entente.agents.language.Reading.Objection;
import dev.entente.engine.execution.Adviser;
import dev.entente.engine.execution.Adviser.Inquiry;
import dev.entente.guardrails.Said;
import dev.entente.planner.Choice;
import dev.entente.planner.proposal.Question;
import dev.entente.planner.proposal.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Readers of what models write to the questions that there are.
final class Readers {
    /// How long the reason for a choice may be, of which nothing follows.
    static final int BECAUSE = 2_000;
    /// How long an advice may be.
    static final int ADVICE = 500;

    private Readers() {}

    /// {@return a reader of the number of a way}
    static Reader<Integer> of(Choice choice) {
        int last = choice.options().size() - 1;
        var allowed = "{\"option\": <a number from 0 to %s>, \"because\": <text>}".formatted(last);
        return (text, repairs) -> {
            var read = AnswerReader.read(text, repairs);
            var fields = new Fields(read.said(), read.problem());
            int option = (int) fields.whole("option", 0, last);
            fields.words("because", BECAUSE);
            return reading(option, read.repair(), fields.objection(allowed));
        };
    }

    /// {@return a reader of a finding}
    static Reader<Diagnosis.Finding> of(Diagnosis diagnosis) {
        var causes = causes();
        var allowed = "{\"agent\": <one of %s>, \"cause\": <one of %s>, \"advice\": <text of at most %s characters>}"
                .formatted(String.join(", ", diagnosis.agents()), String.join(", ", causes), ADVICE);
        return (text, repairs) -> {
            var read = AnswerReader.read(text, repairs);
            var fields = new Fields(read.said(), read.problem());
            var agent = fields.oneOf("agent", diagnosis.agents());
            var cause = Cause.of(fields.oneOf("cause", causes));
            var finding = new Diagnosis.Finding(agent, cause, fields.words("advice", ADVICE));
            return reading(finding, read.repair(), fields.objection(allowed));
        };
    }

    /// {@return a reader of what an `Evaluate` asks for; the guard that will judge it is asked}
    static Reader<Said> of(Inquiry inquiry) {
        return (text, repairs) -> {
            var read = AnswerReader.read(text, repairs);
            var objection = inquiry.judge().apply(read.said());
            return reading(read.said(), read.repair(), objection.map(it -> objection(it, read.problem())));
        };
    }

    /// {@return an objection as it is told}
    ///
    /// @param problem why the answer could not be read; empty where it could
    static Objection objection(Adviser.Objection objection, String problem) {
        var found = problem.isEmpty() ? objection.found() : "no JSON: " + problem;
        return new Objection(objection.rule(), found, objection.allowed());
    }

    /// {@return a reader of a method, which says it as it will be judged}
    static Reader<String> of(Question question) {
        return (text, repairs) -> {
            var repair = Repairs.of(text, repairs);
            var said = Repairs.made(text, repair);
            return reading(said, repair, question.judge().apply(said).map(Readers::objection));
        };
    }

    /// {@return a refusal as it is told}
    static Objection objection(Refusal refusal) {
        return new Objection(refusal.reason().code(), refusal.found(), refusal.allowed());
    }

    /// {@return the codes of all causes, in their order}
    static List<String> causes() {
        return Arrays.stream(Cause.values()).map(Cause::code).toList();
    }

    static <T> Reading<T> reading(T value, String repair, Optional<Objection> objection) {
        return objection.isPresent()
                ? new Reading.Refused<>(value, repair, objection.get())
                : new Reading.Passed<>(value, repair);
    }
}
