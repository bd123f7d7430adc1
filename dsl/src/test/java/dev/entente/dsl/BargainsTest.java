package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BargainsTest {
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

    /// @param steps of a method with parameters `who`, `land` and `pact`
    private static void assertMethod(String steps, String... problems) {
        assertProblems(
                PACT + "Goal Test(who: Faction, land: Region, pact: Pact) { Method only { " + steps + " } }", problems);
    }

    @Nested
    class Only_negotiation {
        @Test
        void makes_and_changes_contracts() {
            String tick = "Module M { Tick [1s] { %s } }";
            assertProblems(
                    PACT + tick.formatted("Create Pact { }"),
                    "contract (Pact) is made by Negotiate, not by Create"
                            + " | Maybe write Negotiate Pact(...) by 20 ticks -> $x.");
            assertProblems(
                    PACT + tick.formatted("Each p in Pact { p.state = \"settled\" p.gone = \"delivered\" Remove p }"),
                    "(p.state) is of a contract, which only negotiation changes"
                            + " | Maybe Negotiate another, or Release or Cancel one of its clauses.",
                    "(p.gone) is of a contract, which only negotiation changes"
                            + " | Maybe Negotiate another, or Release or Cancel one of its clauses.",
                    "(p) is a contract, which only negotiation changes"
                            + " | Maybe Negotiate another, or Release or Cancel one of its clauses.");
            assertProblems(
                    PACT + tick.formatted("Each f in Faction { f.kept += 1 }"),
                    "(f.kept) counts promises, and only they change it | Maybe keep another attribute for it.");
            assertProblems(
                    PACT + tick.formatted("Each d in Dealing { if (d.about.broken > 3) { d.broken = 0 } }"),
                    "(d.broken) counts promises, and only they change it | Maybe keep another attribute for it.");
        }
    }

    @Nested
    class Negotiating {
        @Test
        void names_a_contract_and_its_parameters() {
            assertMethod("Negotiate Pact(who, Bears, land) by 20 ticks -> $p Join $p.gone");
            assertMethod(
                    "Negotiate Pcat(who, Bears, land) by 20 ticks",
                    "contract (Pcat) is not declared | Maybe write Pact.");
            assertMethod(
                    "Negotiate Pact(who, Bears) by 20 ticks",
                    "contract (Pact) needs (land) | Its parameters: a: Faction, b: Faction, land: Region.");
            assertMethod(
                    "Negotiate Pact(who, land, land) by 20 ticks",
                    "argument (b) of contract (Pact) must be Faction, but (land) is Region"
                            + " | Maybe name an entity of type Faction.");
            assertMethod("Negotiate Pact(who, b: Bears, land: land) by 20 ticks");
        }

        @Test
        void calls_one_for_proposals() {
            assertMethod("Negotiate Pact(who, some f in Faction (f.gold > 3), land) by 20 ticks -> $p Tell 1 \"{$p.a}\"");
            assertMethod(
                    "Negotiate Pact(some f in Faction, some f in Faction, land) by 20 ticks",
                    "Negotiate calls for proposals twice, but one of several can be chosen only once"
                            + " | Maybe name the other party.");
            assertMethod(
                    "Negotiate Pact(who, some f in Faction, land) mediated by 20 ticks",
                    "Negotiate calls for proposals, among which no mediator can choose"
                            + " | Maybe leave out mediated, or name the party.");
            assertMethod(
                    "Negotiate Pact(who, some f in Faction by f.gold, land) by 20 ticks",
                    "proposals are chosen by what they are worth, not by (f.gold)"
                            + " | Maybe say it in Worth of the contract.");
            assertMethod(
                    "Negotiate Pact(who, some f in Army, land) by 20 ticks",
                    "only factions are called for proposals, but (b) is Faction and (some f in Army) asks for Army"
                            + " | Maybe name it, or write some x in Faction.");
            assertMethod(
                    "Negotiate Pact(who, some f in Faction (f.glod > 1), land) by 20 ticks",
                    "attribute (glod) is not declared in entity type (Faction) | Maybe write gold.");
        }

        @Test
        void stands_where_waiting_may() {
            assertProblems(PACT + "Module M { Op /execute { Negotiate Pact(Wolves, Bears, Pass) by 20 ticks } }");
            assertProblems(
                    PACT + "Module M { Op /return { Negotiate Pact(Wolves, Bears, Pass) by 20 ticks return 1 } }",
                    "Negotiate must not stand in a /return operation | Maybe make the operation /execute.");
            assertProblems(
                    PACT + "Action A() { effects { Negotiate Pact(Wolves, Bears, Pass) by 20 ticks } }",
                    "Negotiate must not stand in the effects of an action"
                            + " | Maybe put it into a method, or begin an operation: Module.Operation().");
        }

        @Test
        void gives_a_contract() {
            assertMethod(
                    "Negotiate Pact(who, Bears, land) by 20 ticks -> $p Tell 1 \"{$p.prize}\"",
                    "attribute (prize) is not declared in entity type (Pact)"
                            + " | Valid are a, b, gone, gone_by, gone_held, gone_staked, land, proposer, ....");
            assertMethod(
                    "$p = 3 Negotiate Pact(who, Bears, land) by 20 ticks -> $p",
                    "variable ($p) must be int, but what Negotiate gives is Pact"
                            + " | Maybe keep it in another variable.");
        }
    }

    @Nested
    class Waiting_for_a_contract {
        @Test
        void names_one_of_its_clauses() {
            assertMethod("Join pact.gone timeout 3 ticks else { Do Go(who) }");
            assertMethod(
                    "Join pact.gnoe",
                    "contract (Pact) has no clause (gnoe) | Maybe write gone.");
            assertMethod(
                    "Join who.gone",
                    "(who) is Faction, and no contract"
                            + " | Maybe name what Negotiate -> keeps, or a parameter whose type is a contract.");
            assertMethod(
                    "Join $none.gone",
                    "variable ($none) has no value here | There are no variables here.");
        }

        @Test
        void may_mean_the_whole() {
            assertMethod("Join pact Negotiate Pact(who, Bears, land) by 20 ticks -> $p Join $p else { }");
            assertMethod("Fork pact { Do Go(who) } Join pact");
            assertMethod(
                    "Join who",
                    "join (who) waits for a fork that is not written above it in this body"
                            + " | Maybe write Fork who { ... } before it.");
        }
    }

    @Nested
    class Letting_off {
        @Test
        void names_a_clause() {
            assertMethod("Release pact.gone Cancel pact.gone");
            assertMethod(
                    "Negotiate Pact(who, Bears, land) by 20 ticks -> $p Release $p",
                    "Release ($p) must name a clause | Maybe write Release $p.clause.");
            assertMethod(
                    "Cancel pact.gnoe",
                    "contract (Pact) has no clause (gnoe) | Maybe write gone.");
        }
    }

    @Test
    void a_faction_bargains_in_a_way_that_there_is() {
        assertProblems("Faction Wolves { bargains titfortat }");
        assertProblems(
                    "Faction Wolves { bargains bulware }",
                    "faction (Wolves) bargains (bulware), which is no way to bargain | Maybe write boulware.");
        assertProblems(
                    "Faction Wolves { bargains hard }",
                    "faction (Wolves) bargains (hard), which is no way to bargain"
                            + " | Valid are boulware, conceder, hardheaded, linear, micro, titfortat.");
    }
}
