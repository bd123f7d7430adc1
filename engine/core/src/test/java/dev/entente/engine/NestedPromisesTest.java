package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A promise may be kept by another contract, and that by another: so deep, and no deeper.
class NestedPromisesTest {
    private static final int TICKS = 50;

    /// Whoever owes something lets the other owe it the same.
    private static final String AGAIN =
            """
            Contract Again(one: Faction, other: Faction) {
                one: Fork work {
                    Negotiate Again(one: other, other: one) by 9 ticks -> $next%s
                    Join $next.work
                } when $count > 0 by 200 ticks
                other: Join work
            }
            Faction Wolves { pursue Top($me) }
            Faction Ravens { }
            Goal Top(who: Faction) { Method only {
                Negotiate Again(one: who, other: Ravens) by 9 ticks -> $first else { Do Say("no", 200) }
                Do Say("agreed", 200)
            } }
            """;

    private static long begun(Toy toy) {
        return toy.contracts.stream().filter(it -> it.contains(" fund ")).count();
    }

    @Test
    void the_ninth_contract_inside_another_is_refused_at_once_and_says_why() {
        var toy = Toy.with(AGAIN.formatted("")).run(TICKS);

        assertEquals(9, begun(toy));
        assertTrue(
                toy.events("gave up Again.work").getFirst()
                        .contains("Negotiate Again: nested: Again is the 9th contract inside another; at most 8"),
                toy.events.toString());
    }

    @Test
    void who_has_another_way_takes_it_and_all_the_promises_around_are_kept() {
        var toy = Toy.with(AGAIN.formatted(" else { Do Count() }")).run(TICKS);

        assertEquals(9, begun(toy));
        assertEquals(9, toy.contracts.stream().filter(it -> it.contains(" settle ")).count());
        assertEquals(List.of(), toy.events("nested"));
    }

    @Test
    void how_deep_a_contract_is_is_saved_and_restored() throws IOException {
        var plain = Toy.with(AGAIN.formatted("")).run(TICKS);
        var saved = Toy.with(AGAIN.formatted("")).start();
        for (int i = 0; i < TICKS; i++) {
            saved.run(1);
            again(saved);
        }

        assertEquals(plain.hashes, saved.hashes);
        assertEquals(plain.events("nested"), saved.events("nested"));
    }

    private static void again(Toy toy) throws IOException {
        var bytes = new ByteArrayOutputStream();
        toy.simulation.save(new DataOutputStream(bytes));
        toy.simulation.close();
        var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        toy.simulation = Simulation.restore(toy.scenario(), toy.settings, (_, _, _) -> _ -> 0, in);
    }

    @Test
    void contracts_one_after_the_other_in_one_promise_are_not_inside_each_other() {
        var one = "Negotiate Small(one: other, other: one) by 9 ticks\n";
        var toy = Toy.with(
                        """
                        Contract Small(one: Faction, other: Faction) {
                            one: Fork work { Do Say("small", 1) } when $count > 0 by 200 ticks
                            other: Join work
                        }
                        Contract Large(one: Faction, other: Faction) {
                            one: Fork work { %s Do Count() } when $count > 0 by 200 ticks
                            other: Join work
                        }
                        Faction Wolves { pursue Top($me) }
                        Faction Ravens { }
                        Goal Top(who: Faction) { Method only {
                            Negotiate Large(one: who, other: Ravens) by 9 ticks
                            Do Say("agreed", 200)
                        } }
                        """.formatted(one.repeat(10)))
                .run(TICKS);

        assertEquals(11, begun(toy));
        assertTrue(toy.events("nested").isEmpty(), toy.events.toString());
    }
}
