package dev.entente.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The small parts of the host, and the stepper by hand.
final class PartsTest {
    private static final Rig RIG = Play.rig("Fork a { Wait 1 tick } Fork b { Wait 2 ticks } Join all", "");

    private static Execution execution(long id) {
        var template = RIG.templates().operation("M", "Go");
        return new Execution(id, template, new Origin("M", "Go", 1, -1), new long[template.names + template.places]);
    }

    private static List<Command> step(Execution execution, Input input) {
        var commands = new ArrayList<Command>();
        new Stepper(_ -> 0, RIG.view()).step(execution, input, RIG.view(), commands);
        return commands;
    }

    @Nested
    class AStepper {
        private final Execution execution = execution(1);

        @Test
        void asks_for_what_is_to_be_done_and_does_nothing_itself() {
            execution.status(0, Execution.READY);
            var commands = step(execution, new Input.Started());
            assertEquals(List.of(new Command.Timer(1, 3, 1), new Command.Timer(2, 3, 2)), commands);
            assertEquals(Execution.JOINING, execution.status(0));
        }

        @Test
        void ignores_what_comes_for_a_wait_that_is_over() {
            execution.status(0, Execution.READY);
            step(execution, new Input.Started());
            assertEquals(List.of(), step(execution, new Input.Due(1, 1)));
            assertEquals(List.of(), step(execution, new Input.Granted(1, 2)));
            assertEquals(List.of(), step(execution, new Input.Resumed(0)));
        }

        @Test
        void ends_an_execution_when_its_last_strand_is_done() {
            execution.status(0, Execution.READY);
            step(execution, new Input.Started());
            assertEquals(List.of(), step(execution, new Input.Due(1, 3)));
            assertEquals(List.of(new Command.Resume(0)), step(execution, new Input.Due(2, 3)));
            assertEquals(List.of(new Command.Finish(Execution.DONE, "")), step(execution, new Input.Resumed(0)));
        }

        @Test
        void cancels_the_latest_fork_first_and_then_the_body() {
            execution.status(0, Execution.READY);
            step(execution, new Input.Started());
            var commands = step(execution, new Input.Cancelled());
            assertEquals(List.of(new Command.Resume(2), new Command.Resume(1)), commands.subList(0, 2));
        }
    }

    @Nested
    class SomeTimers {
        private final Timers timers = new Timers();

        private Execution waiting(long id) {
            var execution = execution(id);
            execution.begin(1, 0, Execution.SLEEPING);
            return execution;
        }

        @Test
        void give_what_is_due_by_tick_execution_and_strand() {
            var one = waiting(1);
            var two = waiting(2);
            timers.add(5, two, 1, 1);
            timers.add(5, one, 2, 1);
            timers.add(5, one, 1, 1);
            timers.add(4, two, 2, 1);
            var due = new ArrayList<String>();
            timers.due(5, tick -> {
                for (int i = 0; i < tick.size(); i++) {
                    due.add(tick.execution(i).id + "." + tick.strand(i));
                }
            });
            assertEquals(List.of("2.2", "1.1", "1.2", "2.1"), due);
        }

        @Test
        void forget_what_nobody_waits_for_before_they_grow() {
            var gone = execution(1);
            for (int i = 0; i < 100_000; i++) {
                timers.add(1_000_000 + i, gone, 1, i);
            }
            assertTrue(timers.awaited().isEmpty());
            timers.add(3, waiting(2), 1, 1);
            assertEquals(1, timers.awaited().size());
        }
    }

    @Test
    void a_queue_keeps_its_order_however_it_grows_and_whatever_is_preferred() {
        var queue = new Queue();
        var random = new SplittableRandom(5);
        var expected = new ArrayList<Integer>();
        for (int i = 0; i < 5_000; i++) {
            if (!expected.isEmpty() && random.nextInt(3) == 0) {
                int index = random.nextInt(expected.size());
                queue.prefer(index);
                assertEquals(new Input.Resumed(expected.remove(index)), queue.input());
                queue.remove();
            } else {
                queue.add(Execution.NONE, new Input.Resumed(i));
                expected.add(i);
            }
            assertEquals(expected.size(), queue.size());
        }
    }

    @Test
    void a_log_gives_the_latest_of_a_range_and_moves_a_range_in_order() {
        var log = new UndoLog();
        var other = execution(7);
        log.add(0, null);
        log.add(3, other);
        log.add(1, null);
        log.add(4, null);
        log.add(2, other);
        assertEquals(2, log.latest(0, 2));
        assertEquals(-1, log.latest(5, 9));

        var moved = new UndoLog();
        log.move(3, 5, moved);

        assertEquals(List.of(3, 4), List.of(moved.stage(0), moved.stage(1)));
        assertSame(other, moved.other(0));
        assertEquals(List.of(0, 1, 2), List.of(log.stage(0), log.stage(1), log.stage(2)));
        log.remove(1);
        assertSame(other, log.other(1));
        assertEquals(2, log.size());
    }

    @Test
    void a_body_is_compiled_once_and_found_again_by_its_key() {
        var template = RIG.templates().operation("M", "Go");
        assertSame(template, RIG.templates().operation("M", "Go"));
        assertSame(template, RIG.templates().of(template.key()));
        var claim = RIG.templates().claim(List.of(Key.Kind.TEXT, Key.Kind.ENTITY));
        assertSame(claim, RIG.templates().of(claim.key()));
        assertTrue(claim.quiet());
        assertFalse(template.quiet());
    }

    @Test
    void stretches_that_change_only_names_need_no_gate() {
        var rig = Play.rig("$x = 1 Wait 1 tick if ($x > 0) { $x = $x + 1 } Wait 1 tick $n += $x", "");
        var template = rig.templates().operation("M", "Go");
        var local = new ArrayList<Boolean>();
        for (var node : template.nodes) {
            if (node instanceof Node.Run run) {
                local.add(run.local());
            }
        }
        assertEquals(List.of(true, true, false), local);
    }
}
