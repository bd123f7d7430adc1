package dev.entente.negotiation.contract;

import static dev.entente.negotiation.contract.Deals.after;
import static dev.entente.negotiation.contract.Deals.back;
import static dev.entente.negotiation.contract.Deals.owed;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.entente.negotiation.contract.Clause.Deposit;
import dev.entente.negotiation.contract.Clause.Ref;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What becomes of contracts, and of what is put down for them.
class KernelTest {
    private final Deals deals = new Deals();
    private final Kernel kernel = deals.kernel;

    @Test
    void a_delivered_clause_is_paid_for_and_the_stake_goes_back() {
        long id = deals.force(owed("grain", 5));
        assertEquals(15, deals.books.held(id));

        deals.tick(Deals.ALWAYS);

        assertEquals(State.SETTLED, deals.state(id));
        assertEquals(110, deals.books.balance(0, 0));
        assertEquals(90, deals.books.balance(1, 0));
    }

    @Test
    void what_cannot_be_paid_for_does_not_take_force_and_costs_nobody_anything() {
        var dear = new Clause("grain", false, 0, List.of(1), 0, 5, List.of(new Deposit(1, 0, 101)), List.of(new Deposit(0, 0, 5)), List.of(), true);
        long id = deals.offer(dear);

        var expired = (Result.Done) kernel.accept(1, id, 1, 1);

        assertEquals(State.EXPIRED, expired.contract().state());
        assertEquals("not today", expired.why());
        assertEquals(100, deals.books.balance(0, 0));
    }

    @Test
    void where_any_is_enough_the_others_are_spared() {
        long id = deals.done(kernel.offer(1, 0, List.of(0L, 1L), 0, new Terms(1, List.of(owed("grain", 5), owed("wood", 5))), 5)).id();
        deals.done(kernel.accept(1, id, 1, 1));

        deals.tick((_, clause) -> clause == 1);

        assertEquals(List.of(Duty.CANCELLED, Duty.DELIVERED), deals.books.contracts.get(id).duties());
        assertEquals(110, deals.books.balance(0, 0));
    }

    @Test
    void where_any_is_enough_a_missed_one_breaks_nothing_but_costs_its_stake() {
        long id = deals.done(kernel.offer(1, 0, List.of(0L, 1L), 0, new Terms(1, List.of(owed("grain", 2), owed("wood", 5))), 5)).id();
        deals.done(kernel.accept(1, id, 1, 1));
        deals.ticks(3, Deals.NEVER);
        assertEquals(State.ACTIVE, deals.state(id));

        deals.tick(Deals.ALWAYS);

        assertEquals(State.SETTLED, deals.state(id));
        assertEquals(105, deals.books.balance(0, 0));
        assertEquals(95, deals.books.balance(1, 0));
    }

    @Test
    void creditors_share_a_stake_and_the_first_gets_what_is_left_over() {
        var clause = new Clause("grain", false, 0, List.of(1, 2, 3), 0, 1, List.of(), List.of(new Deposit(0, 0, 11)), List.of(), false);
        long id = deals.done(kernel.offer(1, 0, List.of(0L, 1L, 2L, 3L), 0, Deals.terms(clause), 5)).id();
        for (long party = 1; party < 4; party++) {
            deals.done(kernel.accept(1, id, party, 1));
        }

        deals.done(kernel.cancel(1, id, 0, 0));
        deals.tick(Deals.NEVER);

        assertEquals(List.of(89L, 105L, 103L, 103L), List.of(
                deals.books.balance(0, 0), deals.books.balance(1, 0), deals.books.balance(2, 0), deals.books.balance(3, 0)));
    }

    @Test
    void a_clause_is_released_when_all_its_creditors_have_released_it() throws IOException {
        var clause = new Clause("grain", false, 0, List.of(1, 2), 0, 9, List.of(), List.of(new Deposit(0, 0, 10)), List.of(), false);
        long id = deals.done(kernel.offer(1, 0, List.of(0L, 1L, 2L), 0, Deals.terms(clause), 5)).id();
        deals.done(kernel.accept(1, id, 1, 1));
        deals.done(kernel.accept(1, id, 2, 1));
        deals.done(kernel.release(1, id, 1, 0));
        assertEquals(Duty.OPEN, deals.duty(id, 0));

        var restored = restored(saved(kernel));
        deals.done(restored.release(1, id, 2, 0));
        restored.tick(1, Deals.NEVER);

        assertEquals(State.SETTLED, deals.state(id));
        assertEquals(100, deals.books.balance(0, 0));
    }

