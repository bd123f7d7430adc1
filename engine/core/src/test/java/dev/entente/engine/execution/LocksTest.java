package dev.entente.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class LocksTest {
    private static final String OTHER = "Other(after: int, ticks: int) /execute { if (after > 0) { Wait 1 tick } Lock (\"k\") { Wait 2 ticks Tell 1 \"{ticks}\" } }";

    /// {@return what two operations tell that begin in tick 1}
    private static Rig both(String first, String second) {
        var rig = Play.rig(first, "Second /execute { " + second + " }");
        rig.tick(() -> {
            rig.begin("M.Go");
            rig.begin("M.Second");
        });
        return rig.ticks(30);
    }

    @Test
    void keeps_others_out_until_its_body_is_done() {
        assertEquals("3 a, 3 b", both("Lock (\"k\") { Wait 2 ticks Tell 1 \"a\" }", "Lock (\"k\") { Tell 1 \"b\" }").story());
    }

    @Test
    void who_asks_first_is_served_first() {
        var rig = Play.rig("Wait 1 tick", OTHER);
        rig.tick(() -> {
            rig.begin("M.Other", 0, 1);
            rig.begin("M.Other", 1, 2);
            rig.begin("M.Other", 0, 3);
        });
        assertEquals("3 1, 5 3, 7 2", rig.ticks(9).story());
    }

    @Test
    void several_keys_are_taken_in_one_order_however_they_are_written() {
        var rig = both("Lock (\"b\", \"a\", 7, Wolves) { Wait 1 tick Tell 1 \"one\" }", "Lock (Wolves, 7, \"a\", \"b\") { Tell 1 \"two\" }");
        assertEquals("2 one, 2 two", rig.story());
        assertEquals(List.of(), rig.lines("refused"));
    }

    @Test
    void a_number_and_a_text_of_the_same_letters_are_two_keys() {
        assertEquals("1 b, 3 a", both("Lock (7) { Wait 2 ticks Tell 1 \"a\" }", "Lock (\"7\") { Tell 1 \"b\" }").story());
    }

    @Test
    void a_body_may_take_again_what_it_holds() {
        assertEquals("1 in", Play.story("$k = 5 $l = 5 Lock ($k) { Lock ($l) { Tell 1 \"in\" } }"));
    }

    @Test
    void one_that_waits_too_long_fails_and_leaves_the_queue() {
        var rig = both("Lock (\"k\") { Wait 5 ticks }", "Lock (\"k\") timeout 2 ticks { Tell 1 \"never\" } else { Tell 1 \"without\" }");
        assertEquals("3 without", rig.story());
        assertEquals(0, rig.executions().held());
    }

    @Test
    void is_given_back_when_its_body_fails_and_its_else_runs_without_it() {
        var rig = both("Lock (\"k\") { Wait 1 tick Fail \"no\" } else { Wait 1 tick Tell 1 \"else\" }", "Lock (\"k\") { Tell 1 \"mine\" }");
        assertEquals("2 mine, 3 else", rig.story());
    }

    @Test
    void is_held_until_the_sagas_inside_it_are_compensated() {
        var saga = "Saga { Step { Tell 1 \"a\" } Compensate { Wait 2 ticks Tell 1 \"una\" } Step { Fail \"no\" } }";
        assertEquals("1 a, 3 una, 3 mine", both("Lock (\"k\") { " + saga + " }", "Lock (\"k\") { Tell 1 \"mine\" }").story());
    }

    @Test
    void is_given_back_by_a_return_inside_it() {
        var rig = Play.rig("Call M.Take -> $x Tell 1 \"{$x}\"", "Take /execute { Lock (\"k\") { Wait 1 tick return 7 } return 0 }").run(5, "M.Go");
        assertEquals("2 7", rig.story());
        assertEquals(0, rig.executions().held());
    }

    @Nested
    class AWaitThatClosesACircle {
        @Test
        void is_refused_with_the_circle() {
            var rig = both("Lock (\"a\") { Wait 1 tick Lock (\"b\") { Tell 1 \"one\" } }", "Lock (\"b\") { Wait 1 tick Lock (\"a\") { } else { Tell 1 \"two\" } }");
            assertEquals("2 two, 2 one", rig.story());
            assertEquals(
                    List.of("2 M.Second#2 Lock (\"a\") : M.Second#2 -> Lock (\"a\") -> M.Go#1 -> Lock (\"b\") -> M.Second#2"),
                    rig.lines("refused"));
        }

        @Test
        void by_a_fork_that_its_body_will_wait_for_is_refused() {
            assertEquals("2 refused", Play.story("Lock (\"k\") { Fork f { Wait 1 tick Lock (\"k\") { } else { Tell 1 \"refused\" } } Wait 3 ticks }"));
        }

        @Test
        void is_none_where_the_fork_was_begun_before_the_lock() {
            assertEquals("3 f, 3 on", Play.story("Fork f { Wait 1 tick Lock (\"k\") { Tell 1 \"f\" } } Lock (\"k\") { Wait 2 ticks } Join f Tell 1 \"on\""));
        }

        @Test
        void by_a_join_inside_the_lock_is_refused() {
            var body = "Fork f { Wait 1 tick Lock (\"k\") { Tell 1 \"f\" } } Lock (\"k\") { Wait 2 ticks Join f else { Tell 1 \"not here\" } }";
            assertEquals("3 not here, 3 f", Play.story(body));
        }

        @Test
        void by_a_cancel_inside_the_lock_of_what_needs_it_to_compensate_is_refused() {
            var saga = "Saga { Step { Tell 1 \"a\" } Compensate { Lock (\"k\") { Tell 1 \"una\" } } Step { Wait 1 tick Fail \"no\" } }";
            var body = "Fork f { " + saga + " } Lock (\"k\") { Wait 3 ticks Cancel f } else { Tell 1 \"refused\" } Join f else { Tell 1 \"end\" }";
            assertEquals("1 a, 4 refused, 4 una, 4 end", Play.story(body));
        }

        @Test
        void by_a_call_is_refused_to_the_callee() {
            assertEquals(
                    "2 refused, 2 called",
                    Play.story("Lock (\"k\") { Call M.Inner Tell 1 \"called\" }", "Inner /execute { Wait 1 tick Lock (\"k\") { } else { Tell 1 \"refused\" } }"));
        }

        @Test
        void is_found_through_executions_that_hold_nothing_of_the_key() {
            var rig = Play.rig("Lock (\"a\") { Wait 1 tick Lock (\"b\") { } else { Tell 1 \"go\" } }",
                    "B /execute { Lock (\"b\") { Wait 1 tick Lock (\"c\") { } else { Tell 1 \"b\" } } } "
                            + "C /execute { Lock (\"c\") { Wait 1 tick Lock (\"a\") { } else { Tell 1 \"c\" } } }");
            rig.tick(() -> {
                rig.begin("M.Go");
                rig.begin("M.B");
                rig.begin("M.C");
            });
            assertEquals("2 c", rig.ticks(9).story());
            assertEquals(0, rig.executions().size());
        }

        @Test
        void is_found_however_long_the_circle_is() {
            int many = 100_000;
            var rig = Play.rig("", "One(x: int, next: int) /execute { Lock (x) { Wait 1 tick Lock (next) { } else { Tell 1 \"{x}\" } } }");
            rig.tick(() -> {
                for (int i = 1; i <= many; i++) {
                    rig.begin("M.One", i, i % many + 1);
                }
            });
            assertEquals("2 100000", rig.tick(() -> {}).story());
            var circle = rig.lines("refused").getFirst();
            assertTrue(circle.contains(": M.One#100000 -> Lock (next) -> M.One#1 -> Lock (next) -> M.One#2 -> "), circle);
            assertTrue(circle.contains(" -> M.One#10 -> ... 99980 more ... -> Lock (next) -> M.One#99991 -> "), circle);
            assertTrue(circle.endsWith(" -> M.One#99999 -> Lock (next) -> M.One#100000"), circle);
            assertEquals(0, rig.executions().size());
        }

        @Test
        void is_refused_to_as_many_as_wait() {
            var both = "Both /execute { Wait 1 tick Lock (1, 2) { } else { $n += 1 } }";
            var rig = Play.rig("Lock (2) { Wait 1 tick Wait 1 tick Lock (1) { Tell 1 \"had\" } }", both + " First /execute { Lock (1) { Wait 3 ticks } }");
            rig.tick(() -> {
                rig.begin("M.First");
                rig.begin("M.Go");
                for (int i = 0; i < 50_000; i++) {
                    rig.begin("M.Both");
                }
            });
            assertEquals("4 had", rig.ticks(9).story());
            assertEquals(50_000, rig.get("$.n"));
            assertEquals(0, rig.executions().held());
        }

        @Test
        void is_none_where_an_execution_is_only_begun() {
            assertEquals("4 later", Play.story("Lock (\"k\") { M.Later() Wait 3 ticks }", "Later /execute { Lock (\"k\") { Tell 1 \"later\" } }"));
        }
    }

    @Test
    void cancelling_does_not_wait_for_a_fork_that_needs_what_is_still_held() {
        var saga = "Saga { Step { Tell 1 \"a\" } Compensate { Lock (\"m\") { Tell 1 \"una\" } } Step { Wait 9 ticks } }";
        var body = "Fork outer { Fork f { " + saga + " } Lock (\"k\") { Wait 9 ticks } } Wait 2 ticks Cancel outer Tell 1 \"end\"";
        var rig = both(body, "Lock (\"m\") { Wait 1 tick Lock (\"k\") { Wait 2 ticks Tell 1 \"k\" } }");
        assertEquals("1 a, 5 k, 5 una, 5 end", rig.story());
        assertEquals(0, rig.executions().size());
    }

    @Nested
    class AClaim {
        private final Rig rig = Play.rig("Lock (\"k\") { Tell 1 \"mine\" }", "");
        private final Key key = new Key(Key.Kind.TEXT, rig.symbol("k"));

        private Origin origin(long within) {
            return new Origin("Wolves", 4, "Lock", 3, -1, within, false);
        }

        @Test
        void holds_its_keys_until_it_is_released() {
            rig.tick(() -> rig.executions().claim(List.of(key), origin(0)));
            rig.tick(() -> rig.begin("M.Go"));
            assertEquals("held", rig.ended.getFirst().status());
            assertEquals("", rig.story());

            rig.tick(() -> rig.executions().release(rig.ended.getFirst().execution()));

            assertEquals("3 mine", rig.story());
            assertEquals(1, rig.ended.stream().filter(it -> it.origin().node() == 4).count());
        }

        @Test
        void that_waits_may_be_released_before_it_has_its_keys() {
            rig.tick(() -> rig.executions().claim(List.of(key), origin(0)));
            rig.tick(() -> rig.executions().release(rig.executions().claim(List.of(key), origin(0))));
            rig.tick(() -> rig.executions().release(rig.ended.getFirst().execution()));
            assertEquals(1, rig.ended.size());
            assertEquals(0, rig.executions().size() + rig.executions().held());
        }

        @Test
        void lets_in_what_is_begun_inside_it() {
            rig.tick(() -> rig.executions().claim(List.of(key), origin(0)));
            long lock = rig.ended.getFirst().execution();
            rig.tick(() -> rig.executions().begin(rig.templates().operation("M", "Go"), new long[0], origin(lock)));
            assertEquals("2 mine", rig.story());
            assertEquals(1, rig.executions().held());
        }

        @Test
        void is_refused_where_it_would_close_a_circle() {
            var other = new Key(Key.Kind.NUMBER, 2);
            rig.tick(() -> {
                rig.executions().claim(List.of(key), origin(0));
                rig.executions().claim(List.of(other), origin(0));
            });
            rig.tick(() -> rig.executions().claim(List.of(other), origin(1)));
            rig.tick(() -> rig.executions().claim(List.of(key), origin(2)));
            var refused = rig.ended.getLast();
            assertEquals("failed", refused.status());
            assertTrue(refused.reason().startsWith("Lock would wait in a circle: "), refused.reason());
        }
    }
}
