package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What contracts become for their parties.
class TreatiesTest {
    private static final String PACT = """
            Entity Faction { gold: int }
            Entity Army { owner: Faction?   at: Faction? }
            Goal Gone(who: Faction, from: Faction) {
                Achieved when every a in Army (a.owner != who or a.at != from)
                Method go { Do Go(who) }
            }
            Action Go(who: Faction) { }
            Contract Pact(a: Faction, b: Faction) {
                Term price in 1 to 9
                a: Fork gone { Achieve Gone(a, from: b)   Release contract.peace } when a.gold > price by price ticks
                a: Fork left { Achieve Gone(a, b) } by 9 ticks
                b: Join gone
                b: Keep peace when every b in Army (b.owner != none) by 9 ticks
                Settled { a.gold += price   Each a in Army (a.owner == b) { a.at = b } }
                Breach { Tell 2 "{breaker} {price}" }
            }
            """;

    private static Program completed(String text) {
        return Flow.complete(Flow.parse("pact.flow", text).program()).program();
    }

    private static String written(String... names) {
        var program = completed(PACT);
        var kept = program.declarations().stream()
                .filter(it -> List.of(names).contains(it.getClass().getSimpleName() + " " + it.name()))
                .toList();
        return Flow.format(new Program("", kept));
    }

    @Nested
    class In_the_world {
        @Test
        void a_contract_is_an_entity_with_its_parameters_terms_and_clauses() {
            assertEquals(
                    """
                    Entity Pact {
                        a: Faction?   b: Faction?
                        price: int
                        proposer: Faction?   state: text = "draft"   version: int   since: int
                        gone: text = "waiting"   gone_by: int   gone_held: int   gone_staked: int
                        left: text = "waiting"   left_by: int   left_held: int   left_staked: int
                        peace: text = "waiting"   peace_by: int   peace_held: int   peace_staked: int
                    }
                    """,
                    written("Entity Pact"));
        }

        @Test
        void a_secret_one_has_private_attributes() {
            var pact = Symbols.named(completed(PACT.replace("Faction) {\n    Term", "Faction) secret {\n    Term")), Declaration.Entity.class)
                    .get("Pact");

            assertTrue(pact.attributes().stream().allMatch(Declaration.Attribute::secret));
        }

        @Test
        void its_life_is_told_in_events() {
            assertEquals(
                    """
                    Event Pact.Agreed(contract: Pact)   Event Pact.Delivered(contract: Pact, clause: text)
                    Event Pact.Settled(contract: Pact)
                    Event Pact.Breached(contract: Pact, breaker: Faction, clause: text, why: text)
                    Event Pact.Ended(contract: Pact, state: text)
                    """,
                    written("Event Pact.Agreed", "Event Pact.Delivered", "Event Pact.Settled", "Event Pact.Breached", "Event Pact.Ended"));
        }

        @Test
        void factions_have_a_record_and_know_that_of_others() {
            assertEquals(
                    """
                    Entity Faction {
                        gold: int
                        kept: int   broken: int
                    }
                    Entity Dealing { witness: Faction   about: Faction   kept: int private   broken: int private }
                    """,
                    written("Entity Faction", "Entity Dealing"));
        }
    }

    @Nested
    class For_their_parties {
        @Test
        void what_is_promised_is_a_goal_about_the_contract() {
            assertEquals(
                    """
                    Goal Pact.left(contract: Pact) {
                        Achieved when every a_ in Army (a_.owner != contract.a or a_.at != contract.b)
                        Method promised { Achieve Gone(contract.a, contract.b) }
                    }
                    """,
                    written("Goal Pact.left"));
        }

        @Test
        void the_end_is_heard_by_a_module_in_which_bound_names_stay() {
            assertEquals(
                    """
                    Module Pact {
                        ON (Pact.Settled) {
                            contract.a.gold += contract.price   Each a in Army (a.owner == contract.b) { a.at = contract.b }
                        }
                        ON (Pact.Breached) { Tell 2 "{breaker} {contract.price}" }
                    }
                    """,
                    written("Module Pact"));
        }

        @Test
        void places_are_those_of_the_text() {
            var goal = Symbols.named(completed(PACT), Declaration.Goal.class).get("Pact.gone");
            var achieve = (Statement.Achieve) goal.methods().getFirst().body().getFirst();

            assertEquals("pact.flow:10:13", goal.at().toString());
            assertEquals("pact.flow:10:28", achieve.at().toString());
            assertEquals("pact.flow:10:33", achieve.arguments().getFirst().value().at().toString());
        }
    }

    @Test
    void the_words_of_contracts_stay_names_everywhere_else() {
        var text = """
                Entity Term { Worth: int   Stake: int   secret: bool   reserve: int }
                Event Contract.Breach(Escrow: int, Settled: int)
                Module Keep {
                    Release(Term: Term, for: int) /execute { Term.Worth = for   {Term}.Stake += 1 }
                    Tick [1s] { Each Negotiate in Term (Negotiate.Worth > 3) { Call Keep.Release { Term: Negotiate, for: 3 } } }
                }
                """;
        var parsed = Flow.parse("names.flow", text);

        assertEquals(List.of(), parsed.problems());
        assertEquals(List.of(), Flow.check(parsed.program()));
        assertEquals(
                TreeData.toData(parsed.program()),
                TreeData.toData(Flow.parse("names.flow", Flow.format(parsed.program())).program()));
    }

    @Test
    void a_program_without_contracts_stays_as_it_is() {
        var program = Flow.parse("north.flow", Samples.north()).program();

        assertSame(program, TreatyGoals.added(TreatyReading.read(TreatyTypes.declared(program))));
    }

    @Test
    void completing_twice_changes_nothing() {
        var once = completed(PACT);
        var twice = Flow.complete(once).program();

        assertEquals(Flow.format(once), Flow.format(twice));
        assertEquals(List.of(), Flow.check(Flow.parse("pact.flow", PACT).program()));
    }
}
