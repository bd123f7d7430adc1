package dev.entente.agents.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.agents.recording.Judgement;
import dev.entente.negotiation.bargaining.Issue;
import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.bargaining.Preferences;
import dev.entente.negotiation.bargaining.Space;
import dev.entente.negotiation.bargaining.Strategy;
import dev.entente.negotiation.protocol.Alternating;
import dev.entente.negotiation.protocol.Ending;
import dev.entente.negotiation.protocol.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BargainingTest {
    static final Space SPACE = new Space(List.of(
            new Issue("price", List.of("5", "6", "7")), new Issue("day", List.of("monday", "friday"))));
    private static final Preferences BUYER =
            Preferences.additive(SPACE, new double[] {3, 1}, new double[][] {{1, 0.5, 0}, {1, 0}}, 0.3, 1);
    private static final Preferences SELLER =
            Preferences.additive(SPACE, new double[] {2, 1}, new double[][] {{0, 0.5, 1}, {0, 1}}, 0.21, 1);
    private static final int OTHERWISE = 0;

    static Bargain bargain() {
        return new Bargain(4, "grain for the winter", BUYER, (_, _, _) -> new Move.Offer(OTHERWISE));
    }

    private static String said(String move, String price, String day) {
        return "{\"move\": \"%s\", \"price\": \"%s\", \"day\": \"%s\", \"because\": \"it is fair\"}".formatted(move, price, day);
    }

    @Test
    void says_the_move_that_a_model_names() {
        var talk = new Talk(Voice.saying("chief", said("offer", "6", "monday"), said("leave", "5", "monday")).configured());
        var negotiator = talk.mind.bargain(bargain());
        assertEquals(new Move.Offer(SPACE.deal(1, 0)), negotiator.answer(0, 10, Negotiator.NOTHING));
        assertEquals(new Move.Walk("it is fair"), negotiator.answer(1, 10, SPACE.deal(2, 1)));
    }

    @Test
    void accepts_only_the_very_offer_that_stands() {
        var talk = new Talk(Voice.saying("chief", said("accept", "5", "monday"), said("accept", "6", "monday")).configured());
        assertEquals(new Move.Accept(), talk.mind.bargain(bargain()).answer(0, 10, SPACE.deal(1, 0)));
        assertEquals(List.of("standing", ""), talk.exchanges.stream().map(it -> it.judgement().rule()).toList());
        assertEquals("price=5 day=monday was accepted, but price=6 day=monday stands", talk.exchanges.getFirst().judgement().found());
    }

    @Test
    void an_acceptance_of_nothing_is_rejected() {
        var talk = new Talk(Voice.saying("chief", said("accept", "5", "monday")).configured());
        assertEquals(new Move.Offer(OTHERWISE), talk.mind.bargain(bargain()).answer(0, 10, Negotiator.NOTHING));
        assertTrue(talk.exchanges.stream().allMatch(it -> it.judgement().rule().equals("standing")));
    }

    @ParameterizedTest
    @CsvSource({"offer, 7, friday", "offer, 7, monday", "accept, 7, friday"})
    void never_goes_below_its_reserve_whatever_a_model_says(String move, String price, String day) {
        var talk = new Talk(Voice.saying("chief", said(move, price, day)).configured());
        assertEquals(new Move.Offer(OTHERWISE), talk.mind.bargain(bargain()).answer(0, 10, SPACE.deal(2, 1)));
        assertEquals(3, talk.exchanges.size());
        assertEquals("reserve", talk.exchanges.getLast().judgement().rule());
        assertEquals("a deal worth at least 0.30", talk.exchanges.getLast().judgement().allowed());
        assertEquals(Judgement.Outcome.FATAL, talk.exchanges.getLast().judgement().outcome());
    }

    @Test
    void what_is_no_move_is_asked_for_again_with_all_that_is_wrong() {
        var talk = new Talk(Voice.saying("chief", "{\"move\": \"steal\", \"price\": 6, \"because\": \"\"}", said("offer", "5", "friday")).configured());
        assertEquals(new Move.Offer(SPACE.deal(0, 1)), talk.mind.bargain(bargain()).answer(0, 10, Negotiator.NOTHING));
        assertEquals(
                "move is \"steal\", which is not one of offer, accept, leave; price is 6, which is not one of 5, 6, 7; field (day) is missing",
                talk.exchanges.getFirst().judgement().found());
    }

    @Test
    void two_minds_agree_and_neither_is_told_what_a_deal_is_worth_to_the_other() {
        var buyer = Voice.saying("chief", said("offer", "5", "monday"), said("offer", "6", "monday"));
        var seller = Voice.saying("chief", said("offer", "7", "friday"), said("accept", "6", "monday"));
        var parties = List.of(
                new Talk(buyer.configured()).mind.bargain(bargain()),
                new Talk(seller.configured()).mind.bargain(new Bargain(4, "grain", SELLER, Strategy.BOULWARE.of(SELLER, 1))));
        var ending = Alternating.run(parties, SPACE, new Rules(10, 0), Alternating.Listener.NONE);
        assertEquals(new Ending.Agreed(SPACE.deal(1, 0), 1), ending);
        var told = String.join("\n", seller.calls().stream().flatMap(call -> Talk.messages(call).stream()).toList());
        assertTrue(told.contains("price=6 day=monday, worth 0.33"), told);
        assertFalse(told.contains("0.63") || told.contains("0.30"), told);
    }

    @Test
    void where_models_fail_the_declared_way_to_bargain_goes_on() {
        var negotiator = new Talk(Voice.saying("chief", "!timeout").configured())
                .mind.bargain(new Bargain(4, "grain", BUYER, Strategy.BOULWARE.of(BUYER, 1)));
        assertInstanceOf(Move.Offer.class, negotiator.answer(0, 10, Negotiator.NOTHING));
        var ending = Alternating.run(
                List.of(negotiator, Strategy.CONCEDER.of(SELLER, 2)), SPACE, Rules.open(20), Alternating.Listener.NONE);
        assertInstanceOf(Ending.Agreed.class, ending);
    }

    @Test
    void an_issue_cannot_be_called_like_a_field_of_every_answer() {
        var space = new Space(List.of(new Issue("move", List.of("a"))));
        var preferences = Preferences.tabular(space, new double[1], 0, 1);
        assertThrows(IllegalArgumentException.class, () -> new Bargain(1, "", preferences, Strategy.LINEAR.of(preferences, 1)));
    }
}
