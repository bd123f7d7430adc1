package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What factions promise each other, and what becomes of it.
class PromisesTest {
    /// The Ravens mark ash for gold, and the Wolves keep it without a wall.
    private static final String PASS =
            """
            Contract Pass(grantor: Faction, marcher: Faction, through: Region) {
                Term price in 10 to 80 by 10
                Worth grantor price reserve 30
                Worth marcher 100 - price reserve 40
                Escrow marcher price gold for withdrawn
                Stake grantor 20 gold for withdrawn
                grantor: Fork withdrawn { %s } when through.marked by 10 ticks
                marcher: Join withdrawn
                marcher: Keep peace when through.wall == 0 by 25 ticks
                Join all
                Settled { Tell 3 "settled for {price}" }
                Breach { Tell 3 "broken by {breaker}" }
            }
            Faction Wolves { pursue Top($me) }
            Faction Ravens { gold: 200 }
            Goal Top(who: Faction) { Method only {
                Negotiate Pass(grantor: Ravens, marcher: who, through: ash) by %d ticks -> $treaty else { Do Say("no", 90) }
                Do Say("agreed", 1)
                Join $treaty.withdrawn else { Do Say("not withdrawn", 90) }
                Do Say("withdrawn", 90)
            } }
            """;

    private static Toy pass(String work, int ticks) {
        return Toy.with(PASS.formatted(work, ticks));
    }

    private static List<String> acts(Toy toy) {
        return toy.contracts.stream().map(it -> it.replaceFirst("^\\d+ ", "")).toList();
    }

    @Nested
    class When_all_keep_their_word {
        private final Toy toy = pass("Do Mark(through)", 30).run(50);

        @Test
        void they_agree_in_the_middle_and_money_changes_hands_once_it_is_settled() {
            assertEquals(50, toy.get("Wolves.gold"));
            assertEquals(250, toy.get("Ravens.gold"));
            assertTrue(toy.story().contains("settled for 50"), toy.story());
        }

        @Test
        void who_waits_goes_on_with_the_delivery() {
            assertTrue(toy.told.contains("12 agreed"), toy.story());
            assertTrue(acts(toy).contains("deliver Ravens withdrawn active"), toy.contracts.toString());
        }

        @Test
        void both_have_kept_a_promise_for_everybody_to_see() {
            assertEquals(List.of(1L, 1L, 0L), List.of(toy.get("Wolves.kept"), toy.get("Ravens.kept"), toy.get("Ravens.broken")));
        }
    }

    @Nested
    class When_the_debtor_cannot_deliver {
        private final Toy toy = pass("Do Never()", 30).run(60);

        @Test
        void the_promise_is_tried_again_until_its_deadline_and_then_broken() {
            assertEquals(3, toy.events("gave up Pass.withdrawn").size(), toy.events.toString());
            assertTrue(toy.contracts.contains("20 miss Ravens withdrawn active"), toy.contracts.toString());
            assertTrue(toy.whys.contains("it was not delivered by tick 20; Never() requires false"), toy.whys.toString());
        }

        @Test
        void the_stake_goes_to_the_creditor_and_the_escrow_back() {
            assertEquals(120, toy.get("Wolves.gold"));
            assertEquals(180, toy.get("Ravens.gold"));
            assertEquals(1, toy.get("Ravens.broken"));
        }

        @Test
        void who_waits_is_told_and_does_something_else() {
            assertTrue(toy.story().contains("broken by Ravens"), toy.story());
            assertTrue(toy.contracts.stream().anyMatch(it -> it.contains("breach Ravens")), toy.contracts.toString());
        }
    }

    @Nested
    class When_a_storm_breaks_over_the_work {
        private final Toy toy = Toy.with(PASS.formatted("Achieve Marked(through)", 30)
                        + """
                        $gate = 0
                        Goal Marked(land: Region) {
                            Achieved when land.marked
                            Method near when $gate == 0 { Do Walk()   Do Mark(land) }
                            Method far when $gate > 0 { Do Say("far", 2)   Do Mark(land) }
                        }
                        Action Walk() takes 4 ticks { requires $gate == 0   effects { Tell 1 "near" } }
                        Module Storm {
                            Tick [13 ticks] {
                                $i = 0
                                While $i < 9999 max 10000 { $gate = 1 - $gate   $i += 1 }
                            }
                        }
                        """)
                .run(50);

        @Test
        void ten_thousand_changes_of_one_fact_in_a_tick_rewrite_the_promise_once() {
            assertEquals(1, toy.events("->").stream().filter(it -> it.startsWith("13 ")).count(), toy.events.toString());
        }

        @Test
        void the_promise_is_kept_all_the_same() {
            assertTrue(acts(toy).contains("deliver Ravens withdrawn active"), toy.contracts.toString());
            assertEquals(250, toy.get("Ravens.gold"));
        }
    }

