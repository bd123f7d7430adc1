package dev.entente.negotiation.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.negotiation.bargaining.Frontier;
import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.bargaining.Preferences;
import dev.entente.negotiation.bargaining.Space;
import dev.entente.negotiation.bargaining.Strategy;
import dev.entente.negotiation.protocol.Alternating;
import dev.entente.negotiation.protocol.Ending;
import dev.entente.negotiation.protocol.Rules;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainJsonTest {
    private static final Space SPACE = Domains.space("trade.json", """
            {"name": "grain for the winter",
             "issues": [{"name": "price", "values": ["5", "6", "7"]}, {"name": "day", "values": ["monday", "friday"]}]}
            """);
    private static final String PROFILE = """
            {"issues": [{"name": "price", "weight": 0.75, "scores": {"5": 4, "6": 2, "7": 0}},
                        {"name": "day", "weight": 0.25, "scores": {"monday": 4, "friday": 0}}],
             "reserve": 1, "discount": 1}
            """;

    @Test
    void scores_count_as_they_are_and_the_reserve_is_one_of_them() {
        var read = profile(PROFILE);
        assertEquals(List.of(), read.notes());
        assertEquals(1, read.preferences().of(SPACE.deal(0, 0)));
        assertEquals(0.625, read.preferences().of(SPACE.deal(1, 0)), 1e-12);
        assertEquals(0.25, read.preferences().reserve(), 1e-12);
    }

    @Test
    void deals_can_be_worth_something_one_by_one() {
        var read = profile("""
                {"deals": [{"values": ["7", "friday"], "worth": 30}, {"values": ["5", "monday"], "worth": -10}], "otherwise": 10}
                """);
        assertEquals(1, read.preferences().of(SPACE.deal(2, 1)));
        assertEquals(0.5, read.preferences().of(SPACE.deal(1, 1)));
        assertEquals(0, read.preferences().of(SPACE.deal(0, 0)));
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void where_all_deals_are_worth_the_same_any_deal_is_made_and_it_is_said(Strategy strategy) {
        for (String score : List.of("0", "3")) {
            var read = profile(even(score, "0"));
            assertTrue(read.notes().contains("all deals are worth the same"), read.notes().toString());
            var ending = meet(strategy, read.preferences(), read.preferences());
            int deal = assertInstanceOf(Ending.Agreed.class, ending).deal();
            var frontier = Frontier.of(List.of(read.preferences(), read.preferences()));
            for (double measure : new double[] {frontier.nash(deal), frontier.least(deal), frontier.welfare(deal), frontier.distance(deal)}) {
                assertTrue(Double.isFinite(measure));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void where_all_weights_are_zero_any_deal_is_made_and_it_is_said(Strategy strategy) {
        var read = profile(PROFILE.replaceAll("\"weight\": [0-9.]+", "\"weight\": 0").replace("\"reserve\": 1", "\"reserve\": 0"));
        assertEquals(List.of("all weights are 0", "all deals are worth the same"), read.notes());
        assertInstanceOf(Ending.Agreed.class, meet(strategy, read.preferences(), read.preferences()));
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void a_reserve_above_the_best_deal_lets_the_party_leave_at_once_and_it_is_said(Strategy strategy) {
        for (String text : List.of(PROFILE.replace("\"reserve\": 1", "\"reserve\": 4.5"), even("0", "4.5"))) {
            var read = profile(text);
            assertTrue(read.notes().getLast().startsWith("no deal is worth the reserve (4.5)"), read.notes().toString());
            assertInstanceOf(Move.Walk.class, strategy.of(read.preferences(), 1).answer(0, 10, Negotiator.NOTHING));
            var frontier = Frontier.of(List.of(read.preferences(), profile(PROFILE).preferences()));
            assertEquals(0, frontier.nash(frontier.nash()));
            assertTrue(Double.isFinite(frontier.least(frontier.kalai())));
        }
    }

    @Test
    void a_reserve_below_the_worst_deal_is_no_reserve() {
        assertEquals(0, profile(PROFILE.replace("\"reserve\": 1", "\"reserve\": -7")).preferences().reserve());
    }

    @ParameterizedTest(name = "discount {0} leaves {1} half-way and {2} in the end")
    @CsvSource({"1, 1, 1", "0.25, 0.5, 0.25", "0, 0, 0"})
    void a_discount_is_what_remains_in_the_end(String discount, double half, double end) {
        var preferences = profile(PROFILE.replace("\"discount\": 1", "\"discount\": " + discount)).preferences();
        int best = preferences.ranked(0);
        assertEquals(1, preferences.at(best, 0), 1e-12);
        assertEquals(half, preferences.at(best, 0.5), 1e-12);
        assertEquals(end, preferences.at(best, 1), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.001", "1.01", "1e9", "NaN", "Infinity", "\"1\"", "null", "true"})
    void a_discount_below_0_or_above_1_is_refused(String discount) {
        assertTrue(refused(PROFILE.replace("\"discount\": 1", "\"discount\": " + discount)).contains("discount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "[]", "3", "{", "{\"issues\": 3}", "{\"issues\": [3]}", "{\"issues\": [{}]}", "{\"issues\": []} x", "{\"prices\": []}",
        "{\"reserve\": 1, \"reserve\": 2}", "{\"issues\": [{\"name\": 5}]}", "{\"deals\": [{\"values\": [\"5\"], \"worth\": 1}]}",
        "{\"deals\": [{\"values\": [\"9\", \"monday\"], \"worth\": 1}]}", "{\"deals\": [{\"values\": [5, 6], \"worth\": 1}]}",
        "{\"deals\": [{\"values\": [\"5\", \"monday\"]}]}", "{\"issues\": [{\"name\": \"price\", \"weight\": 1, \"scores\": [1]}]}"
    })
    void what_is_no_profile_is_refused_with_its_place_and_a_remedy(String text) {
        var said = refused(text);
        assertTrue(said.startsWith("party.json:1:"), said);
        assertTrue(said.contains("\nMaybe "), said);
    }

    @Test
    void a_message_names_the_line_and_the_column() {
        assertTrue(refused(PROFILE.replace("\"friday\": 0", "\"sunday\": 0")).startsWith("party.json:2:"));
        assertTrue(refused("{\n \"reserve\": 1,\n  \"rest\": 2}").startsWith("party.json:3:3: field (rest) is unknown"));
    }

    @Test
    void what_is_there_twice_or_not_at_all_is_refused() {
        assertTrue(refused(PROFILE.replace("\"6\": 2", "\"5\": 2")).contains("value (5) of issue (price) is there twice"));
        assertTrue(refused(PROFILE.replace("\"6\": 2,", "")).contains("value (6) of issue (price) has no score"));
        assertTrue(refused(PROFILE.replace("\"name\": \"day\"", "\"name\": \"price\"")).contains("issue (price) is there twice"));
        var deal = "{\"values\": [\"5\", \"monday\"], \"worth\": 1}";
        assertTrue(refused("{\"deals\": [%s, %s]}".formatted(deal, deal)).contains("is there twice"));
        var twice = "{\"issues\": [{\"name\": \"a\", \"values\": [\"x\", \"x\"]}]}";
        assertThrows(UnreadableException.class, () -> Domains.space("a.json", twice));
        assertThrows(UnreadableException.class, () -> Domains.space("a.json", "{\"issues\": [{\"name\": \"a\", \"values\": []}]}"));
        assertThrows(UnreadableException.class, () -> Domains.space("a.json", "{\"issues\": []}"));
    }

    @Test
    void ten_to_the_fifty_deals_are_refused_without_looking_at_one() {
        var huge = IntStream.range(0, 50)
                .mapToObj("{\"name\": \"i%d\", \"values\": [\"0\", \"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\", \"8\", \"9\"]}"::formatted)
                .collect(Collectors.joining(", ", "{\"issues\": [", "]}"));
        var said = assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThrows(UnreadableException.class, () -> Domains.space("huge.json", huge)));
        assertTrue(String.valueOf(said.getMessage()).contains("more than 4194304"), said.getMessage());
    }

    @Test
    void a_hundred_thousand_values_are_read_in_seconds() {
        var values = IntStream.range(0, 100_000).mapToObj("\"%d\""::formatted).collect(Collectors.joining(", "));
        var scores = IntStream.range(0, 100_000).mapToObj("\"%1$d\": %1$d"::formatted).collect(Collectors.joining(",\n"));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            var space = Domains.space("a.json", "{\"issues\": [{\"name\": \"a\", \"values\": [%s]}]}".formatted(values));
            var text = "{\"issues\": [{\"name\": \"a\", \"weight\": 1, \"scores\": {%s}}]}".formatted(scores);
            assertEquals(99_999, Domains.profile("b.json", text, space).preferences().ranked(0));
        });
    }

    @Test
    void what_nests_too_deep_is_refused() {
        assertTrue(refused("{\"issues\": " + "[".repeat(100_000)).contains("nests deeper than 8"));
    }

    private static String even(String score, String reserve) {
        return """
                {"issues": [{"name": "price", "weight": 0.5, "scores": {"5": %1$s, "6": %1$s, "7": %1$s}},
                            {"name": "day", "weight": 0.5, "scores": {"monday": %1$s, "friday": %1$s}}],
                 "reserve": %2$s}
                """.formatted(score, reserve);
    }

    private static Ending meet(Strategy strategy, Preferences first, Preferences second) {
        return Alternating.run(List.of(strategy.of(first, 1), strategy.of(second, 2)), SPACE, Rules.open(20), Alternating.Listener.NONE);
    }

    private static Profile profile(String text) {
        return Domains.profile("party.json", text, SPACE);
    }

    private static String refused(String text) {
        return String.valueOf(assertThrows(UnreadableException.class, () -> profile(text)).getMessage());
    }
}
