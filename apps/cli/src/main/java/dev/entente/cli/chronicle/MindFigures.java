package dev.entente.cli.chronicle;

import dev.entente.agents.recording.Judgement;
import java.util.List;

/// What some decisions of minds that speak through models come to.
///
/// @param decisions how many there were
/// @param valid those whose first answer passed as it was
/// @param again those for which the first model that was asked gave an answer that passed, be it asked again or repaired
/// @param accepted those for which any model on the ladder did; for the others the rules, or `Otherwise`, decided
/// @param calls to models
/// @param silent calls without an answer
/// @param tokens of all calls
/// @param millis of all calls
public record MindFigures(
        long decisions, long valid, long again, long accepted, long calls, long silent, long tokens, long millis) {

    static MindFigures of(List<List<MindTally.Attempt>> decided) {
        var calls = decided.stream().flatMap(List::stream).toList();
        return new MindFigures(
                decided.size(),
                decided.stream().filter(MindFigures::valid).count(),
                decided.stream().filter(MindFigures::again).count(),
                decided.stream().filter(it -> it.stream().anyMatch(MindTally.Attempt::passed)).count(),
                calls.size(),
                calls.stream().filter(it -> !it.answered()).count(),
                calls.stream().mapToLong(MindTally.Attempt::tokens).sum(),
                calls.stream().mapToLong(MindTally.Attempt::millis).sum());
    }

    private static boolean valid(List<MindTally.Attempt> attempts) {
        return attempts.stream()
                .filter(MindTally.Attempt::answered)
                .findFirst()
                .filter(it -> it.outcome() == Judgement.Outcome.SUCCESS)
                .isPresent();
    }

    private static boolean again(List<MindTally.Attempt> attempts) {
        var first = attempts.getFirst().mind();
        return attempts.stream().anyMatch(it -> it.passed() && it.mind().equals(first));
    }

    /// {@return how many calls more than one an accepted decision took, on the average}
    public double reasks() {
        return accepted == 0 ? 0 : (calls - (double) decisions) / accepted;
    }

    /// {@return the tokens that were spent for each accepted decision}
    public double tokensEach() {
        return accepted == 0 ? 0 : (double) tokens / accepted;
    }
}