    @Nested
    class When_time_is_too_short {
        @Test
        void there_is_no_deal_and_nothing_is_left_of_it() {
            var toy = pass("Do Mark(through)", 3).run(20);

            assertEquals(100, toy.get("Wolves.gold"));
            assertEquals(-1, toy.simulation.world().entity("Pass#7"));
            assertEquals("lapse   expired", acts(toy).getLast());
        }
    }

    @Nested
    class When_a_promise_not_to_is_broken {
        @Test
        void the_breach_names_the_change_that_broke_it() {
            var toy = pass("Do Mark(through)", 30).timeline("20 Wall {\"land\": \"ash\", \"height\": 2}").run(40);

            assertTrue(toy.contracts.contains("20 miss Wolves peace active"), toy.contracts.toString());
            assertTrue(toy.whys.stream().anyMatch(it -> it.contains("ash.wall became 2 (Player: ON (Wall))")), toy.whys.toString());
        }
    }

    /// Falls, says and a second road for those who keep a promise.
    private static final String FATE =
            """
            Event Fall(who: Faction)
            Module Fate { ON (Fall) { Remove {who} } }
            """;

    @Nested
    class When_a_party_is_no_more {
        @Test
        void nobody_bargains_with_it_any_longer() {
            var toy = Toy.with(FATE + PASS.formatted("Do Mark(through)", 30)).timeline("5 Fall {\"who\": \"Ravens\"}").run(12);

            assertEquals("vanish   expired", acts(toy).getLast());
            assertTrue(toy.stepped.contains("5 Negotiate Pass failed"), toy.stepped.toString());
        }

        @Test
        void what_it_owes_is_broken_and_the_others_are_told_why() {
            var toy = Toy.with(FATE + PASS.formatted("Do Say(\"at work\", 8) Do Mark(through)", 30))
                    .timeline("14 Fall {\"who\": \"Ravens\"}")
                    .run(20);

            assertTrue(toy.contracts.contains("14 vanish Ravens withdrawn active"), toy.contracts.toString());
            assertTrue(toy.stepped.contains("14 Join $treaty.withdrawn failed"), toy.stepped.toString());
            assertTrue(toy.story().contains("15 broken by Ravens"), toy.story());
        }
    }

    @Nested
    class When_promises_wait_for_each_other {
        @Test
        void a_wait_that_would_close_a_circle_is_refused_and_says_so() {
            var toy = Toy.with(
                            """
                            Entity Court { first: First?   second: Second? }
                            Contract First(debtor: Faction, other: Faction, court: Court) {
                                debtor: Fork done { Do Say("one", 3) Join court.second.done else { Do Say("circle", 1) } Do Gain(debtor, 1) }
                                    when debtor.gold > 100 by 40 ticks
                                other: Join done
                            }
                            Contract Second(debtor: Faction, other: Faction, court: Court) {
                                debtor: Fork done { Do Say("two", 4) Join court.first.done else { Do Say("circle", 1) } Do Gain(debtor, 1) }
                                    when debtor.gold > 100 by 40 ticks
                                other: Join done
                            }
                            Action Note(court: Court, first: First) { effects { court.first = first } }
                            Action Also(court: Court, second: Second) { effects { court.second = second } }
                            Faction Wolves { pursue Top($me) }
                            Faction Ravens { }
                            Goal Top(who: Faction) { Method only when some court in Court (court.first == none) {
                                Negotiate First(who, Ravens, court) by 9 ticks -> $a
                                Do Note(court, $a)
                                Negotiate Second(Ravens, who, court) by 9 ticks -> $b
                                Do Also(court, $b)
                                Do Say("both", 60)
                            } }
                            """)
                    .file("map.json", """
                            {"entities": {"Region": {"ash": {}}, "Court": {"court": {}}}}
                            """)
                    .run(50);

            assertTrue(toy.story().contains("circle"), toy.story());
            assertTrue(acts(toy).stream().filter(it -> it.startsWith("settle")).count() == 2, toy.contracts.toString());
        }
    }

    @Nested
    class When_it_cannot_be_paid_for {
        @Test
        void a_constraint_that_would_be_broken_refuses_it_and_nobody_has_paid() {
            var toy = Toy.with("Constraint thrifty: Faction.gold >= 80\n" + PASS.formatted("Do Mark(through)", 30)).run(20);

            assertEquals("refuse   expired", acts(toy).getLast());
            assertTrue(toy.whys.getLast().startsWith("thrifty"), toy.whys.getLast());
            assertEquals(List.of(100L, 200L), List.of(toy.get("Wolves.gold"), toy.get("Ravens.gold")));
        }
    }

    @Nested
    class When_it_is_secret {
        @Test
        void only_those_who_were_there_know_who_kept_his_word() {
            var toy = Toy.with(PASS.formatted("Do Mark(through)", 30).replace("through: Region) {", "through: Region) secret {")).run(50);

            assertEquals(List.of(0L, 0L), List.of(toy.get("Wolves.kept"), toy.get("Ravens.kept")));
            assertEquals(List.of(1L, 1L), List.of(toy.get("Dealing#8.kept"), toy.get("Dealing#9.kept")));
        }
    }

