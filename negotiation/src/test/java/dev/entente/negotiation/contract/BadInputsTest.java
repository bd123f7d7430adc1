package dev.entente.negotiation.contract;

import static dev.entente.negotiation.contract.Deals.after;
import static dev.entente.negotiation.contract.Deals.back;
import static dev.entente.negotiation.contract.Deals.owed;
import static dev.entente.negotiation.contract.Deals.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.negotiation.contract.Clause.Join;
import dev.entente.negotiation.contract.Clause.Ref;
import dev.entente.negotiation.contract.Result.Refusal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What parties, hosts and crashes do wrong.
class BadInputsTest {
    private final Deals deals = new Deals();
    private final Kernel kernel = deals.kernel;

    @Nested
    class Offers {
        private final long id = deals.offer(owed("grain", 5));

        @Test
        void an_acceptance_of_a_stale_version_is_refused_with_the_one_that_stands() {
            deals.done(kernel.counter(1, id, 1, 1, terms(owed("grain", 6))));

            assertEquals(
                    new Refusal("version", "accept of version 1", "version 2, the one that stands"),
                    kernel.accept(1, id, 0, 1));
        }

        @Test
        void an_offer_for_a_stale_version_is_refused() {
            deals.done(kernel.counter(1, id, 1, 1, terms(owed("grain", 6))));

            assertEquals("version", deals.refused(kernel.counter(1, id, 0, 1, terms(owed("grain", 7)))).rule());
        }

        @Test
        void nothing_can_be_accepted_after_it_was_withdrawn() {
            deals.done(kernel.withdraw(1, id, 0));

            assertEquals(new Refusal("move", "contract 1, which is over", "nothing"), kernel.accept(1, id, 1, 1));
        }

        @Test
        void one_who_is_no_party_accepts_nothing() {
            assertEquals(new Refusal("party", "party 3", "one of [0, 1]"), kernel.accept(1, id, 3, 1));
        }

        @Test
        void nobody_accepts_twice() {
            long three = deals.done(kernel.offer(1, 0, List.of(0L, 1L, 2L), 0, terms(owed("grain", 5)), 5)).id();
            deals.done(kernel.accept(1, three, 1, 1));

            assertEquals("turn", deals.refused(kernel.accept(1, three, 1, 1)).rule());
            assertEquals("turn", deals.refused(kernel.accept(1, three, 0, 1)).rule());
            assertEquals(State.OFFERED, deals.state(three));
        }

        @Test
        void a_proposer_withdraws_and_does_not_reject() {
            assertEquals("party", deals.refused(kernel.reject(1, id, 0)).rule());
            assertEquals("party", deals.refused(kernel.withdraw(1, id, 1)).rule());
        }

        @Test
        void the_same_terms_a_thousand_times_are_heard_once() {
            var mine = terms(owed("grain", 6));
            deals.done(kernel.counter(1, id, 1, 1, mine));
            deals.done(kernel.counter(1, id, 0, 2, terms(owed("grain", 7))));

            for (int i = 0; i < 1_000; i++) {
                assertEquals("repeated", deals.refused(kernel.counter(1, id, 1, 3, mine)).rule());
            }
            assertEquals(3, deals.books.contracts.get(id).version());
        }

        @Test
        void a_party_floods_nobody_with_offers() {
            for (int i = 0; i < 99; i++) {
                deals.offer(owed("grain", 5));
            }

            assertEquals("offers", deals.refused(kernel.offer(1, 0, List.of(0L, 1L), 0, terms(owed("grain", 5)), 5)).rule());
            deals.tick(Deals.NEVER);
            deals.offer(owed("grain", 5));
        }

        @Test
        void versions_are_numbered_up_to_a_limit() {
            var few = new Deals(new Limits(2, 10, 100, 3, 5));
            long contract = few.offer(owed("grain", 5));
            few.done(few.kernel.counter(1, contract, 1, 1, terms(owed("grain", 6))));

            assertEquals("versions", few.refused(few.kernel.counter(1, contract, 0, 2, terms(owed("grain", 7)))).rule());
        }

