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

/// Goals of flow programs are planned for as HDDL problems are.
class FlowProblemsTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder);
        var here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("examples/planning"))) {
            here = here.getParent();
        }
        for (var file : new String[] {"trade.flow", "trade.json"}) {
            Files.copy(here.resolve("examples/planning/trade").resolve(file), folder.resolve(file));
        }
        var trade = shell.read("trade.flow");
        shell.write("each.flow", trade.replace("Do Load(good, cart)", "Each one in Good (one.on == none) { Do Load(one, cart) }"));
        shell.write("poor.flow", trade.replace("gold: 10", "gold: 1"));
        shell.write("debt.flow", trade.replace("gold: 10", "gold: -1"));
        shell.write("broken.flow", trade.replace("gold: 10", "gold: 10 10"));
        shell.write("spaced.json", shell.read("trade.json").replace("barrow", "old barrow"));
        shell.write("spaced.flow", trade.replace("trade.json", "spaced.json"));
    }

    private Shell.Result plan(String program, String goal, String... more) {
        var line = new String[4 + more.length];
        System.arraycopy(new String[] {"plan", program, goal, "--nodes=100000"}, 0, line, 0, 4);
        System.arraycopy(more, 0, line, 4, more.length);
        return shell.run(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Delivered(salt, harbour)", "Delivered(iron,harbour)", " Reached ( wagon , mine ) ", "Guild"})
    void the_plan_for_a_goal_or_for_a_faction_is_valid(String goal) {
        var found = plan("trade.flow", goal, "--draw", "trade.svg");
        shell.write("found.plan", found.out());
        var verified = shell.run("verify-plan", "trade.flow", goal, "found.plan");

        assertEquals(0, found.exit(), found.err());
        assertEquals(0, verified.exit(), verified.err());
        assertTrue(verified.out().startsWith("valid: "), verified.out());
        assertEquals("the plans are the same\n", shell.run("plan-diff", "trade.flow", goal, "found.plan", "found.plan").out());
    }

    @Test
    void a_plan_keeps_to_the_constraints_of_the_program() {
        var plan = plan("trade.flow", "Guild").out();

        assertFalse(plan.contains("mine bridge"), "the toll of the bridge is more than the guild has: " + plan);
    }

    @Test
    void what_the_guild_cannot_pay_it_does_not_do() {
        var result = plan("poor.flow", "Delivered(salt, harbour)");

        assertEquals(PlanCommand.UNSOLVABLE, result.exit(), result.err());
    }

    @Test
    void what_has_no_symbolic_form_is_refused_with_its_place() {
        var result = plan("each.flow", "Guild");

        assertEquals(1, result.exit());
        assertTrue(result.err().startsWith("""
                each.flow:55:9: error: (Each one in Good (one.on == none)"""), result.err());
        assertTrue(result.err().contains("Maybe write a goal that achieves itself again for what is left."), result.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trade.flow   | Deliver(salt)            | there is no goal (Deliver). There are: Reached(cart, to), Delivered(good, to).
            trade.flow   | Delivered(salt)          | goal (Delivered) takes 2 arguments, not 1: Delivered(good, to).
            trade.flow   | Reached                  | goal (Reached) takes 2 arguments, not 0: Reached(cart, to).
            trade.flow   | Delivered(salt, inn)     | there is no Town (inn) when the program begins. There are: depot, mine, bridge
            trade.flow   | Delivered(wagon, mine)   | (wagon) is a Cart, but a Good is wanted there.
            trade.flow   | Delivered(salt, mine     | (Delivered(salt, mine) is neither a goal with its arguments, such as
            broken.flow  | Guild                    | broken.flow:17:14: error:
            debt.flow    | Guild                    | constraint (no_debt) is already broken before the first tick: Guild.gold is -1
            nowhere.flow | Guild                    | There is no file (nowhere.flow).
            spaced.flow  | Guild                    | entity (old barrow) cannot be named in a plan. Maybe write a _
            """)
    void what_is_wrong_is_said_in_a_sentence(String program, String goal, String sentence) {
        var result = plan(program, goal);

        assertEquals(1, result.exit(), result.err());
        assertTrue(result.err().contains(sentence), result.err());
        assertFalse(result.err().contains("\tat "), result.err());
        assertEquals("", result.out());
    }
}
