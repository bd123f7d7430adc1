package dev.entente.tests.bench;

import dev.entente.negotiation.bargaining.Frontier;
import dev.entente.negotiation.bargaining.Games;
import dev.entente.negotiation.bargaining.Preferences;
import dev.entente.negotiation.bargaining.Strategy;
import dev.entente.negotiation.protocol.Ending;
import dev.entente.negotiation.protocol.Mediation;
import dev.entente.negotiation.protocol.Voice;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Whether six parties find a deal for all, within four texts for each, in games that have one - which is found out by looking
/// at every deal. What passes is votes, and the values that a party misses in a text.
final class Mediations {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int SEEDS = 5;
    private static final int GAMES = 200;
    private static final int PARTIES = 6;

    static List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            rows.add(row("Q six parties, five issues, seed %d: deals for all".formatted(seed), seed, game -> game));
        }
        rows.add(row("Q minimums as the deal with the best product has them", 1, Mediations::best));
        rows.add(row("Q minimums as a random deal has them", 1, Mediations::random));
        return rows;
    }

    private Mediations() {}

    private static Row row(String what, long seed, Function<List<Preferences>, List<Preferences>> narrowed) {
        var games = LongStream.iterate(1_000_003 * seed, game -> game + 1)
                .mapToObj(game -> narrowed.apply(Games.scored(PARTIES, game)))
                .filter(game -> common(game) > 0)
                .limit(GAMES)
                .toList();
        double deals = games.stream().mapToLong(Mediations::common).average().orElse(0);
        long start = CLOCK.getCurrentThreadCpuTime();
        var texts = games.stream().mapToInt(Mediations::texts).toArray();
        double millis = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6 / GAMES;
        long agreed = IntStream.of(texts).filter(it -> it <= 4 * PARTIES).count();
        var spread = String.format(Locale.ROOT, "texts %.1f in the mean, %d at most; %.1f of all deals are for all; %.2f ms",
                IntStream.of(texts).average().orElse(0), IntStream.of(texts).max().orElse(0), deals, millis);
        return Row.of(what, "%d of %d".formatted(agreed, GAMES), spread).against("%d of %d".formatted(GAMES, GAMES), agreed == GAMES);
    }

    private static int texts(List<Preferences> game) {
        var session = Mediation.among(game.getFirst().space(), PARTIES);
        var voices = IntStream.range(0, PARTIES).mapToObj(party -> Voice.of(Strategy.MICRO, game.get(party), party)).toList();
        while (session.ending().isEmpty()) {
            session.speakers().forEach(party -> session.hear(party, voices.get(party).answer(session.asked(party))));
        }
        return session.ending().orElseThrow() instanceof Ending.Agreed(_, int round) ? round + 1 : Integer.MAX_VALUE;
    }

    private static List<Preferences> best(List<Preferences> game) {
        return at(game, Frontier.of(game.stream().map(party -> party.reserving(0)).toList()).nash());
    }

    private static List<Preferences> random(List<Preferences> game) {
        int deals = game.getFirst().space().size();
        return at(game, new SplittableRandom(deals + game.getFirst().ranked(0)).nextInt(deals));
    }

    private static List<Preferences> at(List<Preferences> game, int deal) {
        return game.stream().map(party -> party.reserving(party.of(deal))).toList();
    }

    private static long common(List<Preferences> game) {
        return IntStream.range(0, game.getFirst().space().size())
                .filter(deal -> game.stream().allMatch(party -> party.of(deal) >= party.reserve()))
                .count();
    }
}