        @Test
        void nobody_makes_a_contract_with_himself() {
            assertEquals("parties", deals.refused(kernel.offer(1, 0, List.of(0L, 0L), 0, terms(owed("grain", 5)), 5)).rule());
            assertEquals("parties", deals.refused(kernel.offer(1, 0, List.of(0L), 0, terms(owed("grain", 5)), 5)).rule());
        }
    }

    @Nested
    class Circles {
        @Test
        void of_two_contracts_that_wait_for_each_other_the_second_does_not_take_force() {
            long first = deals.offer(owed("grain", 9));
            long second = deals.offer(owed("wood", 9, after(first, 0)));
            deals.done(kernel.counter(1, first, 0, 1, terms(owed("grain", 9, after(second, 0)))));
            deals.done(kernel.accept(1, first, 1, 2));

            var refused = kernel.accept(1, second, 1, 1);

            assertEquals(State.EXPIRED, deals.done(refused).state());
            assertTrue(((Result.Done) refused).why().contains("contract 1.grain -> contract 2.wood -> contract 1.grain"), refused.toString());
        }

        @Test
        void a_ring_of_three_is_refused_with_all_three_in_the_message() {
            long first = deals.offer(owed("a", 9));
            long second = deals.offer(owed("b", 9, after(first, 0)));
            long third = deals.offer(owed("c", 9, after(second, 0)));
            deals.done(kernel.counter(1, first, 0, 1, terms(owed("a", 9, after(third, 0)))));
            deals.done(kernel.accept(1, first, 1, 2));
            deals.done(kernel.accept(1, second, 1, 1));

            var refused = (Result.Done) kernel.accept(1, third, 1, 1);

            assertEquals(State.EXPIRED, refused.contract().state());
            assertTrue(refused.why().contains(".a -> ") && refused.why().contains(".b -> ") && refused.why().contains(".c -> "), refused.why());
        }

        @Test
        void an_any_join_in_a_circle_that_is_no_deadlock_costs_nobody_anything() {
            long first = deals.offer(owed("grain", 9));
            var any = new Join(1, List.of(new Ref(first, 0), new Ref(0, 1)));
            long second = deals.offer(owed("wood", 9, any), back("gold", 9));
            deals.done(kernel.counter(1, first, 0, 1, terms(owed("grain", 9, after(second, 0)))));
            deals.done(kernel.accept(1, first, 1, 2));

            assertEquals(State.ACTIVE, deals.done(kernel.accept(1, second, 1, 1)).state());
            deals.ticks(3, Deals.ALWAYS);

            assertEquals(State.SETTLED, deals.state(first));
            assertEquals(State.SETTLED, deals.state(second));
        }

        @Test
        void work_that_would_wait_for_who_waits_for_it_is_refused() {
            long first = deals.force(owed("grain", 9));
            long second = deals.force(owed("wood", 9, after(first, 0)));

            var circle = kernel.await(7, new Ref(first, 0), after(second, 0));

            assertEquals("a join -> contract 2.wood -> contract 1.grain -> a join", circle.orElseThrow());
        }

        @Test
        void when_an_alternative_fails_the_one_with_least_at_risk_gives_way() {
            long dear = deals.offer(owed("grain", 30));
            var any = new Join(1, List.of(new Ref(dear, 0), new Ref(0, 1)));
            var cheap = deals.done(kernel.offer(1, 0, List.of(0L, 1L), 0,
                    new Terms(1, List.of(back("wood", 30, any), back("gold", 3))), 5)).id();
            deals.done(kernel.counter(1, dear, 0, 1, terms(owed("grain", 30, after(cheap, 0)))));
            deals.done(kernel.accept(1, dear, 1, 2));
            deals.done(kernel.accept(1, cheap, 1, 1));

            deals.ticks(4, Deals.NEVER);

            assertEquals(Duty.CANCELLED, deals.duty(cheap, 0));
            assertEquals(State.COMPENSATED, deals.state(cheap));
            assertEquals(100, deals.books.balance(1, 0));
        }
    }

