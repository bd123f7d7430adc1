package dev.entente.cli.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.dsl.Flow;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A contract is drawn as what each of its parties plays, and who waits for whom.
class ContractGraphTest {
    private static final Chart CHART = Chart.of(Flow.complete(Flow.parse("pact.flow", """
            Entity Faction { gold: int }
            Goal Gone(who: Faction) { Achieved when who.gold == 0   Method go { Do Go(who) } }
            Action Go(who: Faction) { effects { who.gold = 0 } }
            Contract Attack(one: Faction, other: Faction) {
                one: Keep marched when true by 3 ticks
                other: Join marched
            }
            Contract Pact(a: Faction, b: Faction, war: Attack) secret {
                Term price in 10 to 80 by 10
                Worth a price reserve 30
                Escrow b price gold for gone
                Stake a 50 gold for gone
                a: Fork gone { Achieve Gone(a) } from 1 tick by price ticks undo { a.gold += 1 }
                b: Join gone
                b: Keep peace when b.gold >= 0 by 40 ticks
                a: Join any peace, war.marched
                Join 1 of
                Settled { b.gold += price }
                Breach { Tell 2 "{breaker}" }
            }
            Module M {
                Op(war: Attack) /execute {
                    Negotiate Pact(A, B, war) mediated by 20 ticks -> $pact else { Wait 1 tick }
                    Join $pact.peace timeout 3 ticks   Release $pact.gone
                }
            }
            """).program()).program());

    private static List<String> tree(String root) {
        return CHART.roots().stream()
                .filter(it -> it.node().title().startsWith(root))
                .flatMap(it -> CHART.tree(it).stream())
                .map(item -> "  ".repeat(item.depth()) + item.node().text().strip())
                .toList();
    }

    @Test
    void what_all_agree_on_stands_in_the_contract() {
        assertEquals(
                List.of(
                        "Contract Pact(a, b, war)  secret",
                        "  Term price  10 to 80  by 10",
                        "  Join any",
                        "  Settled  changes b.gold",
                        "  Breach"),
                tree("Contract Pact"));
    }

    @Test
    void each_party_has_its_own_lines_in_their_order() {
        assertEquals(
                List.of(
                        "a  of Pact",
                        "  Worth  price  reserve 30",
                        "  Stake  50 gold for gone",
                        "  Fork gone  from 1  by price ticks",
                        "    Achieve Gone(a)",
                        "    undo  changes a.gold",
                        "  Join any peace, war.marched"),
                tree("a"));
        assertEquals(
                List.of(
                        "b  of Pact",
                        "  Escrow  price gold for gone",
                        "  Join gone",
                        "  Keep peace  by 40 ticks  when b.gold >= 0"),
                tree("b"));
    }

    @Test
    void promises_point_from_who_waits_to_who_owes_across_parties_and_contracts() {
        var edges = CHART.edges().stream()
                .filter(it -> it.kind() == Link.Kind.AWAITS)
                .map(it -> "%s -> %s".formatted(place(it.from()), place(it.to())))
                .collect(Collectors.joining("\n"));

        assertEquals(
                """
                other: Join marched -> one: Keep marched
                a: Join any peace, war.marched -> b: Keep peace
                a: Join any peace, war.marched -> one: Keep marched
                b: Join gone -> a: Fork gone
                Module M: Join $pact.peace -> b: Keep peace""",
                edges);
    }

    private static String place(int id) {
        var item = CHART.item(id);
        return CHART.item(item.root()).node().title() + ": " + item.node().title();
    }

    @Test
    void negotiating_points_at_the_contract_and_that_at_its_parties() {
        var edges = CHART.edges().stream()
                .filter(it -> it.kind() == Link.Kind.NEGOTIATES || it.kind() == Link.Kind.BINDS)
                .map(it -> "%s %s %s".formatted(
                        CHART.item(it.from()).node().title(), it.kind().word(), CHART.item(it.to()).node().title()))
                .toList();

        assertEquals(
                List.of(
                        "Contract Attack(one, other) binds one",
                        "Contract Attack(one, other) binds other",
                        "Contract Pact(a, b, war) binds a",
                        "Contract Pact(a, b, war) binds b",
                        "Negotiate Pact negotiates Contract Pact(a, b, war)"),
                edges);
    }

    @Test
    void what_a_contract_becomes_is_not_drawn_once_more() {
        assertEquals(
                List.of("Goal Gone(who)", "Action Go(who)", "Contract Attack(one, other)", "one", "other",
                        "Contract Pact(a, b, war)", "a", "b", "Module M"),
                CHART.roots().stream().map(it -> it.node().title()).toList());
    }

    @ParameterizedTest
    @EnumSource(WorkflowGraph.Format.class)
    void every_format_shows_promises(WorkflowGraph.Format format) {
        var picture = switch (format) {
            case DOT -> DotText.of(CHART);
            case MERMAID -> MermaidText.of(CHART);
            case SVG -> SvgText.of(CHART, Layout.of(CHART));
        };

        assertTrue(picture.contains(Colours.light(Node.Look.PROMISE)), picture);
        assertTrue(picture.contains("Join any peace, war.marched"), picture);
    }
}
