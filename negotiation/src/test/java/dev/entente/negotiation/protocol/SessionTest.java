package dev.entente.negotiation.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.negotiation.bargaining.Games;
import dev.entente.negotiation.bargaining.Issue;
import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.bargaining.Preferences;
import dev.entente.negotiation.bargaining.Space;
import dev.entente.negotiation.bargaining.Strategy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionTest {
    private static final int PARTIES = 4;
    private static final Space TWENTY = new Space(List.of(
            new Issue("price", List.of("1", "2", "3", "4", "5")), new Issue("day", List.of("a", "b", "c", "d"))));

    enum Kind {
        ALTERNATING,
        TENDER,
        MEDIATION;

        Session open(Space space, Rules rules) {
            return switch (this) {
                case ALTERNATING -> new Alternating(space, PARTIES, rules);
                case TENDER -> new Tender(space, PARTIES, rules, 2, Negotiator.NOTHING);
                case MEDIATION -> new Mediation(space, PARTIES, rules);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void told_the_same_moves_again_it_is_the_same_again(Kind kind) {
        for (long seed = 0; seed < 300; seed++) {
            var session = kind.open(TWENTY, new Rules(9, (int) (seed % 3)));
            var again = kind.open(TWENTY, new Rules(9, (int) (seed % 3)));
            babble(session, new SplittableRandom(seed));
            again.replay(session.said());
            assertEquals(seen(session), seen(again));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_refused_changes_nothing(Kind kind) {
        var rules = new HashSet<Refusal.Rule>();
        for (long seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            var session = kind.open(TWENTY, Rules.strict(9));
            for (int i = 0; i < 200; i++) {
                var before = seen(session);
                int version = session.version() - (random.nextInt(5) == 0 ? 1 : 0);
                var refusal = session.hear(random.nextInt(-1, PARTIES + 1), version, move(random));
                refusal.ifPresent(it -> rules.add(it.rule()));
                assertTrue(refusal.isEmpty() || before.equals(seen(session)));
            }
        }
        var always = List.of(Refusal.Rule.OVER, Refusal.Rule.TURN, Refusal.Rule.VERSION, Refusal.Rule.KIND, Refusal.Rule.DEAL);
        assertTrue(rules.containsAll(always), rules.toString());
    }

    @ParameterizedTest
    @EnumSource
    void it_ends_at_the_latest_with_its_rounds_also_where_nobody_says_a_word(Kind kind) {
        var session = kind.open(TWENTY, Rules.strict(9));
        int turns = 0;
        while (session.ending().isEmpty()) {
            turns++;
            session.speakers().forEach(session::missing);
        }
        assertEquals(new Ending.OutOfTime(9), session.ending().orElseThrow());
        assertTrue(turns <= 9 * PARTIES);
        assertEquals(List.of(), session.speakers());
    }

    @ParameterizedTest
    @EnumSource
    void the_hosts_own_deadline_ends_it_too_and_an_ending_is_final(Kind kind) {
        var session = kind.open(TWENTY, Rules.strict(9));
        session.expire();
        assertEquals(new Ending.OutOfTime(0), session.ending().orElseThrow());
        assertEquals(Refusal.Rule.OVER, session.hear(0, new Move.Walk("late")).orElseThrow().rule());
        session.expire();
        session.missing(0);
        assertEquals(new Ending.OutOfTime(0), session.ending().orElseThrow());
        assertEquals(List.of(), session.said());
    }

    @ParameterizedTest
    @EnumSource
    void no_party_offers_the_same_deal_twice(Kind kind) {
        for (long seed = 0; seed < 300; seed++) {
            var session = kind.open(TWENTY, Rules.strict(30));
            babble(session, new SplittableRandom(seed));
            var offers = session.said().stream().filter(said -> said.move() instanceof Move.Offer).toList();
            assertEquals(offers.size(), new HashSet<>(offers).size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void built_in_parties_are_never_refused_and_never_agree_below_a_reserve(Kind kind) {
        int agreed = 0;
        for (int seed = 0; seed < 60; seed++) {
            var parties = Games.drawn(PARTIES, seed, 0.25, 1);
            var voices = voices(parties, seed);
            var session = kind.open(parties.getFirst().space(), Rules.strict(60));
            while (session.ending().isEmpty()) {
                for (int party : session.speakers()) {
                    var refusal = session.hear(party, voices.get(party).answer(session.asked(party)));
                    assertEquals(List.of(), refusal.stream().toList());
                }
            }
            if (session.ending().orElseThrow() instanceof Ending.Agreed(int deal, _)) {
                agreed++;
                assertTrue(parties.stream().allMatch(party -> party.of(deal) >= 0.25));
            }
        }
        assertTrue(kind == Kind.TENDER || agreed > 10, "agreed " + agreed);
    }

    @Test
    void nothing_that_can_be_said_or_asked_has_room_for_what_a_deal_is_worth() {
        var allowed = Set.of("int", "java.lang.String", "java.util.List<java.lang.Integer>", "java.util.List<" + Bid.class.getTypeName() + ">",
                "java.util.List<" + Move.Reject.Change.class.getTypeName() + ">", Asked.Kind.class.getTypeName());
        var records = new ArrayList<Class<?>>(List.of(Move.class.getPermittedSubclasses()));
        records.addAll(List.of(Asked.class, Bid.class, Move.Reject.Change.class));
        for (var type : records) {
            for (var component : type.getRecordComponents()) {
                assertTrue(allowed.contains(component.getGenericType().getTypeName()), component.toString());
            }
        }
    }

    @Test
    void moves_that_were_never_heard_cannot_be_replayed() {
        var session = new Alternating(TWENTY, 2, Rules.strict(3));
        var wrong = List.of(new Said(0, new Move.Offer(3)), new Said(0, new Move.Accept()));
        var thrown = assertThrows(IllegalArgumentException.class, () -> session.replay(wrong));
        assertTrue(String.valueOf(thrown.getMessage()).contains("spoke out of turn"), thrown.getMessage());
    }

    private static List<Voice> voices(List<Preferences> parties, int seed) {
        return IntStream.range(0, parties.size())
                .mapToObj(party -> Voice.of(Strategy.values()[(party + seed) % 6], parties.get(party), seed + party))
                .toList();
    }

    private static void babble(Session session, SplittableRandom random) {
        for (int i = 0; i < 120 && session.ending().isEmpty(); i++) {
            var speakers = session.speakers();
            session.hear(speakers.get(random.nextInt(speakers.size())), move(random));
        }
    }

    private static Move move(SplittableRandom random) {
        return switch (random.nextInt(30)) {
            case 0 -> new Move.Walk("enough");
            case 1, 2 -> new Move.Award(random.ints(random.nextInt(4), 0, 5).boxed().toList());
            case 3, 4, 5 -> new Move.Silence();
            case 6, 7, 8, 9, 10 -> new Move.Accept();
            case 11, 12, 13 -> new Move.Reject(List.of(new Move.Reject.Change(random.nextInt(3), random.nextInt(6))));
            default -> new Move.Offer(random.nextInt(-1, 22));
        };
    }

    private static List<Object> seen(Session session) {
        var seen = new ArrayList<Object>();
        seen.add(session.version());
        seen.add(session.standing());
        seen.add(session.round());
        seen.add(session.ending());
        seen.add(session.said());
        session.speakers().forEach(party -> seen.add(session.asked(party)));
        return seen;
    }
}
