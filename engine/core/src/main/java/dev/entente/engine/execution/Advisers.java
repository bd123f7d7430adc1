package dev.entente.engine.execution;

import dev.entente.dsl.Declaration;
import dev.entente.guardrails.Said;
import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Frame;
import dev.entente.guardrails.expression.Vocabulary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The minds that are no faction: those that follow rules or a script answer here, others are asked.
final class Advisers {
    private static final Answer SILENCE = new Answer(null, "none", List.of());

    private final Vocabulary vocabulary;
    private final Map<String, Mind> minds = new HashMap<>();
    /// How many answers on a topic a script has given.
    private final Map<String, Integer> given = new TreeMap<>();

    private sealed interface Mind {
        record Rules() implements Mind {}

        /// @param answers by topic, in order
        record Script(Map<String, List<Said>> answers) implements Mind {}

        record Other(Adviser adviser) implements Mind {}
    }

    /// What came of a question.
    ///
    /// @param said null where there is no answer
    /// @param told the texts that a mind was told which may be anybody's; none for rules, which are the designer's own
    record Answer(@Nullable Said said, String why, List<String> told) {}

    /// An answer that is there already.
    record Done(Answer answer) implements Supplier<Answer> {
        @Override
        public Answer get() {
            return answer;
        }
    }

    /// @param kinds of which kind a mind is, where that is not what the program says
    /// @param others gives the minds of further kinds, by name and kind
    Advisers(
            Stream<Declaration.Director> declared,
            Vocabulary vocabulary,
            Map<String, String> kinds,
            BiFunction<String, String, Adviser> others) {
        this.vocabulary = vocabulary;
        declared.forEach(director -> {
            var kind = kinds.getOrDefault(director.name(), director.mind());
            minds.put(director.name(), mind(director, kind, others));
        });
    }

    private static Mind mind(Declaration.Director director, String kind, BiFunction<String, String, Adviser> others) {
        return switch (kind) {
            case "", "rules" -> new Mind.Rules();
            case "scripted" -> script(director);
            default -> new Mind.Other(others.apply(director.name(), kind));
        };
    }

    private static Mind script(Declaration.Director director) {
        var answers = new HashMap<String, List<Said>>();
        for (var answer : director.answers()) {
            answers.computeIfAbsent(answer.topic(), _ -> new ArrayList<>()).add(Said.of(answer.value()));
        }
        return new Mind.Script(answers);
    }

    /// Asks a mind: one that follows rules or a script at once, another one when the answer is fetched.
    ///
    /// @param told the texts that it is told
    /// @param frame the names of the one who asks
    /// @param symbols gives the symbol of a text
    /// @return fetches the answer, which may take time unless it is [Done]
    Supplier<Answer> ask(
            Question question, Adviser.Inquiry inquiry, List<String> told, Frame frame, ToLongFunction<String> symbols) {
        return switch (minds.get(question.mind())) {
            case Mind.Rules _ -> new Done(rule(question, frame, symbols));
            case Mind.Script(var answers) ->
                new Done(script(question, answers.getOrDefault(question.topic(), List.of()), told));
            case Mind.Other(var adviser) -> () -> adviser.answer(inquiry)
                    .map(said -> new Answer(said, "", told))
                    .orElse(SILENCE);
            case null -> throw new IllegalStateException("no mind (%s)".formatted(question.mind()));
        };
    }

    private Answer rule(Question question, Frame frame, ToLongFunction<String> symbols) {
        var arguments = question.arguments();
        if (arguments == null) {
            return SILENCE;
        }
        try {
            var given = arguments.of(frame, symbols);
            var leaves = vocabulary.answer(question.at(), question.mind(), question.topic(), given, frame);
            var type = vocabulary.topic(question.at(), question.mind(), question.topic()).result();
            return new Answer(Said.of(type, leaves, 0, frame.view()), "", List.of());
        } catch (EvaluationException nothing) {
            return new Answer(null, nothing.reason(), List.of());
        }
    }

    private Answer script(Question question, List<Said> answers, List<String> told) {
        if (answers.isEmpty()) {
            return SILENCE;
        }
        int nth = given.merge(question.text(), 1, Integer::sum) - 1;
        return new Answer(answers.get(Math.min(nth, answers.size() - 1)), "", told);
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(given.size());
        for (var topic : given.entrySet()) {
            out.writeUTF(topic.getKey());
            out.writeInt(topic.getValue());
        }
    }

    void restore(DataInput in) throws IOException {
        int topics = in.readInt();
        for (int i = 0; i < topics; i++) {
            given.put(in.readUTF(), in.readInt());
        }
    }
}
