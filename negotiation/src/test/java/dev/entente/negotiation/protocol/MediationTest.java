package dev.entente.negotiation.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.negotiation.bargaining.Frontier;
import dev.entente.negotiation.bargaining.Games;
import dev.entente.negotiation.bargaining.Issue;
import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Move.Reject.Change;
import dev.entente.negotiation.bargaining.Preferences;
import dev.entente.negotiation.bargaining.Space;
import dev.entente.negotiation.bargaining.Strategy;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediationTest {
    private static final int GAMES = 200;
    private static final Space NINE =
            new Space(List.of(new Issue("price", List.of("1", "2", "3")), new Issue("day", List.of("a", "b", "c"))));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void six_parties_find_a_deal_for_all_within_24_texts_in_each_of_200_games_that_have_one(long seed) {
        solvable(seed).limit(GAMES).forEach(MediationTest::agreesInTime);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void also_where_next_to_no_other_deal_is_acceptable_than_the_one_with_the_greatest_product(long seed) {
        LongStream.range(0, GAMES).mapToObj(game -> narrow(Games.scored(6, 1_000_003 * seed + game))).forEach(MediationTest::agreesInTime);
    }

    @Test
    void where_no_deal_is_acceptable_to_all_it_ends_with_that_or_with_its_rounds() {
        var hopeless = LongStream.range(0, GAMES).mapToObj(game -> Games.scored(6, game)).filter(game -> common(game).isEmpty()).toList();
        assertFalse(hopeless.isEmpty());
        for (var game : hopeless) {
            var ending = play(game, Rules.strict(game.getFirst().space().size())).ending().orElseThrow();
            assertInstanceOf(Ending.Rejected.class, ending);
        }
    }

    @Test
    void whatever_parties_prefer_it_ends_with_a_deal_for_all_exactly_if_there_is_one() {
        int found = 0;
        for (int seed = 0; seed < 400; seed++) {
            var random = new SplittableRandom(seed);
            var game = IntStream.range(0, 3)
                    .mapToObj(_ -> Preferences.tabular(NINE, random.doubles(9).toArray(), random.nextDouble(0.3, 0.9), 1))
                    .toList();
            var ending = play(game, Rules.strict(9)).ending().orElseThrow();
            assertEquals(!common(game).isEmpty(), ending instanceof Ending.Agreed, "seed " + seed);
            found += ending instanceof Ending.Agreed(int deal, _) && common(game).contains(deal) ? 1 : 0;
        }
        assertTrue(found > 100 && found < 300, found + " of 400 have a deal");
    }

    @Test
    void minds_that_hold_out_for_more_still_say_what_they_need() {
        var game = solvable(4).findFirst().orElseThrow();
        int text = IntStream.range(0, game.getFirst().space().size()).filter(deal -> game.getFirst().of(deal) < game.getFirst().reserve()).findFirst().orElseThrow();
        var voice = Voice.spoken((_, _, _) -> new Move.Offer(0), game.getFirst());
        assertInstanceOf(Move.Reject.class, voice.answer(Asked.plain(0, Asked.Kind.VOTE, 0, 24, 1, text)));
        int best = game.getFirst().ranked(0);
        assertEquals(new Move.Offer(0), voice.answer(Asked.plain(0, Asked.Kind.VOTE, 0, 24, 1, best)));
    }

    @Test
    void no_text_is_laid_down_twice_and_none_that_lacks_what_was_demanded() {
        for (var game : solvable(9).limit(20).toList()) {
            var session = Mediation.among(game.getFirst().space(), 6);
            var texts = new HashSet<Integer>();
            var demands = new HashSet<List<Change>>();
            while (session.ending().isEmpty()) {
                var values = session.space().values(session.standing());
                assertTrue(texts.add(session.standing()));
                assertTrue(demands.stream().allMatch(unless -> unless.stream().anyMatch(it -> values[it.issue()] == it.value())));
                for (var said : round(session, game)) {
                    if (said.move() instanceof Move.Reject(var unless)) {
                        demands.add(unless);
                    }
                }
            }
        }
    }

    @Test
    void what_a_party_demands_each_deal_that_it_accepts_has_and_nothing_in_it_is_idle() {
        for (var party : Games.scored(40, 3)) {
            var space = party.space();
            var acceptable = IntStream.range(0, space.size()).filter(deal -> party.of(deal) >= party.reserve()).toArray();
            for (int text = 0; text < space.size() && acceptable.length > 0; text += 7) {
                if (party.of(text) < party.reserve()) {
                    var unless = new Demand(party, text).least().unless();
                    assertTrue(IntStream.of(acceptable).allMatch(deal -> met(space, deal, unless) > 0));
                    assertTrue(unless.stream().allMatch(one ->
                            IntStream.of(acceptable).anyMatch(deal -> met(space, deal, unless) == 1 && met(space, deal, List.of(one)) == 1)));
                }
            }
        }
    }

    @Test
    void every_vote_counts_once_and_for_the_text_that_it_names() {
        var session = Mediation.among(NINE, 3);
        assertEquals(List.of(0, 1, 2), session.speakers());
        assertTrue(session.hear(1, session.version(), new Move.Accept()).isEmpty());
        assertEquals(List.of(0, 2), session.speakers());
        assertEquals(Refusal.Rule.TURN, session.hear(1, new Move.Accept()).orElseThrow().rule());
        int version = session.version();
        session.hear(0, new Move.Reject(List.of(new Change(0, 2))));
        session.missing(2);
        assertEquals(2, NINE.values(session.standing())[0]);
        assertEquals(Refusal.Rule.VERSION, session.hear(0, version, new Move.Accept()).orElseThrow().rule());
    }

    @Test
    void a_vote_names_changes_of_the_text_and_no_others() {
        var session = Mediation.among(NINE, 2);
        var wrong = List.of(
                List.<Change>of(), List.of(new Change(0, 0)), List.of(new Change(2, 0)), List.of(new Change(-1, 0)),
                List.of(new Change(1, 3)), List.of(new Change(1, -1)));
        for (var unless : wrong) {
            assertEquals(Refusal.Rule.DEAL, session.hear(0, new Move.Reject(unless)).orElseThrow().rule());
        }
        assertEquals(Refusal.Rule.DEAL, session.hear(0, new Move.Offer(session.standing())).orElseThrow().rule());
        assertEquals(Refusal.Rule.DEAL, session.hear(0, new Move.Offer(9)).orElseThrow().rule());
        assertEquals(Refusal.Rule.KIND, session.hear(0, new Move.Award(List.of(1))).orElseThrow().rule());
        assertEquals(List.of(), session.said());
        assertEquals(List.of(0, 1), session.speakers());
    }

    @Test
    void negotiators_that_only_offer_and_accept_can_vote_too() {
        var game = solvable(4).findFirst().orElseThrow();
        var voices = IntStream.range(0, 6)
                .mapToObj(party -> Voice.spoken(Strategy.CONCEDER.of(game.get(party), party), game.get(party)))
                .toList();
        var session = new Mediation(game.getFirst().space(), 6, Rules.open(400));
        Sessions.run(session, voices);
        var agreed = assertInstanceOf(Ending.Agreed.class, session.ending().orElseThrow());
        assertTrue(common(game).contains(agreed.deal()));
    }

    @Test
    void whoever_leaves_ends_it() {
        var session = Mediation.among(NINE, 3);
        session.hear(2, new Move.Walk("enough"));
        assertEquals(new Ending.Broken(2, "enough", 0), session.ending().orElseThrow());
        assertEquals(List.of(), session.speakers());
        assertEquals(Refusal.Rule.OVER, session.hear(0, new Move.Accept()).orElseThrow().rule());
    }

    private static void agreesInTime(List<Preferences> game) {
        var session = play(game, Rules.strict(4 * game.size()));
        var agreed = assertInstanceOf(Ending.Agreed.class, session.ending().orElseThrow());
        assertTrue(common(game).contains(agreed.deal()));
        assertTrue(session.said().stream().map(Said::move).allMatch(move -> move instanceof Move.Accept || move instanceof Move.Reject));
    }

    private static Mediation play(List<Preferences> game, Rules rules) {
        var session = new Mediation(game.getFirst().space(), game.size(), rules);
        while (session.ending().isEmpty()) {
            round(session, game);
        }
        return session;
    }

    /// Built-in parties remember nothing that they vote by, so a fresh one answers as well.
    private static List<Said> round(Mediation session, List<Preferences> game) {
        int before = session.said().size();
        for (int party : session.speakers()) {
            var voice = Voice.of(Strategy.MICRO, game.get(party), party);
            assertTrue(session.hear(party, voice.answer(session.asked(party))).isEmpty());
        }
        return session.said().subList(before, session.said().size());
    }

    private static Stream<List<Preferences>> solvable(long seed) {
        return LongStream.iterate(1_000_003 * seed, game -> game + 1)
                .mapToObj(game -> Games.scored(6, game))
                .filter(game -> !common(game).isEmpty());
    }

    private static List<Preferences> narrow(List<Preferences> game) {
        var frontier = Frontier.of(game.stream().map(party -> party.reserving(0)).toList());
        return game.stream().map(party -> party.reserving(party.of(frontier.nash()))).toList();
    }

    private static List<Integer> common(List<Preferences> game) {
        return IntStream.range(0, game.getFirst().space().size())
                .filter(deal -> game.stream().allMatch(party -> party.of(deal) >= party.reserve()))
                .boxed()
                .toList();
    }

    private static long met(Space space, int deal, List<Change> unless) {
        var values = space.values(deal);
        return unless.stream().filter(it -> values[it.issue()] == it.value()).count();
    }
}
