package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.engine.journal.Comparison;
import dev.entente.engine.journal.JournalReader;
import dev.entente.engine.journal.JournalWriter;
import dev.entente.engine.journal.RunFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bodies that wait, in a run of a scenario.
final class BodiesAtWorkTest {
    private static final String WORK = """
            Faction Wolves {}  Faction Ravens {}
            Director oracle { mind scripted   answer coins -3   answer coins 2 }
            $kept = 0
            Saga Pay(who: Faction) {
                Step { who.gold -= 10   $kept += 10 }
                Compensate { if (chance(70)) { Fail "the bank is shut" }   who.gold += 10   $kept -= 10 }
                Step { Wait 2 ticks   if (chance(60)) { Fail "no luck" } }
                Step { $kept -= 10 }
            }
            Module Bank {
                $beats = 0
                Tick [1 tick] { $beats += 1   Lock ("vault") { Wait 1 tick   Tell 1 "beat {$beats}" } }
                Tick [3 ticks] { Saga.Pay(Wolves) }
                ON (Horn) {
                    $coins = 0
                    Evaluate oracle.coins { beats: $beats } -> $coins { Constraint $coins > 0   Retry 2 }
                    Lock ("vault") timeout 4 ticks { Ravens.gold += $coins   Wait 2 ticks } else { Tell 1 "shut" }
                }
            }
            """;

    private static Toy toy() {
        return Toy.with(WORK).timeline("2 Horn {\"word\": \"a\"}", "5 Horn {\"word\": \"b\"}", "11 Horn {\"word\": \"c\"}");
    }

    private static Simulation restored(Toy toy) throws IOException {
        var bytes = new ByteArrayOutputStream();
        toy.simulation.save(new DataOutputStream(bytes));
        toy.simulation.close();
        return Simulation.restore(
                toy.scenario(), toy.settings, (_, _, _) -> _ -> 0, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    @Test
    void a_run_goes_on_from_every_tick_as_if_it_had_not_been_saved() throws IOException {
        var whole = toy().run(40);
        assertTrue(whole.stepped.stream().anyMatch(it -> it.contains("compensated")), whole.stepped.toString());
        for (int tick = 1; tick < 25; tick++) {
            var toy = toy().run(tick);
            toy.simulation = restored(toy);
            toy.run(40 - tick);
            assertEquals(whole.hashes, toy.hashes, "saved after tick " + tick);
            assertEquals(whole.stepped, toy.stepped, "saved after tick " + tick);
        }
    }

    @Test
    void a_stuck_compensation_is_told_and_never_forgotten() throws IOException {
        var toy = Toy.with("Module Bank { ON (Horn) { Saga { Step { Tell 1 \"a\" } Compensate { Fail \"shut\" } Step { Fail \"no\" } } else { } } }")
                .timeline("1 Horn {\"word\": \"a\"}").run(10);
        var stuck = List.of("Bank.ON (Horn)#1: Step 1 is stuck: shut");
        assertEquals(stuck, toy.simulation.stuck());
        assertEquals("1 a, 8 " + stuck.getFirst(), toy.story());
        assertEquals(stuck, restored(toy).stuck());
    }

    @Test
    void dice_of_two_executions_that_begin_in_one_tick_differ() {
        var toy = Toy.with("Module M { Roll() /execute { Wait 1 tick Tell 1 \"{roll(1000000)}\" } ON (Horn) { M.Roll() M.Roll() } }")
                .timeline("1 Horn {\"word\": \"a\"}", "1 Horn {\"word\": \"a\"}").run(3);
        assertEquals(4, toy.told.stream().distinct().count(), toy.story());
    }

    @Test
    void a_run_that_waits_is_the_same_when_it_is_executed_again(@TempDir Path temporary) {
        var folder = RunFolder.create(temporary.resolve("run"));
        try (var first = Simulation.start(toy().scenario(), Settings.DEFAULT, (_, _, _) -> _ -> 0);
                var journal = JournalWriter.create(folder, "Toy", first.world())) {
            for (int tick = 0; tick < 40; tick++) {
                first.step(journal);
            }
        }
        assertEquals(Optional.empty(), again(folder, 7));
        assertNotEquals(Optional.empty(), again(folder, 8));
    }

    private static Optional<?> again(RunFolder folder, long seed) {
        var settings = new Settings(OptionalLong.of(seed), OptionalLong.empty(), 1, Map.of(), Map.of());
        try (var second = Simulation.start(toy().scenario(), settings, (_, _, _) -> _ -> 0);
                var reader = JournalReader.open(folder)) {
            var comparison = Comparison.with(reader, second.world());
            while (!comparison.over()) {
                second.step(comparison);
            }
            return comparison.divergence();
        }
    }
}
