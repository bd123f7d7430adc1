package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphCommandTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "--format dot, digraph",
        "--format MERMAID, ---",
        "--format svg, <svg",
        "'', <svg"
    })
    void a_picture_is_printed_in_the_format_that_was_asked_for(String format, String start) {
        assertTrue(shell.ok(("graph duel " + format).strip()).out().startsWith(start));
    }

    @ParameterizedTest
    @CsvSource({"a.dot, digraph", "a.gv, digraph", "a.mmd, ---", "a.svg, <svg", "a.picture, <svg"})
    void the_end_of_the_file_says_the_format_where_nobody_does(String file, String start) {
        var result = shell.ok("graph duel --out " + file);

        assertTrue(shell.read(file).startsWith(start));
        assertEquals("Drew the workflow of duel in %s.".formatted(file), result.out().strip());
    }

    @Test
    void a_picture_in_pixels_is_refused_and_nothing_is_written() {
        var result = shell.run("graph", "duel", "--out", "a.png");

        assertEquals(1, result.exit());
        assertTrue(result.err().contains("a.png cannot be drawn: there are .svg, .mmd and .dot."), result.err());
        assertFalse(Files.exists(shell.path("a.png")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"conquer-the-north", "boss-sync", "duel"})
    void every_scenario_can_be_drawn_and_looks_the_same_each_time(String scenario) {
        var first = shell.ok("graph " + scenario).out();

        assertEquals(first, shell.ok("graph " + scenario).out());
    }

    @Test
    void imports_are_drawn_too_and_what_nobody_declares() {
        shell.write("main.flow", "Import \"other.flow\"\nModule A { Tick [1 tick] { Emit Some.Thing } }\n");
        shell.write("other.flow", "Module B { ON (Some.Thing) { Tell 1 \"heard\" } }\n");
        var dot = shell.ok("graph main.flow --format dot").out();

        assertTrue(dot.contains("Module B"), dot);
        assertTrue(dot.contains("label=\"emits\""), dot);
    }

    @Test
    void a_file_with_a_syntax_error_is_not_drawn() {
        shell.write("broken.flow", "Module A {");
        var result = shell.run("graph", "broken.flow", "--out", "a.svg");

        assertEquals(1, result.exit());
        assertTrue(result.err().startsWith("broken.flow:1:"), result.err());
    }

    @Test
    void a_file_with_nothing_to_draw_is_refused() {
        shell.write("types.flow", "Entity A { x: int }\n");
        var result = shell.run("graph", "types.flow");

        assertEquals(1, result.exit());
        assertTrue(result.err().startsWith("entente: types.flow declares nothing that is done, so there is nothing to draw."), result.err());
    }

    @Test
    void a_place_that_cannot_be_written_is_said() {
        var result = shell.run("graph", "duel", "--out", "nowhere/a.svg");

        assertEquals(1, result.exit());
        assertTrue(result.err().startsWith("entente: nowhere/a.svg cannot be written: "), result.err());
    }
}
