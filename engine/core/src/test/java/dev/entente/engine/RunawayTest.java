package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What feeds itself is refused by name, before it eats the machine.
class RunawayTest {

    @Test
    void events_that_double_every_tick_are_refused_beyond_ten_thousand() {
        var refusals = refusals("""
                Event Go()
                Module M {
                    Tick [40 ticks] { Emit Go {} }
                    ON (Go) { Emit Go {}   Emit Go {} }
                    Tick [1 tick] { Emit Go {} }
                }""", 18);

        assertEquals("[more than 10000 events wait at once. Maybe a loop or a reaction feeds itself.]", refusals);
    }

    @Test
    void a_loop_ends_after_a_million_rounds_whatever_its_max_says() {
        var refusals = refusals("""
                Module M {
                    $n = 0
                    Tick [1 tick] { While $n == 0 max 100000000000 { $m = 1 } }
                }""", 1);

        assertTrue(refusals.contains("a loop ran 1000000 rounds and was not done"), refusals);
    }

    @Test
    void a_change_writes_at_most_a_million_attributes() {
        var refusals = refusals("""
                Entity Cell { value: int = 0 }
                Module M {
                    $n = 0
                    Tick [1 tick] { While $n >= 0 max 1000000 { $n += 1   $n += 1 } }
                }""", 1);

        assertEquals("[more than 1000000 attributes are changed at once. Maybe a loop or a reaction feeds itself.]", refusals);
    }

    private static String refusals(String program, long ticks) {
        var text = "Scenario Runaway { ticks %d }\n%s\n".formatted(ticks, program);
        var scenario = Scenario.load("runaway.flow", _ -> text.getBytes(StandardCharsets.UTF_8));
        var found = new TreeSet<String>();
        try (var simulation = Simulation.start(scenario, Settings.DEFAULT, (_, _, _) -> _ -> 0)) {
            while (!simulation.over()) {
                simulation.step((_, _, _, _, entries) -> entries.forEach(entry -> {
                    if (entry instanceof Entry.Judged judged && !judged.approved()) {
                        found.add(judged.found());
                    }
                }));
            }
        }
        return found.toString();
    }
}
