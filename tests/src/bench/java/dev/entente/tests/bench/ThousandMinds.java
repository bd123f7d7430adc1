package dev.entente.tests.bench;

import dev.entente.agents.MindCatalogue;
import dev.entente.agents.model.MindSettings;
import dev.entente.agents.model.Model;
import dev.entente.agents.model.Models;
import dev.entente.agents.recording.Transcript;
import dev.entente.engine.Journal;
import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A thousand factions, each of which asks a model that takes 50 ms which way to go, through 64 permits.
///
/// Ideal are 64 answers every 50 ms. The whole tick counts: prompts, waiting, judging, the plans that follow, the commit.
/// Then the model takes a random time instead, so that answers come in another order each time; the hash must not care.
final class ThousandMinds {
    private static final int AGENTS = 1_000;
    private static final int PERMITS = 64;
    private static final int MILLIS = 50;
    private static final int WARM_UP = 15;
    private static final int RUNS = 9;
    private static final double IDEAL = 1_000.0 * PERMITS / MILLIS;

    private ThousandMinds() {}

    private static Scenario scenario() {
        var factions = IntStream.range(0, AGENTS)
                .mapToObj("Faction F%d { mind slow pursue Busy($me) }"::formatted)
                .collect(Collectors.joining("\n"));
        var text = """
                Scenario Crowd { seed 9   ticks 4   tick 1s }
                Entity Faction { gold: int = 10   honour: int = 10 }
                Goal Busy(who: Faction) {
                    Method dig { Do Dig(who) }
                    Method rest { Do Rest(who) }
                    Method pray { Do Pray(who) }
                }
                Action Dig(who: Faction) takes 9 ticks { effects { who.gold += 1 } }
                Action Rest(who: Faction) takes 9 ticks { effects { who.honour += 1 } }
                Action Pray(who: Faction) takes 9 ticks { starts { who.gold -= 1 } effects { who.honour += 2 } }
                """ + factions;
        return Scenario.load("crowd.flow", _ -> text.getBytes(StandardCharsets.UTF_8));
    }

    /// Answers after a while: by what it is asked, so that every run has the same answers.
    private record Slow(SplittableRandom dice, AtomicInteger calls, boolean even) implements ChatModel {
        @Override
        public ChatResponse doChat(ChatRequest request) {
            calls.incrementAndGet();
            rest(even ? MILLIS : pause());
            int option = Math.floorMod(request.messages().toString().hashCode(), 3);
            return ChatResponse.builder()
                    .aiMessage(AiMessage.from("{\"option\": %d, \"because\": \"it is time\"}".formatted(option)))
                    .tokenUsage(new TokenUsage(300, 12))
                    .build();
        }

        private int pause() {
            synchronized (dice) {
                return dice.nextInt(1, 30);
            }
        }

        private static void rest(int millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static MindSettings settings() {
        return new MindSettings(
                "slow", "stub", "slow-1", "", "", MindSettings.Structure.WORDS, false, false,
                new MindSettings.Parameters(OptionalDouble.empty(), OptionalDouble.empty(), OptionalLong.empty(), 100),
                new MindSettings.Limits(Duration.ofSeconds(60), PERMITS, AGENTS, 0, 10_000, 0),
                new MindSettings.Budget(
                        2, OptionalLong.empty(), Optional.empty(), OptionalDouble.empty(), OptionalLong.empty(), OptionalDouble.empty()),
                MindSettings.Prices.NONE, List.of(), Set.of());
    }

    private static Models models(ChatModel chat) {
        var configured = new Models.Configured(settings(), Model.over(settings(), chat));
        return new Models() {
            @Override
            public List<String> names() {
                return List.of("slow");
            }

            @Override
            public Optional<Configured> find(String name) {
                return name.equals("slow") ? Optional.of(configured) : Optional.empty();
            }
        };
    }

    /// What one run came to.
    ///
    /// @param rate answers a second, by the clock
    /// @param effort milliseconds of CPU time for each answer
    private record Run(double rate, double effort, int calls, long hash) {}

    private static Run run(Scenario scenario, long seed, boolean even) {
        var slow = new Slow(new SplittableRandom(seed), new AtomicInteger(), even);
        try (var simulation = Simulation.start(scenario, Settings.DEFAULT.threads(2), new MindCatalogue(models(slow), Transcript.NONE))) {
            var seconds = new double[1];
            double effort = North.effort(() -> seconds[0] = North.seconds(() -> simulation.step(Journal.NONE)));
            while (!simulation.over()) {
                simulation.step(Journal.NONE);
            }
            return new Run(AGENTS / seconds[0], 1e3 * effort / AGENTS, slow.calls().get(), simulation.hash());
        }
    }

    static List<Row> rows() {
        var scenario = scenario();
        for (int i = 0; i < WARM_UP; i++) {
            run(scenario, i, false);
        }
        var even = Stream.generate(() -> run(scenario, 1, true)).limit(RUNS).toList();
        var rates = Sample.of(even.stream().mapToDouble(it -> 100 * it.rate() / IDEAL).toArray());
        var efforts = Sample.of(even.stream().mapToDouble(Run::effort).toArray());
        var hashes = new HashSet<Long>();
        int calls = 0;
        for (int seed = 1; seed <= RUNS; seed++) {
            var run = run(scenario, seed, false);
            hashes.add(run.hash());
            calls += run.calls();
        }
        return List.of(
                rates.row("X 1,000 agents, a model of 50 ms, 64 permits: throughput, % of the ideal 1,280 a second", "%.1f")
                        .against(">= 95", rates.median() >= 95),
                efforts.row("X CPU time of it for each answer, ms", "%.2f"),
                Row.of("X different hashes where answers come in another order each time", Integer.toString(hashes.size()), "%d runs, %,d calls".formatted(RUNS, calls))
                        .against("1", hashes.size() == 1));
    }
}
