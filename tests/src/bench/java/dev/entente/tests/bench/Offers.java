package dev.entente.tests.bench;

import dev.entente.negotiation.bargaining.Games;
import dev.entente.negotiation.bargaining.Preferences;
import dev.entente.negotiation.bargaining.Strategy;
import dev.entente.negotiation.protocol.Alternating;
import dev.entente.negotiation.protocol.Rules;
import dev.entente.negotiation.protocol.Voice;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How many offers pass between two negotiators in a second of one core, all written down: run to the end, and driven from
/// outside with no deal said twice. Preferences are made beforehand, negotiators and tables for each negotiation.
final class Offers {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final List<Strategy> TIMED = List.of(Strategy.BOULWARE, Strategy.LINEAR, Strategy.CONCEDER, Strategy.HARD_HEADED);
    private static final int PASSES = 11;
    private static final int ROUNDS = 100;
    private static final double TARGET = 5;

    private final List<List<Preferences>> games = IntStream.range(0, 200).mapToObj(game -> Games.drawn(2, game, 0, 1)).toList();

    static List<Row> rows() {
        var offers = new Offers();
        var rows = new ArrayList<Row>();
        var timed = offers.millions(TIMED, Offers::run);
        rows.add(timed.row("O offers of time-based negotiators, journal on, million/s and core", "%.1f").against(">= 5", timed.median() >= TARGET));
        rows.add(offers.millions(List.of(Strategy.values()), Offers::run).row("O the same, all six negotiators", "%.1f"));
        rows.add(offers.millions(TIMED, Offers::drive).row("O time-based, turn by turn, no deal said twice", "%.1f"));
        return rows;
    }

    private Sample millions(List<Strategy> strategies, Meeting meeting) {
        var passes = new double[PASSES];
        for (int i = -PASSES; i < PASSES; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            long said = games.stream().mapToLong(game -> all(game, strategies, meeting)).sum();
            if (i >= 0) {
                passes[i] = 1e3 * said / (CLOCK.getCurrentThreadCpuTime() - start);
            }
        }
        return Sample.of(passes);
    }

    /// Two strategies in a game; says how many moves were made.
    private interface Meeting {
        long said(List<Preferences> game, Strategy first, Strategy second);
    }

    private static long all(List<Preferences> game, List<Strategy> strategies, Meeting meeting) {
        long said = 0;
        for (var first : strategies) {
            for (var second : strategies) {
                said += meeting.said(game, first, second);
            }
        }
        return said;
    }

    private static long run(List<Preferences> game, Strategy first, Strategy second) {
        var said = new int[1];
        var negotiators = List.of(first.of(game.get(0), 1), second.of(game.get(1), 2));
        Alternating.run(negotiators, game.getFirst().space(), Rules.open(ROUNDS), (_, _, _) -> said[0]++);
        return said[0];
    }

    private static long drive(List<Preferences> game, Strategy first, Strategy second) {
        var voices = List.of(Voice.of(first, game.get(0), 1), Voice.of(second, game.get(1), 2));
        var session = new Alternating(game.getFirst().space(), 2, Rules.strict(ROUNDS));
        long said = 0;
        while (session.ending().isEmpty()) {
            for (int party : session.speakers()) {
                session.hear(party, voices.get(party).answer(session.asked(party)));
                said++;
            }
        }
        return said;
    }
}
