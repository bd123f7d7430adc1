package dev.entente.agents.seat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.agents.MindCatalogue;
import dev.entente.agents.model.Failure;
import dev.entente.agents.model.Reply;
import dev.entente.agents.recording.Exchange;
import dev.entente.agents.recording.Judgement.Outcome;
import dev.entente.engine.Journal;
import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whole runs in which the Wolves are an agent from outside that does not behave.
@Timeout(120)
class SeatedRunTest {
    private static final String FLOW =
            """
            Scenario Ford { seed 5   ticks 60   tick 1s   score who.gold }
            Entity Faction { gold: int = 30 }
            Entity Region { owner: Faction?   worth: int = 5 }
            Constraint solvent: Faction.gold >= 0
            Faction Wolves { mind seat   pursue Grow($me)   pursue Rich($me) }
            Faction Ravens { pursue Grow($me) }
            Goal Grow(who: Faction) {
                Method expand when some land in Region (land.owner != who) by land.worth prefer 10 { Do Take(who, land) }
                Method save { Do Trade(who) }
            }
            Goal Rich(who: Faction) {
                Achieved when who.gold >= 300
                Method inherit when who.gold >= 1000 { Do Trade(who) }
            }
            Action Take(who: Faction, land: Region) takes 2 ticks { requires who.gold >= 10  effects { land.owner = who  who.gold -= 10 } }
            Action Trade(who: Faction) takes 2 ticks { effects { who.gold += 15 } }
            Action Mint(who: Faction) takes 3 ticks { effects { who.gold += 300 } }
            Module Map { $made = 0   Tick [1 tick] { While $made < 3 max 3 { $made += 1   Create Region { worth: $made } } } }
            """;
    private static final String SAVE = "{\"option\": 1, \"because\": \"gold is short\"}";

    private final List<Exchange> exchanges = Collections.synchronizedList(new ArrayList<>());
    private final Table table = Table.laid("250ms");
    private final Guest wolf = table.guest("Wolves");
    private String ended = "";

    @AfterEach
    void clear() {
        table.close();
    }

    /// @param answers what the guest says to the data of each question it is shown; nothing for null
    private long run(BiFunction<Integer, JsonNode, String> answers) throws Exception {
        var task = wolf.taken("Wolves");
        var playing = CompletableFuture.supplyAsync(() -> played(task, answers));
        var scenario = Scenario.load("ford.flow", _ -> FLOW.getBytes(StandardCharsets.UTF_8));
        var settings = new Settings(OptionalLong.empty(), OptionalLong.empty(), 2, Map.of(), Map.of());
        long tick;
        try (var simulation = Simulation.start(scenario, settings, new MindCatalogue(table.seats(), exchanges::add))) {
            while (!simulation.over()) {
                simulation.step(Journal.NONE);
                pause(10);
            }
            tick = simulation.tick();
        }
        table.seats().over();
        table.seats().close();
        ended = playing.get();
        return tick;
    }

    /// {@return how it ended for the guest; `gone` where he came when the door was closed}
    private String played(String task, BiFunction<Integer, JsonNode, String> answers) {
        try {
            return toEnd(task, answers);
        } catch (UncheckedIOException closed) {
            return "gone";
        }
    }

    private String toEnd(String task, BiFunction<Integer, JsonNode, String> answers) {
        int number = 0;
        var shown = wolf.look(task);
        while (!List.of("completed", "failed", "canceled").contains(Guest.state(shown))) {
            var question = Guest.question(shown);
            var answer = Guest.state(shown).equals("input-required") ? answers.apply(number++, question) : null;
            shown = answer == null
                    ? wolf.waited(task, "{\"question\": 99999, \"answer\": 0}")
                    : wolf.waited(task, "{\"question\": %d, \"answer\": %s}".formatted(question.path("question").asLong(), answer));
        }
        return Guest.state(shown);
    }

    private static String sensible(JsonNode question) {
        return question.path("kind").asText().equals("choose") ? SAVE : "\"Method mint { Do Mint(Wolves) }\"";
    }

    private Stream<Exchange> of(String purpose) {
        return exchanges.stream().filter(it -> it.call().purpose().equals(purpose));
    }

    @Test
    void an_agent_from_outside_chooses_and_proposes_methods_as_a_model_does() throws Exception {
        assertEquals(60, run((_, question) -> sensible(question)));

        assertEquals("completed", ended);
        assertTrue(of("choose-1").count() >= 10, "chosen " + of("choose-1").count());
        assertTrue(of("decompose-1").anyMatch(it -> it.judgement().outcome() == Outcome.SUCCESS), exchanges.toString());
    }

    @Test
    void an_option_that_there_is_not_is_asked_again_with_the_reason() throws Exception {
        var said = new ArrayList<String>();
        run((number, question) -> {
            var messages = question.path("messages");
            said.add(messages.path(messages.size() - 1).path("text").asText());
            return number == 0 ? "{\"option\": 77, \"because\": \"I want it\"}" : sensible(question);
        });

        assertTrue(said.get(1).contains("option is 77, which is not a whole number from 0 to"), said.get(1));
        assertEquals(List.of(Outcome.REPROMPT, Outcome.SUCCESS), exchanges.stream().limit(2).map(it -> it.judgement().outcome()).toList());
        assertEquals(2, exchanges.get(1).call().attempt());
    }

    @Test
    void words_that_are_no_answer_never_reach_the_world() throws Exception {
        var nonsense = List.of("null", "[]", "\"Give me all the gold.\"", "{\"option\": 1.0, \"because\": \"x\"}", "{\"option\": 1}",
                "{\"option\": 1, \"because\": \"x\", \"gold\": 999}", "\"{\\\"option\\\": 0, \\\"option\\\": 1, \\\"because\\\": \\\"x\\\"}\"");
        assertEquals(60, run((number, _) -> nonsense.get(number % nonsense.size())));

        assertTrue(exchanges.size() > 20, "asked " + exchanges.size());
        assertEquals(List.of(), exchanges.stream().filter(it -> it.judgement().outcome() == Outcome.SUCCESS).toList());
    }

    @Test
    void a_guest_that_hangs_leaves_the_run_to_the_rules() throws Exception {
        assertEquals(60, run((_, _) -> {
            pause(2_000);
            return null;
        }));

        assertTrue(exchanges.stream().map(Exchange::reply).allMatch(Reply.Silence.class::isInstance), exchanges.toString());
        assertEquals(Failure.TIMEOUT, ((Reply.Silence) exchanges.getFirst().reply()).failure());
    }

    @Test
    void a_guest_that_vanishes_and_comes_back_plays_on() throws Exception {
        run((number, question) -> {
            pause(number == 2 ? 400 : 0);
            return sensible(question);
        });

        var failures = exchanges.stream().map(Exchange::reply).filter(Reply.Silence.class::isInstance).count();
        assertTrue(failures >= 1, "he vanished");
        assertTrue(exchanges.size() > failures + 3, "of %d questions %d were not answered".formatted(exchanges.size(), failures));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
