package dev.entente.agents;

import dev.entente.planner.Choice;
import dev.entente.planner.Chooser;
import dev.entente.planner.proposal.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Repeats the answers of an earlier run; asks another mind what that run was never asked.
///
/// A question that was asked several times gets its answers in their order, then the last one again. Not thread safe;
/// one mind an agent, over [Answers] that all may share.
public final class RecordedMind implements Chooser {
    private final Answers answers;
    private final Chooser otherwise;
    private final Map<Long, Integer> times = new HashMap<>();
    private long asked;
    private long reused;

    /// What an earlier run was asked, and what was answered.
    public static final class Answers {
        private final Map<Long, List<Integer>> byQuestion = new HashMap<>();
        private final Map<Long, List<String>> proposals = new HashMap<>();

        /// Adds the next answer to a question.
        ///
        /// @param question as [Choice#question()] has it
        /// @param index the place of the option that was chosen
        public void add(long question, int index) {
            byQuestion.computeIfAbsent(question, _ -> new ArrayList<>(1)).add(index);
        }

        /// Adds the next proposal of a method.
        ///
        /// @param question as [Question#number()] has it
        /// @param said word for word
        public void add(long question, String said) {
            proposals.computeIfAbsent(question, _ -> new ArrayList<>(1)).add(said);
        }
    }

    /// Makes the mind of one agent.
    ///
    /// @param answers shared and only read from here on
    /// @param otherwise asked where there is no answer
    public RecordedMind(Answers answers, Chooser otherwise) {
        this.answers = answers;
        this.otherwise = otherwise;
    }

    @Override
    public boolean takesTime() {
        return otherwise.takesTime();
    }

    @Override
    public int choose(Choice choice) {
        asked++;
        long question = choice.question();
        var recorded = answers.byQuestion.getOrDefault(question, List.of());
        if (recorded.isEmpty()) {
            return otherwise.choose(choice);
        }
        return next(question, recorded);
    }

    private <T> T next(long question, List<T> recorded) {
        reused++;
        int nth = times.merge(question, 1, Integer::sum) - 1;
        return recorded.get(Math.min(nth, recorded.size() - 1));
    }

    @Override
    public Optional<String> propose(Question question) {
        var recorded = answers.proposals.getOrDefault(question.number(), List.of());
        var said = recorded.isEmpty()
                ? otherwise.propose(question)
                : Optional.of(next(question.number(), recorded));
        asked += said.isPresent() ? 1 : 0;
        return said;
    }

    /// {@return how many questions there were}
    public long asked() {
        return asked;
    }

    /// {@return how many of them the earlier run had answered}
    public long reused() {
        return reused;
    }
}
