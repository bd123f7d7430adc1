package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.dsl.Problem;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class ScenarioFilesTest {
    private final Map<String, byte[]> files = new HashMap<>();

    private ScenarioFilesTest file(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private byte[] bytes(String name) {
        if (!files.containsKey(name)) {
            throw ScenarioException.missing(name + " is missing.");
        }
        return files.get(name);
    }

    private Scenario load() {
        return Scenario.load("main.flow", this::bytes);
    }

    private Reading read() {
        return Scenario.read("main.flow", this::bytes);
    }

    private String refusal() {
        return assertThrows(ScenarioException.class, this::load).getMessage();
    }

    @Nested
    class A_scenario_of_several_files {

        @Test
        void is_read_as_one() {
            file("main.flow", "Import \"lib/laws.flow\"  Scenario Two { ticks 3 }  Module M { Tick [1 tick] { Call Laws.Half { of: $gold } -> $h  $gold = $h } }");
            file("lib/laws.flow", "Import \"state.flow\"  Module Laws { Half(of: int) /return { return of / 2 } }");
            file("lib/state.flow", "$gold = 80");
            var scenario = load();
            assertEquals(Set.of("main.flow", "lib/laws.flow", "lib/state.flow"), scenario.files().keySet());
            try (var simulation = Simulation.start(scenario, Settings.DEFAULT, (_, _, _) -> _ -> 0)) {
                simulation.step((_, _, _, _, _) -> {});
                var world = simulation.world();
                assertEquals(40, world.get(world.schema().attribute(world.schema().type("$"), "gold"), world.entity("$")));
            }
        }

        @Test
        void has_a_hash_over_all_of_them() {
            file("main.flow", "Import \"laws.flow\"  Scenario Two { }").file("laws.flow", "$gold = 80");
            var before = load().hash();
            file("laws.flow", "$gold = 81");
            assertTrue(!before.equals(load().hash()));
        }

        @Test
        void shows_each_error_with_the_line_of_its_file() {
            file("main.flow", "Import \"laws.flow\"  Scenario Two { }  Module M { Tick [1 tick] { $a = $goldd } }");
            file("laws.flow", "$gold = 80\nModule N { Tick [1 tick] { $b = $golt } }");
            var refusal = refusal();
            assertTrue(refusal.contains("main.flow:1:") && refusal.contains("laws.flow:2:"), refusal);
            assertTrue(refusal.contains("Module N { Tick [1 tick] { $b = $golt } }"), refusal);
        }

        @Test
        void needs_all_of_them() {
            file("main.flow", "Import \"laws.flow\"  Scenario Two { }");
            assertTrue(refusal().startsWith("main.flow:1:"), refusal());
        }
    }

    @Nested
    class A_file_that_is_not_text {

        @Test
        void is_refused_by_name_as_a_main_file() {
            files.put("main.flow", new byte[] {'$', 'a', (byte) 0xff});
            assertTrue(refusal().contains("main.flow:1:1: error: file (main.flow) is not text"), refusal());
        }

        @Test
        void is_refused_by_name_as_an_import() {
            file("main.flow", "Import \"laws.flow\"  Scenario Two { }");
            files.put("laws.flow", new byte[] {'a', 0, 'b'});
            assertTrue(refusal().contains("laws.flow:1:1: error: file (laws.flow) is not text"), refusal());
        }

        @Test
        void is_refused_by_name_as_a_map() {
            file("main.flow", "Scenario Two { map \"map.json\" }");
            files.put("map.json", new byte[] {(byte) 0xc3, '('});
            assertTrue(refusal().startsWith("map.json: error: the file is not UTF-8 text"), refusal());
        }
    }

    @Nested
    class What_there_is_to_say {

        @Test
        void is_kept_apart_by_severity_and_notes_keep_nothing_from_being_run() {
            file("main.flow", "Scenario Open { }\nModule M { ON (Horn) { Tell 1 \"{loud}\" }  Tick [1 tick] { Emit Horn { loud: 3 } } }");
            var reading = read();
            assertEquals(List.of(), reading.errors());
            var notes = reading.of(Problem.Severity.NOTE).toList();
            assertTrue(!notes.isEmpty());
            assertTrue(reading.shown(notes.getFirst()).startsWith("main.flow:2:"), reading.shown(notes.getFirst()));
            assertEquals("Open", reading.scenario().orElseThrow().name());
            assertEquals("Open", load().name());
        }

        @Test
        void includes_the_program_of_a_library() {
            file("main.flow", "$gold = 3");
            assertTrue(read().scenario().isEmpty());
            assertEquals(1, read().program().declarations().size());
            assertTrue(refusal().startsWith("main.flow declares no Scenario"), refusal());
        }
    }
}