    @Nested
    class Windows {
        @Test
        void a_delivery_in_its_deadline_tick_is_in_time() {
            long id = deals.force(owed("grain", 2));

            deals.ticks(2, Deals.NEVER);
            deals.tick(Deals.ALWAYS);

            assertEquals(State.SETTLED, deals.state(id));
        }

        @Test
        void a_delivery_one_tick_later_is_not() {
            long id = deals.force(owed("grain", 2));

            deals.ticks(3, Deals.NEVER);

            assertEquals(State.COMPENSATED, deals.state(id));
            assertEquals(95, deals.books.balance(0, 0));
            assertEquals(105, deals.books.balance(1, 0));
        }

        @Test
        void a_window_of_one_tick_is_one_tick() {
            long kept = deals.force(owed("grain", 0));
            deals.tick(Deals.ALWAYS);
            long missed = deals.force(owed("grain", 0));
            deals.tick(Deals.NEVER);

            assertEquals(State.SETTLED, deals.state(kept));
            assertEquals(State.COMPENSATED, deals.state(missed));
        }

        @ParameterizedTest
        @CsvSource({"-1, 5", "5, 4", "0, 9223372036854775807"})
        void a_window_that_is_none_or_never_ends_is_refused(long from, long by) {
            var clause = new Clause("grain", false, 0, List.of(1), from, by, List.of(), List.of(), List.of(), false);

            assertEquals("window", deals.refused(kernel.offer(1, 0, List.of(0L, 1L), 0, terms(clause), 5)).rule());
        }

        @ParameterizedTest
        @ValueSource(longs = {0, -5, Long.MIN_VALUE, Long.MAX_VALUE})
        void an_offer_that_lapsed_before_it_was_made_or_never_lapses_is_refused(long lapses) {
            assertEquals("lapse", deals.refused(kernel.offer(1, 0, List.of(0L, 1L), 0, terms(owed("grain", 5)), lapses)).rule());
        }

        @Test
        void an_offer_for_this_tick_only_can_be_accepted_in_it_and_lapses_with_it() {
            long taken = deals.done(kernel.offer(1, 0, List.of(0L, 1L), 0, terms(owed("grain", 5)), 1)).id();
            long left = deals.done(kernel.offer(1, 0, List.of(0L, 1L), 0, terms(owed("grain", 5)), 1)).id();
            deals.done(kernel.accept(1, taken, 1, 1));

            deals.tick(Deals.NEVER);

            assertEquals(State.ACTIVE, deals.state(taken));
            assertEquals(State.EXPIRED, deals.state(left));
        }

        @Test
        void a_clause_that_must_end_before_what_it_waits_for_is_refused() {
            var refused = deals.refused(kernel.offer(1, 0, List.of(0L, 1L), 0, terms(owed("grain", 9), owed("bread", 4, after(0, 0))), 5));

            assertEquals(new Refusal("after", "(bread) by tick 4", "not before what it waits for may end, in tick 9"), refused);
        }
    }

    @Nested
    class Undoing_that_fails {
        @Test
        void what_can_never_be_undone_is_frozen_after_three_attempts_and_others_go_on() {
            long broken = deals.force(owed("grain", 9), back("wood", 3));
            long other = deals.force(owed("stone", 20));
            deals.ticks(4, (contract, clause) -> contract.id() == broken && clause == 0);

            for (int i = 0; i < 3; i++) {
                assertEquals(State.COMPENSATING, deals.state(broken));
                deals.done(kernel.undone(deals.tick, broken, 0, false, "it throws"));
            }

            assertEquals(State.QUARANTINED, deals.state(broken));
            deals.tick(Deals.ALWAYS);
            assertEquals(State.SETTLED, deals.state(other));
        }

        @Test
        void no_answer_is_a_failure() {
            long broken = deals.force(owed("grain", 9), back("wood", 3));
            deals.ticks(4, (_, clause) -> clause == 0);

            deals.ticks(60, Deals.NEVER);

            assertEquals(State.QUARANTINED, deals.state(broken));
        }

