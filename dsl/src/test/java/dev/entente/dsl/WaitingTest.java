package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final Position AT = Position.ofData("waiting");
    private static final Expression ONE = new Expression.Number(AT, 1);
    private static final Statement WAIT = new Statement.Wait(AT, new Span(3, Span.Unit.TICKS));
    private static final Statement TELL = new Statement.Tell(AT, 1, new Expression.Text(AT, "done"));
    private static final Waiting NOTHING = Waiting.of(new Program("waiting", List.of()));

    private static Statement.Call call(String module, String operation) {
        return new Statement.Call(
                AT, module, operation, List.of(), "", Statement.Attempts.ONCE, Statement.Block.NONE);
    }

    private static Declaration operation(String name, Statement... body) {
        return new Declaration.Operation(AT, name, List.of(), false, List.of(body));
    }

    private static Waiting of(Declaration... operations) {
        return Waiting.of(new Program("waiting", List.of(new Declaration.Module(AT, "M", List.of(operations)))));
    }

    @Test
    void forks_joins_sagas_locks_minds_and_timers_wait() {
        var steps = Stream.of(
                new Statement.Fork(AT, "a", List.of()),
                new Statement.Join(AT, "a", 1, Span.NONE, Statement.Block.NONE),
                new Statement.Cancel(AT, "a"),
                new Statement.Saga(AT, List.of(), Statement.Block.NONE),
                new Statement.Lock(AT, List.of(ONE), Span.NONE, List.of(), Statement.Block.NONE),
                new Statement.Evaluate(
                        AT, "d", "t", List.of(), "x", AT, List.of(), 0, Statement.Block.NONE),
                WAIT);

        assertTrue(steps.allMatch(NOTHING::waits));
    }

    @Test
    void what_is_only_begun_does_not_wait_nor_does_failing() {
        assertFalse(NOTHING.waits(new Statement.Start(AT, "Saga", "X", List.of())));
        assertFalse(NOTHING.waits(new Statement.Fail(AT, ONE)));
        assertFalse(NOTHING.waits(List.of(TELL, TELL)));
    }

    @Test
    void a_branch_or_loop_around_a_step_that_waits_waits() {
        assertTrue(NOTHING.waits(new Statement.If(AT, ONE, List.of(), List.of(TELL, WAIT))));
        assertTrue(NOTHING.waits(new Statement.Each(AT, "x", ONE, List.of(WAIT))));
        assertTrue(NOTHING.waits(new Statement.While(AT, ONE, 3, List.of(WAIT))));
        assertFalse(NOTHING.waits(new Statement.While(AT, ONE, 3, List.of(TELL))));
    }

    @Test
    void a_call_with_attempts_or_else_waits_and_so_does_one_of_a_saga() {
        var timeout = new Statement.Attempts(new Span(5, Span.Unit.S), 0, Span.NONE);
        var fallback = new Statement.Block(AT, List.of());

        assertFalse(NOTHING.waits(call("M", "A")));
        assertTrue(NOTHING.waits(call("Saga", "A")));
        assertTrue(NOTHING.waits(
                new Statement.Call(AT, "M", "A", List.of(), "", timeout, Statement.Block.NONE)));
        assertTrue(NOTHING.waits(
                new Statement.Call(AT, "M", "A", List.of(), "", Statement.Attempts.ONCE, fallback)));
    }

    @Test
    void an_operation_that_calls_one_that_waits_waits() {
        var waiting = of(
                operation("A", call("M", "B")),
                operation("B", new Statement.If(AT, ONE, List.of(call("M", "C")), List.of())),
                operation("C", WAIT),
                operation("D", TELL));

        assertEquals(
                List.of(true, true, true, false),
                Stream.of("A", "B", "C", "D").map(it -> waiting.waits("M", it)).toList());
    }

    @Test
    void operations_that_only_call_each_other_do_not_wait() {
        var waiting = of(operation("A", call("M", "B")), operation("B", call("M", "A")));

        assertFalse(waiting.waits("M", "A"));
        assertFalse(waiting.waits("M", "B"));
    }

    @Test
    void a_chain_of_ten_thousand_operations_is_followed_to_its_end() {
        var chain = new Declaration[10_000];
        Arrays.setAll(chain, i -> i + 1 < chain.length ? operation("O" + i, call("M", "O" + (i + 1))) : operation("O" + i, WAIT));

        assertTrue(of(chain).waits("M", "O0"));
    }
}
