package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
        shell.write("war.flow", """
                # The war.
                Import "lib.flow"
                Scenario War { seed 1   ticks 3 }

                Module Heart {
                    $buffer = 0
                    ON (Player.Hit) when {amount} > 0 {
                        $buffer += {amount}

                        Call Ledger.Apply { delta: $buffer } retry 2
                    }
                }
                """);
        shell.write("lib.flow", """
                Entity Boss { hp: int = 10 }
                Module Ledger {
                    Apply(delta: int) /execute { Each b in Boss { b.hp -= {delta} } }
                    Spread /execute { Emit Player.Hit { amount: 1 } }
                }
                """);
    }

    private String explained(String place) {
        return shell.ok("explain " + place).out();
    }

    @Test
    void a_step_is_told_in_plain_words_with_what_it_touches() {
        assertEquals("""
                war.flow:8: $buffer += {amount}
                    Adds {amount} to $buffer.
                    writes  Heart.$buffer
                """, explained("war.flow:8"));
    }

    @Test
    void a_block_is_told_with_everything_in_it() {
        var told = explained("war.flow:7");

        assertTrue(told.startsWith("""
                war.flow:7: ON (Player.Hit) when {amount} > 0
                    Runs each time event Player.Hit happens, if {amount} > 0.
                    With everything in it, down to line 11:
                    reads   Heart.$buffer
                    writes  Heart.$buffer
                    hears   Player.Hit
                    calls   Ledger.Apply
                    waits   it may
                """), told);
    }

    @Test
    void how_an_open_text_is_read_is_told_as_a_note() {
        assertTrue(explained("war.flow:7").contains("    note: event (Player.Hit) is not declared"), explained("war.flow:7"));
    }

    @Test
    void a_file_that_is_imported_is_told_in_the_light_of_its_program() {
        assertTrue(explained("lib.flow:4").contains("emits   Player.Hit"), explained("lib.flow:4"));
    }

    @Test
    void empty_lines_comments_and_the_inside_of_blocks_are_told_for_what_they_are() {
        assertEquals("war.flow:1 is a comment, outside of all declarations.\n", explained("war.flow:1"));
        assertEquals("war.flow:4 is empty, outside of all declarations.\n", explained("war.flow:4"));
        assertTrue(explained("war.flow:9").startsWith("war.flow:9 is empty in what begins on line 7: ON"), explained("war.flow:9"));
        assertTrue(explained("war.flow:12").startsWith("war.flow:12 goes on with what begins on line 5: Module Heart"), explained("war.flow:12"));
    }

    @Test
    void a_file_with_an_error_is_told_as_far_as_it_can_be_read() {
        shell.write("broken.flow", "Module A {\n    $x = 1\n    Tick [1 tick] { if ( }\n}\n");

        assertTrue(explained("broken.flow:2").contains("State of module A; it starts as 1."), explained("broken.flow:2"));
    }

    @Test
    void a_scenario_is_meant_by_its_name_too() {
        assertTrue(explained("duel:35").contains("Carries out action"), explained("duel:35"));
    }

    @Test
    void a_file_that_is_not_text_is_refused() throws Exception {
        Files.write(folder.resolve("odd.flow"), new byte[] {'E', (byte) 0xff, 0, 1});
        var result = shell.run("explain", "odd.flow:1");

        assertEquals(1, result.exit());
        assertEquals("entente: odd.flow is not text in UTF-8.", result.err().strip());
    }
}