        @Test
        void undoing_twice_is_undoing_once() {
            long broken = deals.force(owed("grain", 9), owed("bread", 9), back("wood", 3));
            deals.ticks(4, (_, clause) -> clause < 2);
            deals.done(kernel.undone(deals.tick, broken, 1, true, ""));
            var before = kernel.find(broken).orElseThrow();

            assertEquals("undone", deals.refused(kernel.undone(deals.tick, broken, 1, true, "")).rule());

            assertEquals(before, kernel.find(broken).orElseThrow());
            assertEquals(0b10, before.undone());
        }

        @Test
        void the_last_delivery_is_undone_first() {
            long broken = deals.force(owed("grain", 9), owed("bread", 9), back("wood", 4));
            deals.tick((_, clause) -> clause == 1);
            deals.ticks(4, (_, clause) -> clause == 0);

            assertEquals(List.of(1, 0), deals.books.contracts.get(broken).delivered());
            assertEquals(List.of(new Ref(broken, 0)), deals.books.asked);
        }
    }

    @Nested
    class Parties_that_are_no_more {
        @Test
        void a_debtor_gone_before_its_work_began_loses_its_stake() {
            long id = deals.force(owed("grain", 9));

            kernel.vanish(deals.tick, 0);
            deals.tick(Deals.ALWAYS);

            assertEquals(State.COMPENSATED, deals.state(id));
            assertEquals(105, deals.books.balance(1, 0));
        }

        @Test
        void a_debtor_gone_between_two_deliveries_leaves_the_first_to_be_undone() {
            long id = deals.force(owed("grain", 9), owed("bread", 9));
            deals.tick((_, clause) -> clause == 0);

            kernel.vanish(deals.tick, 0);
            deals.tick(Deals.NEVER);

            assertEquals(State.COMPENSATING, deals.state(id));
            deals.done(kernel.undone(deals.tick, id, 0, true, ""));
            assertEquals(State.COMPENSATED, deals.state(id));
        }

        @Test
        void a_party_gone_while_things_are_undone_changes_nothing() {
            long id = deals.force(owed("grain", 9), owed("bread", 9));
            deals.tick((_, clause) -> clause == 0);
            kernel.vanish(deals.tick, 0);
            deals.tick(Deals.NEVER);

            kernel.vanish(deals.tick, 1);

            assertEquals(State.COMPENSATING, deals.state(id));
        }

        @Test
        void what_a_party_was_offered_expires_with_it() {
            long id = deals.offer(owed("grain", 9));

            kernel.vanish(deals.tick, 1);

            assertEquals(State.EXPIRED, deals.state(id));
        }
    }

    @Nested
    class Joins_on_what_is_gone {
        @Test
        void who_waits_for_a_clause_that_is_broken_is_told_and_spared() {
            long first = deals.force(owed("grain", 2));
            long second = deals.force(owed("bread", 9, after(first, 0)));
            assertTrue(kernel.await(3, Ref.NONE, after(first, 0)).isEmpty());

            deals.done(kernel.cancel(deals.tick, first, 0, 0));
            deals.tick(Deals.NEVER);

            assertEquals(false, deals.books.decided.get(3L));
            assertEquals(Duty.CANCELLED, deals.duty(second, 0));
            assertEquals(100 - 5, deals.books.balance(0, 0));
        }

        @Test
        void ten_thousand_cancellations_in_a_tick_are_one() {
            long id = deals.force(owed("grain", 9), back("wood", 9));
            deals.done(kernel.cancel(deals.tick, id, 0, 0));
            int commits = deals.books.commits;

            for (int i = 0; i < 10_000; i++) {
                assertEquals("move", deals.refused(kernel.cancel(deals.tick, id, 0, 0)).rule());
            }

            assertEquals(commits, deals.books.commits);
        }

        @Test
        void a_contract_that_was_over_before_is_decided_by_how_it_ended() {
            long first = deals.force(owed("grain", 2));
            deals.tick(Deals.ALWAYS);
            long second = deals.force(owed("bread", 9, after(first, Ref.WHOLE)));

            deals.tick(Deals.ALWAYS);

            assertEquals(State.SETTLED, deals.state(second));
        }
    }
}
