package dev.entente.negotiation.contract;

import static dev.entente.negotiation.contract.Deals.after;
import static dev.entente.negotiation.contract.Deals.back;
import static dev.entente.negotiation.contract.Deals.owed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.negotiation.contract.Clause.Join;
import dev.entente.negotiation.contract.Clause.Ref;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two parties that come into the same circle again and again; party 1 has always less at risk.
class GivingWayTest {
    private final Deals deals = new Deals();
    private Kernel kernel = deals.kernel;
    /// Who gave way.
    private final List<Long> gave = new ArrayList<>();
    private final List<String> whys = new ArrayList<>();

    @BeforeEach
    void listen() {
        deals.books.refusing = (after, move) -> {
            if (move.act() == Act.SACRIFICE) {
                gave.add(after.parties().get(after.clauses().get(move.clause()).debtor()));
                whys.add(move.why());
            }
            return false;
        };
    }

    @Test
    void no_party_gives_way_more_often_than_patience_before_the_others_in_its_deadlock_have() {
        for (int round = 0; round < 40; round++) {
            circle();
            long first = gave.stream().filter(it -> it == 1).count();
            long other = gave.size() - first;

            assertEquals(round + 1, gave.size());
            assertTrue(first <= Math.max(Register.PATIENCE, other + 1), gave.toString());
            assertTrue(other <= Math.max(Register.PATIENCE, first), gave.toString());
        }
        assertEquals(List.of(1L, 1L, 1L, 0L, 0L, 0L, 1L, 0L, 1L, 0L), gave.subList(0, 10));
    }

    @Test
    void who_gave_way_and_how_often_is_saved_and_restored() throws IOException {
        for (int round = 0; round < 12; round++) {
            again();
            circle();
        }

        assertEquals(List.of(1L, 1L, 1L, 0L, 0L, 0L, 1L, 0L, 1L, 0L, 1L, 0L), gave);
    }

    @Test
    void who_has_fulfilled_a_contract_has_patience_again() {
        for (int round = 0; round < 3; round++) {
            circle();
        }
        long kept = deals.force(back("wood", 2));
        deals.tick((contract, _) -> contract.id() == kept);
        assertEquals(State.SETTLED, deals.state(kept));

        for (int round = 0; round < 4; round++) {
            circle();
        }

        assertEquals(List.of(1L, 1L, 1L, 1L, 1L, 1L, 0L), gave);
    }

    @Test
    void parties_of_one_contract_give_way_each_for_itself() {
        long way = deals.force(back("way", 9));
        long id = deals.force(
                owed("grain", 9, either(way, 1)), back("bread", 9, after(0, 0)));
        deals.done(kernel.cancel(deals.tick, way, 1, 0));
        deals.tick(Deals.NEVER);

        assertEquals(List.of(0L), gave);
        assertEquals(List.of(Duty.CANCELLED, Duty.CANCELLED), deals.books.contracts.get(id).duties());
        assertTrue(whys.getFirst().startsWith("it waited in a circle: "), whys.toString());
    }

    @Test
    void a_contract_that_is_frozen_in_one_circle_is_missed_in_no_other() {
        deals.books.refusing = (_, move) -> move.act() == Act.SACRIFICE;
        long way = deals.force(back("way", 9));
        long id = deals.force(
                owed("grain", 9, either(way, 1)), back("bread", 9, after(0, 0)),
                owed("wood", 9, either(way, 3)), back("fire", 9, after(0, 2)));
        deals.done(kernel.cancel(deals.tick, way, 1, 0));
        deals.tick(Deals.NEVER);

        assertEquals(State.QUARANTINED, deals.state(id));
        assertEquals(List.of(), kernel.live());
    }

    private static Join either(long way, int own) {
        return new Join(1, List.of(new Ref(way, 0), new Ref(0, own)));
    }

    /// Grain waits for wood or for another way, and wood waits for grain; then there is no other way.
    private void circle() {
        long way = done(kernel.offer(deals.tick, 0, List.of(0L, 1L), 0, Deals.terms(back("way", 9)), deals.tick));
        accept(way);
        long wood = done(kernel.offer(deals.tick, 0, List.of(0L, 1L), 0, Deals.terms(back("wood", 9)), deals.tick));
        var either = new Join(1, List.of(new Ref(way, 0), new Ref(wood, 0)));
        long grain = done(kernel.offer(deals.tick, 0, List.of(0L, 1L), 0, Deals.terms(owed("grain", 9, either)), deals.tick));
        done(kernel.counter(deals.tick, wood, 0, 1, Deals.terms(back("wood", 9, after(grain, 0)))));
        accept(grain);
        done(kernel.accept(deals.tick, wood, 1, 2));
        done(kernel.cancel(deals.tick, way, 1, 0));
        kernel.tick(deals.tick++, Deals.NEVER);
    }

    private void accept(long contract) {
        done(kernel.accept(deals.tick, contract, 1, 1));
    }

    private long done(Result result) {
        return deals.done(result).id();
    }

    /// Goes on with another kernel that knows what this one has written down.
    private void again() throws IOException {
        var bytes = new ByteArrayOutputStream();
        kernel.save(new DataOutputStream(bytes));
        kernel = new Kernel(deals.books, Limits.DEFAULT);
        kernel.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
