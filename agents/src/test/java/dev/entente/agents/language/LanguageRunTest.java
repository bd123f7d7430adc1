package dev.entente.agents.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.agents.MindCatalogue;
import dev.entente.agents.model.Call;
import dev.entente.agents.model.Models;
import dev.entente.agents.recording.Exchange;
import dev.entente.agents.recording.Judgement.Outcome;
import dev.entente.engine.Entry;
import dev.entente.engine.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whole runs with a language mind for the factions and one for the director.
class LanguageRunTest {
    private final List<Exchange> exchanges = Collections.synchronizedList(new ArrayList<>());

    /// Sensible, but for one slip in every kind of question.
    private static String sensible(Call call) {
        boolean again = call.request().messages().size() > 2;
        return switch (call.purpose()) {
            case "choose-1" -> again ? "{\"option\": 1, \"because\": \"gold is short\"}" : "{\"option\": 7}";
            case "decompose-1" -> again ? "Method mint { Do Mint(Wolves) }" : "Method take { Do Take(Wolves, nowhere) }";
            case "direct-1" -> again ? "```json\n{\"hp\": 950, \"mood\": \"rage\"}\n```" : "{\"hp\": -1, \"mood\": \"rage\"}";
            default -> throw new AssertionError(call.purpose());
        };
    }

    private static Models models(Voice voice) {
        return new Models() {
            @Override
            public List<String> names() {
                return List.of(voice.name());
            }

            @Override
            public Optional<Configured> find(String name) {
                return Optional.of(voice.configured()).filter(_ -> name.equals(voice.name()));
            }
        };
    }

    private Ford.Run run(int threads, Function<Call, String> says) {
        exchanges.clear();
        var minds = Map.of("Wolves", "chief", "Ravens", "chief");
        var settings = new Settings(OptionalLong.empty(), OptionalLong.empty(), threads, Map.of(), minds);
        return Ford.run(settings, new MindCatalogue(models(new Voice("chief", says)), exchanges::add));
    }

    private static <T> Stream<T> all(Ford.Run run, Class<T> kind) {
        return run.entries().stream().filter(kind::isInstance).map(kind::cast);
    }

    /// What the Wolves and the director were asked; the Ravens are asked meanwhile, so anywhere between.
    private List<Exchange> asked(String purpose) {
        return exchanges.stream()
                .filter(it -> it.call().purpose().equals(purpose) && !it.call().asker().equals("Ravens"))
                .toList();
    }

    @Test
    void models_choose_propose_and_direct_and_what_passes_happens() {
        var run = run(1, LanguageRunTest::sensible);

        var chosen = all(run, Entry.Decided.class).filter(it -> it.agent().equals("Wolves")).findFirst().orElseThrow();
        assertEquals("expand land=ash", chosen.chosen());
        var learned = all(run, Entry.Proposed.class).map(Entry.Proposed::learned).toList();
        assertEquals(List.of("", "Method mint { Do Mint(who) }"), learned.stream().map(it -> it.replaceAll("\\s+", " ")).toList());
        assertTrue(all(run, Entry.Judged.class).anyMatch(it -> it.proposal().equals("Mint(Wolves)") && it.approved()));
        var boss = all(run, Entry.Answered.class).map(Entry.Answered::said).distinct().toList();
        assertEquals(List.of("{\"hp\": -1, \"mood\": \"rage\"}", "{\"hp\": 950, \"mood\": \"rage\"}"), boss);
    }

    @Test
    void each_question_was_asked_again_with_the_rule_that_rejected_it() {
        run(1, LanguageRunTest::sensible);

        for (var rule : Map.of("choose-1", "shape", "decompose-1", "name", "direct-1", "$change.hp >= 0 and $change.hp <= $boss.hp * 12 / 10").entrySet()) {
            var first = asked(rule.getKey()).getFirst();
            assertEquals(Outcome.REPROMPT, first.judgement().outcome());
            assertEquals(rule.getValue(), first.judgement().rule());
            var again = asked(rule.getKey()).get(1);
            assertTrue(Talk.messages(again.call()).getLast().contains("rule: " + rule.getValue()));
            assertTrue(again.judgement().rule().isEmpty());
        }
    }

    @Test
    void what_is_noted_of_an_answer_is_what_the_gate_says_to_it() {
        var run = run(1, LanguageRunTest::sensible);

        var judged = all(run, Entry.Judged.class).filter(it -> it.agent().equals("director"));
        assertEquals(
                judged.map(it -> it.rule() + it.found() + it.allowed()).toList(),
                asked("direct-1").stream().map(Exchange::judgement).map(it -> it.rule() + it.found() + it.allowed()).toList());
    }

    @Test
    void a_faction_is_told_what_is_private_to_it_and_to_nobody_else() {
        run(1, LanguageRunTest::sensible);

        var hoards = Map.of("Wolves", "77123", "Ravens", "88456");
        assertEquals(List.of("Ravens", "Wolves", "director"), exchanges.stream().map(it -> it.call().asker().split(" ")[0]).distinct().sorted().toList());
        for (var exchange : exchanges) {
            var told = String.join("\n", Talk.messages(exchange.call()));
            hoards.forEach((faction, hoard) ->
                    assertEquals(faction.equals(exchange.call().asker()), told.contains(hoard), told));
        }
    }

    @Test
    void the_run_is_the_same_at_any_number_of_threads_and_when_answers_come_late() {
        var alone = run(1, LanguageRunTest::sensible);
        var requests = requests();
        var together = run(4, call -> {
            Thread.yield();
            return sensible(call);
        });

        assertEquals(alone, together);
        assertEquals(requests, requests());
    }

    private List<String> requests() {
        return exchanges.stream().map(it -> it.call().toString()).sorted().toList();
    }

    @Test
    void a_model_that_says_nothing_leaves_the_run_to_the_rules() {
        var silent = run(1, _ -> "!unreachable");
        var rules = new Settings(OptionalLong.empty(), OptionalLong.empty(), 1, Map.of(), Map.of("director", "scripted"));

        assertEquals(Ford.run(rules, new MindCatalogue(models(Voice.saying("chief", "")), exchanges::add)).hashes(), silent.hashes());
        assertTrue(exchanges.stream().allMatch(it -> it.judgement().outcome() == Outcome.NOTHING));
    }

    @Test
    void a_model_that_says_anything_breaks_nothing() {
        var said = List.of("", "{}", "null", "[]", "{\"hp\": 1e400, \"mood\": \"x\"}", "{\"option\": 1", "Method", "\uFEFF{}",
                "{\"hp\": 9223372036854775807, \"mood\": \"x\"}", "{\"option\": 0, \"because\": \"x\"}", "{\"a\":".repeat(9_000));
        var run = run(2, call -> said.get(Math.floorMod(call.request().hashCode() * 31 + call.attempt(), said.size())));

        assertEquals(30, run.hashes().size());
        assertNotEquals(0, exchanges.stream().filter(it -> it.judgement().outcome() == Outcome.REPROMPT).count());
        var passed = exchanges.stream().filter(it -> it.judgement().outcome() == Outcome.SUCCESS).toList();
        assertEquals(List.of("choose-1"), passed.stream().map(it -> it.call().purpose()).distinct().toList());
        assertTrue(all(run, Entry.Decided.class).allMatch(it -> it.index() == 0));
    }
}
