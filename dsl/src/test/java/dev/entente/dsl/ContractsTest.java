package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContractsTest {
    private static final String GONE = """

            Goal Gone(who: Faction, land: Region) {
                Achieved when every a in Army (a.owner != who or a.at != land)
                Method go { Do Go(who) }
            }
            Action Go(who: Faction) { }
            """;
    private static final String SOUND = "a: Fork gone { Achieve Gone(a, land) } by 9 ticks b: Join gone ";
    private static final String PACT = "Contract Pact(a: Faction, b: Faction, land: Region) { " + SOUND + "} ";

    private static List<String> problems(String snippet) {
        return Found.checking(snippet + GONE).stream()
                .map(line -> line.replaceFirst("^\\d+:\\d+ ", ""))
                .toList();
    }

    private static void assertProblems(String snippet, String... problems) {
        assertEquals(List.of(problems), problems(snippet));
    }

    /// @param items what stands in a contract between `a` and `b` about `land`
    private static void assertItems(String items, String... problems) {
        assertProblems("Contract Pact(a: Faction, b: Faction, land: Region) { " + items + " }", problems);
    }

    @Nested
    class A_contract {
        @Test
        void is_sound_with_everything_in_it() {
            assertItems("""
                    Term price in 10 to 80 by 10
                    Worth a price + a.gold / 2 - b.broken * 15 reserve 30
                    Worth b 100 - price
                    Escrow b price gold for gone
                    Stake a 50 gold for gone
                    a: Fork gone { Achieve Gone(a, land) } by 20 ticks undo { a.gold += 1 }
                    b: Join gone
                    b: Keep peace when b.gold >= 0 from 1 tick by price + 20 ticks
                    a: Join peace
                    Join 1 of
                    Settled { Tell 2 "{a} and {b}: {price}" b.gold += price land.owner = b }
                    Breach { Tell 2 "{breaker} in {contract.state}" breaker.gold -= 1 }
                    """);
        }

        @Test
        void has_two_parties() {
            assertItems(
                    "a: Fork gone { Achieve Gone(a, land) } by 9 ticks",
                    "contract (Pact) has one party (a), but needs two"
                            + " | Maybe say what the other promises or waits for, as in party: Join clause.");
        }

        @Test
        void promises_something() {
            assertItems(
                    "",
                    "contract (Pact) has no party, but needs two"
                            + " | Maybe say what the other promises or waits for, as in party: Join clause.",
                    "contract (Pact) promises nothing"
                            + " | Maybe write party: Fork name { ... } by 20 ticks, or party: Keep name when ... by 20 ticks.");
        }

        @Test
        void has_parties_that_are_factions() {
            assertItems(
                    SOUND + "land: Join gone",
                    "party (land) of contract (Pact) must be Faction, but is Region | Maybe declare it as land: Faction.");
            assertProblems(
                    "Contract Pact(a: Faction?, b: Faction) { a: Keep x when true by 3 ticks b: Join x }",
                    "party (a) of contract (Pact) must be Faction, but is Faction? | Maybe declare it as a: Faction.");
        }

        @Test
        void has_parties_that_are_parameters() {
            assertProblems(
                    "Contract Pact(lender: Faction, debtor: Faction) { lendr: Keep x when true by 3 ticks debtor: Join x }",
                    "party (lendr) is no parameter of contract (Pact) | Maybe write lender.");
        }

        @Test
        void has_a_line_for_everybody_who_pledges_or_values() {
            String line = "party (c) of contract (Pact) has no line of its own"
                    + " | Maybe say what it promises or waits for, as in c: Join clause.";
            assertProblems(
                    "Contract Pact(a: Faction, b: Faction, c: Faction) { Worth c 3 a: Keep x when true by 3 ticks b: Join x"
                            + " Escrow c 3 gold for x }",
                    line,
                    line);
        }

        @Test
        void has_a_name_of_its_own() {
            String keep = "(a: Faction, b: Faction) { a: Keep x when true by 3 ticks b: Join x }";
            assertProblems(
                    "Contract Region" + keep,
                    "contract (Region) has the name of an entity type, declared in line 8 | Maybe give one another name.");
        }

        @Test
        void brings_along_what_must_not_be_declared() {
            assertProblems(
                    "Contract Pact(a: Faction, b: Faction) { a: Keep x when true by 3 ticks b: Join x }"
                            + " Entity Dealing { } Event Pact.Settled()",
                    "entity type (Dealing) is brought along by contract (Pact) | Maybe leave it out.",
                    "event (Pact.Settled) is brought along by contract (Pact) | Maybe leave it out.");
        }
    }

    @Nested
    class The_names_of_a_contract {
        @Test
        void are_given_once() {
            assertItems(
                    SOUND + "Term land in 1 to 3 Term gone in 1 to 2 b: Keep gone when true by 3 ticks",
                    "clause (gone) has the name of a term | Maybe give it another name.",
                    "argument (land) of goal (Gone) must be Region, but (land) is int"
                            + " | Maybe name an entity of type Region.",
                    "term (land) has the name of a parameter | Maybe give it another name.",
                    "clause (gone) has the name of a term | Maybe give it another name.",
                    "(a_.at) is Region and (land) is int; they can never be equal"
                            + " | Maybe compare two values of one type.");
        }

        @Test
        void are_not_those_that_every_contract_has() {
            assertItems(
                    SOUND + "Term state in 1 to 3 Term gone_by in 1 to 2 b: Keep breaker when true by 9 ticks a: Keep any when true by 3 ticks",
                    "clause (gone) needs the name (gone_by), which is that of a term"
                            + " | Maybe give one another name.",
                    "term (state) has the name of what every contract has | Maybe give it another name.",
                    "clause (breaker) has the name of what every contract knows | Maybe give it another name.",
                    "clause (any) must have another name; Join any waits for several");
            assertProblems(
                    "Contract Pact(contract: Faction, b: Faction) { contract: Keep x when true by 3 ticks b: Join x }",
                    "parameter (contract) has the name of what every contract knows | Maybe give it another name.");
        }
    }

    @Nested
    class A_term {
        @Test
        void has_a_constant_range_that_is_not_empty() {
            assertItems(
                    SOUND + "Term p in 3 to 1",
                    "term (p) has no value from 3 to 1 | Maybe write in 1 to 3.");
            assertItems(
                    SOUND + "Term p in 1 to a.gold by 0 - 1",
                    "what term (p) ends with must be a number, not (a.gold)"
                            + " | Maybe write a number; Worth and reserve can weigh it by what the world is like.");
            assertItems(
                    SOUND + "Term p in 1 to 3 by 0",
                    "the step of term (p) must be at least 1, not 0 | Maybe leave out by; then it is 1.");
            assertItems(SOUND + "Term p in 2 * 5 to 10 + 10");
        }

        @Test
        void leaves_no_more_deals_than_can_be_weighed() {
            assertItems(SOUND + "Term p in 1 to 65536");
            assertItems(
                    SOUND + "Term p in 0 to 65536",
                    "contract (Pact) has more than 65,536 possible deals"
                            + " | Maybe take larger steps, as in Term p in 0 to 65536 by 10.");
            assertItems(SOUND + "Term p in 1 to 256 Term q in 1 to 256");
            assertItems(
                    SOUND + "Term p in 1 to 256 Term q in 1 to 257",
                    "contract (Pact) has more than 65,536 possible deals"
                            + " | Maybe take larger steps, as in Term q in 1 to 257 by 10.");
            assertItems(
                    SOUND + "Term p in -9223372036854775807 to 9223372036854775807",
                    "contract (Pact) has more than 65,536 possible deals"
                            + " | Maybe take larger steps, as in Term p in -9223372036854775807 to 9223372036854775807 by 10.");
        }
    }

    @Nested
    class The_worth_of_a_deal {
        @Test
        void is_a_number_without_dice() {
            assertItems(
                    SOUND + "Worth a roll(6) reserve a.gold > 3",
                    "function (roll) must not decide what is promised"
                            + " | Maybe roll in an operation and keep the result in an attribute.",
                    "the reserve of (a) must be int, but (a.gold > 3) is bool | Maybe write a number.");
            assertItems(
                    SOUND + "Worth a 3 Worth a 4",
                    "the worth to (a) is given twice | Maybe leave one out.");
        }

        @Test
        void is_known_to_parties_only() {
            assertItems(
                    SOUND + "Worth land 3",
                    "party (land) of contract (Pact) must be Faction, but is Region"
                            + " | Maybe declare it as land: Faction.");
        }
    }

    @Nested
    class A_pledge {
        @Test
        void is_of_a_number_that_factions_have() {
            assertItems(
                    SOUND + "Escrow b 3 glod for gone",
                    "the escrow of (b) must be of a number that a faction has, not (glod) | Maybe write gold.");
            assertItems(
                    SOUND + "Escrow b 3 name for gone",
                    "the escrow of (b) must be of a number that a faction has, not (name) | Valid is gold.");
            assertItems(
                    SOUND + "Escrow b 3 broken for gone",
                    "the escrow of (b) must be of a number that a faction has, not (broken) | Valid is gold.");
        }

        @Test
        void is_for_a_clause_of_the_right_party() {
            assertItems(
                    SOUND + "Escrow b 3 gold for gon",
                    "clause (gon) is not declared | Maybe write gone.");
            assertItems(
                    SOUND + "Escrow a 3 gold for gone",
                    "the escrow of (a) would pay itself, for it promises clause (gone) | Maybe write Stake a.");
            assertItems(
                    SOUND + "Stake b 3 gold for gone",
                    "the stake of (b) is for clause (gone), which (a) promises | Maybe write Stake a, or Escrow b.");
        }

        @Test
        void is_not_negative() {
            assertItems(
                    SOUND + "Stake a -3 gold for gone",
                    "the stake of (a) must be 0 or more, not -3");
            assertItems(
                    SOUND + "Stake a b gold for gone",
                    "the stake of (a) must be int, but (b) is Faction | Maybe write one of its attributes.");
        }
    }

    @Nested
    class A_clause {
        @Test
        void says_when_it_is_delivered() {
            assertItems(
                    "a: Fork gone { Do Go(a) } by 9 ticks b: Join gone",
                    "clause (gone) does not say when it is delivered"
                            + " | Maybe write when and a condition behind its block; one Achieve of a goal that says when it is achieved needs none.");
            assertItems(
                    "a: Fork gone { Achieve Gone(a, land) Do Go(a) } by 9 ticks b: Join gone",
                    "clause (gone) does not say when it is delivered"
                            + " | Maybe write when and a condition behind its block; one Achieve of a goal that says when it is achieved needs none.");
            assertItems("a: Fork gone { Do Go(a) } when a.gold > 3 by 9 ticks b: Join gone");
            assertItems(
                    "a: Fork gone { } when a.gold by 9 ticks b: Join gone",
                    "clause (gone) takes no steps | Maybe write what is done for it, or Keep for a promise not to.",
                    "what clause (gone) delivers must be bool, but (a.gold) is int"
                            + " | Maybe compare it, as in a.gold > 0.");
        }

        @Test
        void has_a_window_in_the_future() {
            assertItems(
                    "a: Keep x when true by 0 ticks b: Join x",
                    "the deadline of clause (x) must be at least 1, not 0 | Maybe write by 1 tick.");
            assertItems(
                    "a: Keep x when true from -1 ticks by 3 ticks b: Join x",
                    "the beginning of clause (x) must be 0 or more, not -1"
                            + " | Maybe leave out from; it begins with the contract then.");
            assertItems(
                    "a: Keep x when true from 5 ticks by 4 ticks b: Join x",
                    "the deadline of clause (x) is before its beginning: by 4, from 5"
                            + " | Maybe write from 4 ticks by 5 ticks.");
            assertItems(
                    "a: Keep x when true by a ticks b: Join x",
                    "the deadline of clause (x) must be int, but (a) is Faction"
                            + " | Maybe write one of its attributes.");
        }

        @Test
        void takes_the_steps_of_a_method() {
            assertItems(
                    "a: Fork gone { a.gold += 1 } when true by 9 ticks b: Join gone",
                    "a change of (a.gold) must not stand in a method"
                            + " | Maybe put it into the effects of an action, or call an operation.");
            assertItems(
                    "a: Fork gone { Achieve Gnoe(a, land) } when true by 9 ticks b: Join gone",
                    "goal (Gnoe) is not declared | Maybe write Gone.");
            assertItems("a: Fork gone { Negotiate Pact(b, a, land) by 3 ticks -> $x Join $x.gone } when true by 9 ticks b: Join gone");
            assertItems(
                    "a: Fork gone { Do Go(a) } when true by 9 ticks undo { Wait 3 ticks } b: Join gone",
                    "Wait must not stand in the effects of an action"
                            + " | Maybe put it into a method, or begin an operation: Module.Operation().");
        }
    }

    @Nested
    class A_party {
        @Test
        void waits_for_clauses_that_there_are() {
            assertItems(
                    SOUND + "b: Join gnoe",
                    "clause (gnoe) is not declared | Maybe write gone.");
            assertItems(
                    SOUND + "b: Join war.marched",
                    "(war) is no parameter of contract (Pact) that is a contract | There are no contracts here.");
            assertItems(
                    SOUND + "b: Join 2 of gone",
                    "(b) waits for 2 of 1 clauses | Maybe write Join 1 of, or name more.");
            assertItems(
                    SOUND + "b: Join gone, gone",
                    "(b) waits for (gone) twice | Maybe leave one out.");
            assertItems(
                    SOUND + "Join 2 of",
                    "contract (Pact) is settled when 2 clauses are delivered, but has 1 | Maybe write Join all.");
        }

        @Test
        void waits_for_clauses_of_others() {
            assertItems(
                    SOUND + "a: Join gone",
                    "(a) waits for clause (gone), which it promises itself"
                            + " | Maybe leave it out, or let another party wait for it.");
        }

        @Test
        void waits_for_clauses_of_another_contract() {
            String other = "Contract Other(a: Faction, b: Faction, war: Pact) { a: Join war.gone a: Keep x when true by 3 ticks b: Join x }";
            assertProblems(PACT + other);
            assertProblems(
                    PACT + other.replace("war.gone", "war.gnoe"),
                    "contract (Pact) has no clause (gnoe) | Maybe write gone.");
            assertProblems(
                    PACT + other.replace("war.gone", "wra.gone"),
                    "(wra) is no parameter of contract (Other) that is a contract | Maybe write war.");
        }

        @Test
        void promises_nothing_that_is_due_before_what_it_waits_for() {
            assertItems(SOUND + "b: Keep x when true by 9 ticks");
            assertItems(
                    SOUND + "b: Keep x when true by 3 + 5 ticks",
                    "clause (x) is due by 8, before (gone), which it waits for and which is due by 9"
                            + " | Maybe give it more time, or write it before the Join.");
        }

        @Test
        void does_not_wait_for_itself_by_way_of_others() {
            assertItems(
                    "a: Join two a: Keep one when true by 3 ticks b: Join one b: Keep two when true by 3 ticks",
                    "contract (Pact) waits for itself: one of (a), then two of (b), then one"
                            + " | Maybe write one of these clauses before the Join of its party.");
            assertItems(
                    "a: Join any two, three a: Keep one when true by 3 ticks b: Join one b: Keep two when true by 3 ticks",
                    "clause (three) is not declared | Valid are one, two.");
            assertItems(
                    "b: Keep three when true by 2 ticks a: Join any two, three a: Keep one when true by 3 ticks b: Join one"
                            + " b: Keep two when true by 3 ticks");
        }
    }

    @Nested
    class After_its_end {
        @Test
        void its_names_are_known() {
            assertItems(
                    SOUND + "Settled { land.owner = c }",
                    "name (c) is not declared | Valid are a, b, contract, land.");
            assertItems(
                    SOUND + "Settled { Tell 1 \"{breaker}\" }",
                    "name (breaker) is not declared | Valid are a, b, contract, land.");
            assertItems(SOUND + "Breach { breaker.gold -= 3 }");
        }
    }
}
