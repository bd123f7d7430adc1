package dev.entente.tests.bench;

import dev.entente.planner.proposal.Amnesia;
import dev.entente.planner.proposal.Hallucinations;
import dev.entente.planner.proposal.Hunt;
import dev.entente.planner.proposal.Lessons;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/// Methods that a mind proposes: ten thousand made up ones, and what learning the sound ones saves.
final class Proposals {
    private static final int WARM_UP = 30_000;
    private static final int PROPOSALS = 10_000;
    private static final int SEEDS = 20;

    private Proposals() {}

    static List<Row> rows() {
        var rows = new ArrayList<>(hallucinated());
        rows.addAll(learned("parcels", Lessons::parcels));
        rows.addAll(learned("a war", Lessons::war));
        return rows;
    }

    private static List<Row> hallucinated() {
        var hallucinations = new Hallucinations(7);
        var hunt = new Hunt();
        var micros = new double[PROPOSALS];
        int approved = 0;
        int unsound = 0;
        int wrongReason = 0;
        for (int i = -WARM_UP; i < PROPOSALS; i++) {
            var said = hallucinations.next();
            var outcome = hunt.hear(said.goal(), said.text());
            boolean sound = outcome.rule().isEmpty();
            hunt = sound ? new Hunt() : hunt;
            if (i >= 0) {
                micros[i] = outcome.nanos() / 1e3;
                approved += sound ? 1 : 0;
                unsound += outcome.unsound().isEmpty() ? 0 : 1;
                wrongReason += sound || said.wrong().stream().anyMatch(it -> it.code().equals(outcome.rule())) ? 0 : 1;
            }
        }
        var checks = Sample.of(micros);
        return List.of(
                Row.of("N hallucinated methods of which one is unsound and carried out", "%d".formatted(unsound), "%,d proposals, %,d approved".formatted(PROPOSALS, approved))
                        .against("0", unsound == 0),
                Row.of("N rejected for another reason than the one that was made up", "%d".formatted(wrongReason), "").against("0", wrongReason == 0),
                Row.of("N one check, us by the clock", "%.1f".formatted(checks.median()), "p90 %.0f, p99 %.0f".formatted(
                                checks.sorted()[PROPOSALS * 9 / 10], checks.sorted()[PROPOSALS * 99 / 100]))
                        .against("<= 100", checks.median() <= 100));
    }

    private static List<Row> learned(String what, LongFunction<Amnesia.Lesson> lesson) {
        long kept = 0;
        long forgotten = 0;
        int solved = 0;
        int before = 0;
        int tasks = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            var keeps = new Amnesia(lesson.apply(seed), seed).run(true);
            var forgets = new Amnesia(lesson.apply(seed), seed).run(false);
            kept += keeps.calls();
            forgotten += forgets.calls();
            solved += keeps.solved();
            before += forgets.solved();
            tasks += keeps.tasks();
        }
        double saved = 100 - 100.0 * kept / forgotten;
        return List.of(
                Row.of("N fewer questions in %s with learned methods, %%".formatted(what), "%.1f".formatted(saved),
                                "%,d instead of %,d, %d seeds".formatted(kept, forgotten, SEEDS))
                        .against(">= 70", saved >= 70),
                Row.of("N tasks of it solved", "%d of %d".formatted(solved, tasks), "without learning %d".formatted(before))
                        .against("no fewer", solved >= before));
    }
}