    @Test
    void what_is_kept_to_the_end_is_delivered_and_what_is_not_is_broken_at_once() {
        var peace = new Clause("peace", true, 0, List.of(1), 1, 3, List.of(), List.of(new Deposit(0, 0, 10)), List.of(), false);
        long kept = deals.force(peace);
        long broken = deals.force(peace);

        deals.tick(Deals.NEVER);
        deals.ticks(2, Deals.ALWAYS);
        assertEquals(Duty.OPEN, deals.duty(kept, 0));
        deals.tick((contract, _) -> contract.id() == kept);

        assertEquals(State.SETTLED, deals.state(kept));
        assertEquals(State.COMPENSATED, deals.state(broken));
    }

    @Test
    void a_clause_whose_turn_comes_in_its_last_tick_is_asked_about_in_it() {
        long id = deals.force(owed("grain", 2), owed("bread", 2, after(0, 0)));
        deals.ticks(2, Deals.NEVER);

        deals.tick(Deals.ALWAYS);

        assertEquals(List.of(0, 1), deals.books.contracts.get(id).delivered());
        assertEquals(State.SETTLED, deals.state(id));
    }

    @Test
    void who_could_not_begin_has_broken_nothing() {
        long id = deals.force(owed("grain", 2), back("bread", 2, after(0, 0)));

        deals.ticks(3, Deals.NEVER);

        assertEquals(List.of(Duty.BREACHED, Duty.CANCELLED), deals.books.contracts.get(id).duties());
    }

    @Test
    void a_mandatory_move_that_the_books_refuse_freezes_the_contract_with_what_is_held() {
        deals.books.refusing = (_, move) -> move.act() == Act.SETTLE;
        long id = deals.force(owed("grain", 5));

        deals.tick(Deals.ALWAYS);

        assertEquals(State.QUARANTINED, deals.state(id));
        assertEquals(15, deals.books.held(id));
        assertEquals(List.of(), kernel.live());
    }

    @Test
    void contracts_in_force_are_asked_about_when_they_are_touched_or_their_window_begins_or_ends() {
        var peace = new Clause("peace", true, 0, List.of(1), 2, 6, List.of(), List.of(), List.of(), false);
        long id = deals.force(peace);
        var asked = new ArrayList<Long>();

        for (long tick = 1; tick <= 8; tick++) {
            long now = tick;
            kernel.tick(now, now == 5 ? List.of(new Ref(id, 0)) : List.of(), (contract, clause) -> {
                asked.add(now);
                deals.books.held(contract, clause, now);
                return true;
            });
        }

        assertEquals(List.of(3L, 5L, 7L), asked);
        assertEquals(State.SETTLED, deals.state(id));
    }

    @Test
    void what_is_restored_is_what_was_saved() throws IOException {
        long first = deals.force(owed("grain", 5), back("wood", 9, after(0, 0)));
        deals.offer(owed("stone", 3));
        kernel.await(4, new Ref(first, 0), after(first, 1));
        kernel.await(5, Ref.NONE, after(first, 1));
        deals.tick((_, clause) -> clause == 0);

        var record = saved(kernel);

        assertArrayEquals(record, saved(restored(record)));
        assertEquals(kernel.live(), restored(record).live());
    }

    @Test
    void what_is_no_record_is_not_restored() throws IOException {
        deals.force(owed("grain", 5));
        var record = saved(kernel);
        for (int length = 0; length < record.length; length++) {
            var cut = Arrays.copyOf(record, length);
            assertThrows(IOException.class, () -> restored(cut));
        }
        record[0]++;
        assertThrows(IOException.class, () -> restored(record));
    }

    @Test
    void ticks_only_go_forward() {
        kernel.tick(5, Deals.NEVER);

        var refused = assertThrows(IllegalArgumentException.class, () -> kernel.tick(5, Deals.NEVER));

        assertEquals("tick (5) must come after the last one (5)", refused.getMessage());
    }

    private static byte[] saved(Kernel kernel) throws IOException {
        var bytes = new ByteArrayOutputStream();
        kernel.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private Kernel restored(byte[] record) throws IOException {
        var restored = new Kernel(deals.books, Limits.DEFAULT);
        restored.restore(new DataInputStream(new ByteArrayInputStream(record)));
        return restored;
    }
}
