package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Plans are drawn, and compared.
class PlanPicturesTest {
    private static final String RAID = "domain.hddl problem.hddl";

    @TempDir
    private Path folder;

    private Shell shell;

    private static Path project() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("examples/planning"))) {
            here = here.getParent();
        }
        return here;
    }

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder);
        for (var file : List.of("domain.hddl", "problem.hddl")) {
            Files.copy(project().resolve("examples/planning/raid").resolve(file), folder.resolve(file));
        }
    }

    @Test
    void the_picture_in_the_documents_is_the_one_that_is_drawn() throws IOException {
        shell.ok("plan %s --nodes 100000 --quiet --draw raid.svg".formatted(RAID));

        assertEquals(Files.readString(project().resolve("docs/images/raid-plan.svg")), shell.read("raid.svg"));
    }

    @ParameterizedTest
    @CsvSource({
        "raid.svg,     <svg xmlns=",
        "raid.dot,     digraph \"dragon\" {",
        "raid.mmd,     flowchart LR",
        "RAID.JSON,    {"
    })
    void the_end_of_its_name_says_how_a_picture_is_written(String file, String start) {
        var result = shell.ok("plan %s --nodes 100000 --draw %s".formatted(RAID, file));

        assertTrue(shell.read(file).startsWith(start), shell.read(file));
        assertTrue(result.err().contains("drew it in %s: 17 actions in 9 units of time".formatted(file)), result.err());
        assertTrue(result.out().startsWith("==>\n"), result.out());
    }

    @Test
    void a_picture_shows_what_can_be_done_at_once() {
        shell.ok("plan %s --nodes 100000 --quiet --draw raid.svg".formatted(RAID));
        shell.ok("plan %s --nodes 100000 --quiet --draw raid.json".formatted(RAID));

        assertTrue(shell.read("raid.svg").contains("2 at once"));
        assertTrue(shell.read("raid.json").contains("{\"fork\": ["));
    }

    @Test
    void a_plan_does_not_differ_from_itself() {
        shell.write("a.plan", shell.ok("plan %s --nodes 100000 --quiet".formatted(RAID)).out());

        assertEquals("the plans are the same\n", shell.ok("plan-diff %s a.plan a.plan".formatted(RAID)).out());
        assertTrue(shell.ok("plan-diff %s a.plan a.plan --json".formatted(RAID)).out().startsWith("{\"same\":true,"));
    }

    @Test
    void each_node_that_two_plans_do_not_share_has_a_line() {
        shell.write("a.plan", shell.ok("plan %s --nodes 100000 --seed 3 --stage dfs --quiet".formatted(RAID)).out());
        shell.write("b.plan", shell.ok("plan %s --nodes 100000 --quiet".formatted(RAID)).out());
        var lines = shell.ok("plan-diff %s a.plan b.plan".formatted(RAID)).out().lines().toList();

        assertEquals(
                "%d nodes removed, %d added, %d decomposed otherwise; 89 %% of the first plan's actions are in the second"
                        .formatted(marked(lines, "-"), marked(lines, "+"), marked(lines, "~")),
                lines.getLast());
        assertTrue(lines.contains("+         rest brom") || lines.contains("-         rest brom"), lines.toString());
    }

    private static long marked(List<String> lines, String mark) {
        return lines.stream().filter(line -> line.startsWith(mark + " ")).count();
    }

    @Test
    void programs_read_each_change() {
        shell.write("a.plan", shell.ok("plan %s --nodes 100000 --seed 3 --stage dfs --quiet".formatted(RAID)).out());
        shell.write("b.plan", shell.ok("plan %s --nodes 100000 --quiet".formatted(RAID)).out());
        var object = shell.ok("plan-diff %s a.plan b.plan --json".formatted(RAID)).out();

        assertEquals(1, object.lines().count());
        assertTrue(object.startsWith("{\"same\":false,\"removed\":"), object);
        assertTrue(object.contains("{\"change\":\"changed\",\"task\":\"fight frost\",\"method\":\"all-together\",\"before\":\"all-together\"}"), object);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan domain.hddl problem.hddl --draw raid.png              | 2 | 'raid.png' ends with none of .svg, .dot, .mmd and .json
            plan domain.hddl problem.hddl --draw no/where.svg          | 1 | no/where.svg cannot be written: there is no folder no.
            plan-diff domain.hddl problem.hddl a.plan                  | 2 | 'PLAN_B'
            plan-diff domain.hddl problem.hddl empty.plan empty.plan   | 1 | empty.plan:1:1: error: the plan has no line (==>)
            plan-diff domain.hddl problem.hddl no.plan empty.plan      | 1 | There is no file (no.plan).
            """)
    void what_is_wrong_is_said_in_a_sentence(String line, int exit, String sentence) {
        shell.write("empty.plan", "");
        var result = shell.run(line.strip().split(" +"));

        assertEquals(exit, result.exit(), result.err());
        assertTrue(result.err().contains(sentence), result.err());
        assertFalse(result.err().contains("\tat "), result.err());
        assertEquals("", result.out());
    }
}