    @Nested
    class When_several_are_called {
        /// The Bears have broken their word once, which the Wolves hold against them.
        private static final String CALL =
                """
                Contract Scouting(chief: Faction, scout: Faction) {
                    Term pay in 1 to 20
                    Worth chief 30 - pay - scout.debt * 10 reserve 2
                    Worth scout pay - scout.gold / 100 reserve 3
                    Escrow chief pay gold for seen
                    chief: Join seen
                    scout: Fork seen { Do Say("looking", 2) Do Gain(scout, 1) } when scout.debt >= 0 from 3 ticks by 9 ticks
                }
                Faction Wolves { pursue Top($me) }
                Faction Ravens { gold: 900 bargains conceder }
                Faction Bears { gold: 200 debt: 2 bargains conceder }
                Goal Top(who: Faction) { Method only {
                    Negotiate Scouting(who, some f in Faction (f != who)) by 12 ticks -> $deal else { Do Say("nobody", 90) }
                    Join $deal else { Do Say("lost", 90) }
                    Do Say("seen", 90)
                } }
                """;

        @Test
        void the_one_whose_bid_is_worth_most_gets_it_and_does_it() {
            var toy = Toy.with(CALL).run(30);

            assertTrue(acts(toy).contains("deliver Ravens seen active"), toy.contracts.toString());
            assertTrue(acts(toy).contains("settle   settled"), toy.contracts.toString());
        }
    }

    @Nested
    class When_a_mediator_proposes {
        /// Three parties, each with a least it asks for.
        private static final String LEAGUE =
                """
                Contract League(a: Faction, b: Faction, c: Faction) {
                    Term first in 0 to 9
                    Term second in 0 to 9
                    Worth a first reserve 4
                    Worth b second reserve 5
                    Worth c 9 - first + 9 - second reserve 6
                    a: Keep one when a.gold >= 0 by 3 ticks
                    b: Keep two when b.gold >= 0 by 3 ticks
                    c: Keep three when c.gold >= 0 by 3 ticks
                }
                Faction Wolves { pursue Top($me) }
                Faction Ravens { }
                Faction Bears { }
                Goal Top(who: Faction) { Method only {
                    Negotiate League(who, Ravens, Bears) mediated by 40 ticks -> $deal else { Do Say("no", 90) }
                    Do Say("yes", 90)
                } }
                """;

        @Test
        void all_sign_what_is_worth_their_reserve() {
            var toy = Toy.with(LEAGUE).run(50);

            assertTrue(acts(toy).contains("settle   settled"), toy.contracts.toString());
            var world = toy.simulation.world();
            var league = world.name(world.at(world.schema().type("League"), 0));
            long first = toy.get(league + ".first");
            long second = toy.get(league + ".second");
            assertTrue(first >= 4 && second >= 5 && first + second <= 12, first + " and " + second);
        }
    }

    @Nested
    class When_who_promises_needs_another_for_it {
        /// The Ravens let the Bears do what they have promised to the Wolves.
        private static final String CHAIN =
                """
                Contract Inner(boss: Faction, hand: Faction) {
                    Escrow boss 5 gold for done
                    boss: Join done
                    hand: Fork done { Do Lift(boss) } when boss.debt > 0 by 20 ticks
                }
                Contract Outer(client: Faction, chief: Faction, helper: Faction) {
                    Escrow client 30 gold for work
                    client: Join work
                    helper: Join work
                    chief: Fork work { Negotiate Inner(chief, helper) by 12 ticks -> $inner  Join $inner.done else { Fail "no help" } }
                        when chief.debt > 0 by 40 ticks
                }
                Action Lift(who: Faction) takes 3 ticks { requires who.gold < %d   effects { who.debt += 1 } }
                Faction Wolves { pursue Top($me) }
                Faction Ravens { }
                Faction Bears { }
                Goal Top(who: Faction) { Method only {
                    Negotiate Outer(who, Ravens, Bears) by 12 ticks -> $outer else { Do Say("no", 200) }
                    Join $outer.work else { Do Say("not done", 200) }
                    Do Say("done", 200)
                } }
                """;

        @Test
        void a_promise_is_kept_by_another_promise() {
            var toy = Toy.with(CHAIN.formatted(1000)).run(40);

            assertEquals(List.of(70L, 125L, 105L), List.of(toy.get("Wolves.gold"), toy.get("Ravens.gold"), toy.get("Bears.gold")));
        }

        @Test
        void where_the_other_breaks_his_word_it_is_asked_for_again_and_the_chain_of_causes_is_told() {
            var toy = Toy.with(CHAIN.formatted(0)).run(55);

            assertEquals(1, toy.get("Ravens.broken"));
            assertTrue(toy.whys.stream().anyMatch(it -> it.contains("not delivered by tick") && it.contains("no help")), toy.whys.toString());
        }
    }
}
