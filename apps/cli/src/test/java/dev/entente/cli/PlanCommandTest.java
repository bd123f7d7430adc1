package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCommandTest {
    private static final Path EXAMPLES = examples();

    @TempDir
    private Path folder;

    private Shell shell;

    private static Path examples() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("examples/planning"))) {
            here = here.getParent();
        }
        return here.resolve("examples/planning");
    }

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder);
        for (var file : new String[] {"blocks/domain", "blocks/problem", "raid/domain", "raid/problem"}) {
            Files.copy(EXAMPLES.resolve(file + ".hddl"), folder.resolve(file.replace('/', '-') + ".hddl"));
        }
        shell.write("bytes.bin", "\0\1\2");
        shell.write("empty.hddl", "");
        shell.write("slip.hddl", shell.read("blocks-problem.hddl").replace("(on a c)", "(on a d)"));
        shell.write("never.hddl", shell.read("blocks-problem.hddl").replace("(put b c) (put a b)", "(put a b) (put b c)"));
        shell.write("good.plan", shell.ok("plan blocks-domain.hddl blocks-problem.hddl --quiet").out());
        shell.write("bad.plan", shell.read("good.plan").replace("1 stack b c", "1 stack b a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocks", "raid"})
    void the_plan_that_is_printed_is_valid(String example) {
        var result = shell.ok("plan %1$s-domain.hddl %1$s-problem.hddl".formatted(example));
        shell.write("found.plan", result.out());

        assertTrue(result.err().startsWith("plan of "), result.err());
        assertTrue(shell.ok("verify-plan %1$s-domain.hddl %1$s-problem.hddl found.plan".formatted(example)).out().startsWith("valid: "));
    }

    @Test
    void a_budget_in_nodes_gives_the_same_plan_each_time() {
        var line = "plan raid-domain.hddl raid-problem.hddl --nodes 100000 --seed 5";

        assertEquals(shell.ok(line).out(), shell.ok(line).out());
    }

    @Test
    void a_plan_can_go_to_a_file() {
        var result = shell.ok("plan blocks-domain.hddl blocks-problem.hddl --output tower.plan --quiet");

        assertEquals(shell.read("good.plan"), shell.read("tower.plan"));
        assertEquals("", result.out() + result.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan blocks-domain.hddl never.hddl                                      | 10 | there is no plan: every decomposition was tried
            plan raid-domain.hddl raid-problem.hddl --nodes 10 --stage dfs          | 11 | no plan yet: no plan was found among 10 nodes. Maybe give it more with --nodes
            plan blocks-domain.hddl slip.hddl                                       |  1 | slip.hddl:6:16: error: object (d) is not declared
            plan blocks-domain.hddl empty.hddl                                      |  1 | empty.hddl:1:1: error: the text is empty
            plan blocks-problem.hddl blocks-domain.hddl                             |  1 | blocks-problem.hddl is a problem and blocks-domain.hddl is its domain. Maybe change their places.
            plan blocks-domain.hddl nowhere.hddl                                    |  1 | There is no file (nowhere.hddl)
            plan blocks-domain.hddl duel                                            |  1 | duel is a folder. Maybe name the file of the problem in it.
            plan bytes.bin blocks-problem.hddl                                      |  1 | bytes.bin is not text in UTF-8. Maybe it is not a domain.
            plan blocks-domain.hddl blocks-problem.hddl --output duel               |  1 | duel is a folder. Maybe name a file in it.
            plan blocks-domain.hddl blocks-problem.hddl --output no/where           |  1 | no/where cannot be written: there is no folder no.
            plan blocks-domain.hddl blocks-problem.hddl --time-limit soon           |  2 | 'soon' is not a length of time, such as 60s, 500ms or 5m
            plan blocks-domain.hddl blocks-problem.hddl --time-limit 0s             |  2 | '--time-limit': 0 must be at least 1
            plan blocks-domain.hddl blocks-problem.hddl --nodes 0                   |  2 | '--nodes': 0 must be at least 1
            plan blocks-domain.hddl blocks-problem.hddl --stage deep                |  2 | 'deep' is neither dfs nor full
            plan blocks-domain.hddl                                                 |  2 | 'PROBLEM'
            verify-plan blocks-domain.hddl blocks-problem.hddl bad.plan             |  1 | bad.plan:6:31: error: no part of task (3) (put b c) is (stack b c)
            verify-plan blocks-domain.hddl never.hddl good.plan                     |  1 | good.plan:2:3: error: (stack a b) in line 4 must be done before (lay-down a c) in line 2
            verify-plan raid-domain.hddl raid-problem.hddl good.plan                |  1 | good.plan:2:3: error: task (lay-down) is not declared
            verify-plan blocks-domain.hddl blocks-problem.hddl blocks-problem.hddl  |  1 | the plan has no line (==>)
            verify-plan blocks-domain.hddl blocks-problem.hddl nowhere.plan         |  1 | There is no file (nowhere.plan)
            """)
    void what_is_wrong_is_said_in_a_sentence(String line, int exit, String sentence) {
        var result = shell.run(line.strip().split(" +"));

        assertEquals(exit, result.exit(), result.err());
        assertTrue(result.err().contains(sentence), result.err());
        assertFalse(result.err().contains("\tat "), result.err());
        assertEquals("", result.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan blocks-domain.hddl blocks-problem.hddl --json                     |  0 | {"result":"plan","actions":3,"decompositions":7,"steps":[
            plan blocks-domain.hddl never.hddl --json                              | 10 | {"result":"unsolvable","reason":
            plan raid-domain.hddl raid-problem.hddl --nodes 10 --stage dfs --json  | 11 | {"result":"spent","reason":"no plan was found among 10 nodes"}
            verify-plan blocks-domain.hddl blocks-problem.hddl good.plan --json    |  0 | {"valid":true,"actions":3,"decompositions":7}
            verify-plan blocks-domain.hddl blocks-problem.hddl bad.plan --json     |  1 | {"valid":false,"kind":"decomposition","line":6,"column":31,"endColumn":32,"message":"no part of
            """)
    void programs_read_one_object(String line, int exit, String start) {
        var result = shell.run(line.strip().split(" +"));

        assertEquals(exit, result.exit(), result.err());
        assertTrue(result.out().startsWith(start), result.out());
        assertEquals(1, result.out().lines().count());
    }
}
