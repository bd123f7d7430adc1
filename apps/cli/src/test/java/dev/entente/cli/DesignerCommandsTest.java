package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `new`, `check` and `fmt`: what a designer uses before a run.
class DesignerCommandsTest {
    private static final String UGLY = "Entity   A{x:int}";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void a_new_scenario_can_be_checked_and_run_as_the_last_lines_say() {
        var made = shell.ok("new my-war --from conquer-the-north");
        var commands = made.out().lines().filter(line -> line.contains("entente ")).map(String::strip).toList();

        assertEquals(2, commands.size());
        shell.ok(commands.getFirst().substring("entente ".length()));
        shell.ok(commands.getLast().substring("entente ".length()) + " --ticks 2 --quiet");
    }

    @Test
    void a_new_scenario_never_replaces_a_folder() {
        var result = shell.run("new", "duel", "--from", "conquer-the-north");

        assertEquals(1, result.exit());
        assertTrue(result.err().contains("duel is there already. Maybe choose another name."), result.err());
    }

    @Test
    void a_new_scenario_that_cannot_be_written_whole_is_not_there_at_all() {
        shell.write("duel/" + "z".repeat(240) + ".json", "[]");
        int room = 4096 - 150 - shell.path("duel").toString().length();
        var deep = ("d".repeat(200) + "/").repeat(room / 201) + "m".repeat(Math.max(1, room % 201));
        var result = shell.run("new", deep, "--from", "duel");

        assertNotEquals(0, result.exit());
        assertFalse(Files.exists(shell.path(deep)), result.err());
    }

    @Test
    void a_sound_scenario_is_called_sound() {
        assertTrue(shell.ok("check duel").out().startsWith("duel.flow is sound: 2 factions, 3 goals, 4 actions, 2 modules and "));
    }

    @Test
    void check_reports_all_errors_with_place_caret_and_nearest_name() {
        shell.write("duel/duel.flow", shell.read("duel/duel.flow")
                .replace("army.at = to }", "army.att = to }")
                .replace("Do Seize(army, land)", "Do Size(army, land)"));
        var result = shell.run("check", "duel");

        assertEquals(1, result.exit());
        assertTrue(result.err().contains("duel.flow:35:12: error: action (Size) is not declared") && result.err().contains("Maybe write Seize."), result.err());
        assertTrue(result.err().contains("duel.flow:51:20: error: attribute (att)") && result.err().contains("Maybe write at."), result.err());
        assertTrue(result.err().contains("^"), result.err());
        assertTrue(result.err().lines().toList().getLast().endsWith(" errors"), result.err());
    }

    @Test
    void new_copies_folders_in_the_folder_too() throws Exception {
        Files.createDirectories(shell.path("duel/parts/deep"));
        Files.createDirectories(shell.path("duel/.git"));
        shell.write("duel/parts/deep/more.flow", "Entity More { }\n");
        shell.write("duel/.git/config", "x");
        shell.write("duel/duel.flow", shell.read("duel/duel.flow") + "Import \"parts/deep/more.flow\"\n");
        shell.ok("new mine --from duel/duel.flow");

        assertEquals("Entity More { }\n", shell.read("mine/parts/deep/more.flow"));
        assertTrue(!Files.exists(shell.path("mine/.git")));
        shell.ok("check mine/duel.flow");
    }

    @Test
    void check_refuses_a_syntax_error() {
        shell.write("duel/duel.flow", shell.read("duel/duel.flow") + "\nGoal {");
        var result = shell.run("check", "duel");

        assertEquals(1, result.exit());
        assertTrue(result.err().contains(": error: "), result.err());
    }

    @Test
    void fmt_makes_a_file_that_it_leaves_alone_and_that_runs_the_same() {
        var before = shell.ok("run duel --quiet").lastLine();
        shell.ok("fmt duel/duel.flow");

        assertEquals("", shell.ok("fmt --check duel/duel.flow").out());
        assertEquals(before, shell.ok("run duel --quiet").lastLine());
    }

    @Test
    void fmt_replaces_a_file_as_a_whole_and_never_writes_over_it() throws IOException {
        var ugly = Files.writeString(folder.resolve("ugly.flow"), UGLY);
        Files.setPosixFilePermissions(ugly, PosixFilePermissions.fromString("rw-r-----"));
        var before = Files.createLink(folder.resolve("before.flow"), ugly);
        Files.createSymbolicLink(folder.resolve("link.flow"), Path.of("ugly.flow"));

        shell.ok("fmt link.flow");

        assertEquals(UGLY, Files.readString(before));
        assertNotEquals(UGLY, Files.readString(ugly));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(ugly)));
        assertTrue(Files.isSymbolicLink(folder.resolve("link.flow")));
        try (var files = Files.list(folder)) {
            assertEquals(0, files.filter(file -> file.toString().endsWith(".tmp")).count());
        }
    }

    @Test
    void fmt_check_changes_nothing_and_fails() {
        shell.write("ugly.flow", "Entity   A{x:int}");
        var result = shell.run("fmt", "--check", "ugly.flow");

        assertEquals(1, result.exit());
        assertEquals("Entity   A{x:int}", shell.read("ugly.flow"));
    }

    @Test
    void fmt_check_lists_every_file_that_would_change() {
        shell.write("ugly.flow", "Entity   A{x:int}");
        shell.write("fine.flow", "Entity B { x: int }\n");
        shell.write("bad.flow", "Entity C{y:int}");
        var result = shell.run("fmt", "--check", "ugly.flow", "fine.flow", "bad.flow");

        assertEquals(1, result.exit());
        assertEquals("ugly.flow is not formatted. Maybe run: entente fmt ugly.flow\n"
                + "bad.flow is not formatted. Maybe run: entente fmt bad.flow\n", result.out());
        assertEquals(0, shell.run("fmt", "--check", "fine.flow").exit());
    }

    @Test
    void fmt_goes_on_with_the_other_files_where_one_cannot_be_read() {
        shell.write("ugly.flow", "Entity   A{x:int}");
        var result = shell.run("fmt", "nowhere.flow", "ugly.flow");

        assertEquals(1, result.exit());
        assertTrue(result.err().contains("nowhere.flow cannot be read: there is no file"), result.err());
        assertEquals("Entity A { x: int }\n", shell.read("ugly.flow"));
    }

    @Test
    void fmt_leaves_a_file_with_a_syntax_error_as_it_is() {
        shell.write("broken.flow", "Entity {");
        var result = shell.run("fmt", "broken.flow");

        assertEquals(1, result.exit());
        assertEquals("Entity {", shell.read("broken.flow"));
        assertTrue(Files.exists(shell.path("broken.flow")));
    }
}
