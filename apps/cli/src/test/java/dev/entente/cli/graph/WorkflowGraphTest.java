package dev.entente.cli.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.dsl.Flow;
import dev.entente.dsl.Program;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

class WorkflowGraphTest {
    private static final Program PROGRAM = program("""
            Scenario Rich { seed 1   ticks 5   shards Heart 3 }
            Entity Faction { gold: int = 100 }
            Event Player.Hit(amount: int)
            Faction Wolves { mind rules   pursue Hold($me, "a < b & c") }
            Goal Hold(who: Faction, why: text) {
                Achieved when who.gold > 3
                Method storm when who.gold > 5 prefer 5 {
                    Fork scouts { Do Scout(who) }
                    Fork march { Achieve Hold(who, why)   Wait 3 ticks }
                    Join all timeout 3 ticks else { Cancel scouts }
                    Saga {
                        Step { Do Scout(who) } Compensate { Do Scout(who) }
                        Step { Call Saga.Victory { who: who } retry 3 backoff 1s else { Fail "lost" } }
                    }
                }
            }
            Action Scout(who: Faction) takes 2 ticks { starts { who.gold -= 1 } undo { who.gold += 1 } }
            Module Heart {
                $buffer = 0
                ON (Player.Hit) when {amount} > 0 { $buffer += {amount} }
                Tick [100ms] {
                    Call Ledger.Apply { delta: $buffer } -> $left timeout 5s
                    if ($left > 0) { Saga.Victory(who: Wolves) } else { Emit Player.Hit { amount: 1 } to 2 }
                    $seen = 1   Tell 1 "only told"
                    Each f in Faction { f.gold += 1   Remove f }
                }
            }
            Module Ledger {
                Apply(delta: int) /execute {
                    Lock ("boss") timeout 2s {
                        Evaluate director.adjust { hp: delta } -> $change { Constraint $change.hp >= 0   Retry 2 }
                    }
                    return delta
                }
            }
            Saga Victory(who: Faction) { Step { {who}.gold += 10 } Compensate { {who}.gold -= 10 } }
            Director director { mind rules   adjust(hp: int) /return { return { hp: hp } } }
            """);

    private static Program program(String text) {
        return Flow.parse("rich.flow", text).program();
    }

    private static String tree(Chart chart) {
        return chart.items().stream()
                .map(item -> "  ".repeat(item.depth()) + item.node().text().strip())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void the_tree_holds_every_construct_that_does_something_and_folds_what_only_changes() {
        assertEquals("""
                Faction Wolves  mind rules
                  pursue Hold($me, "a < b & c")
                Goal Hold(who, why)
                  Achieved  when who.gold > 3
                  Method storm  when who.gold > 5  prefer 5
                    Fork scouts
                      Do Scout(who)
                    Fork march
                      Achieve Hold(who, why)
                      Wait 3 ticks
                    Join all  timeout 3 ticks
                      else
                        Cancel scouts
                    Saga
                      Step 1
                        Do Scout(who)
                      Compensate
                        Do Scout(who)
                      Step 2
                        Call Saga.Victory  retry 3  backoff 1s
                          else
                            Fail  "lost"
                Action Scout(who)  takes 2 ticks
                  starts  changes who.gold
                  undo  changes who.gold
                Module Heart  3 shards
                  ON Player.Hit  when {amount} > 0
                    changes $buffer
                  Tick  every 100ms
                    Call Ledger.Apply  → $left  timeout 5s
                    if  $left > 0
                      Start Saga.Victory
                      else
                        Emit Player.Hit  to 2
                    changes f.gold  removes f
                Module Ledger
                  Apply(delta)  /execute
                    Lock ("boss")  timeout 2s
                      Evaluate director.adjust  → $change  Retry 2
                        Constraint  $change.hp >= 0
                    returns delta
                Saga Victory(who)
                  Step 1
                    changes {who}.gold
                  Compensate
                    changes {who}.gold
                Director director  mind rules
                  adjust(hp)  /return
                    returns { hp: hp }""", tree(Chart.of(PROGRAM)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            pursue Hold($me, "a < b & c") | PURSUES  | Goal Hold(who, why)
            Achieve Hold(who, why)        | ACHIEVES | Goal Hold(who, why)
            Do Scout(who)                 | DOES     | Action Scout(who)
            Call Saga.Victory             | CALLS    | Saga Victory(who)
            Call Ledger.Apply             | CALLS    | Apply(delta)
            Start Saga.Victory            | STARTS   | Saga Victory(who)
            Emit Player.Hit               | EMITS    | ON Player.Hit
            Join all                      | JOINS    | Fork scouts, Fork march
            Cancel scouts                 | CANCELS  | Fork scouts
            Evaluate director.adjust      | ASKS     | adjust(hp)
            """)
    void a_node_points_at_what_it_names(String from, Link.Kind kind, String to) {
        var chart = Chart.of(PROGRAM);
        var found = chart.edges().stream()
                .filter(edge -> chart.item(edge.from()).node().title().equals(from) && edge.kind() == kind)
                .map(edge -> chart.item(edge.to()).node().title())
                .distinct()
                .collect(Collectors.joining(", "));

        assertEquals(to, found);
    }

    @ParameterizedTest
    @EnumSource(WorkflowGraph.Format.class)
    void the_same_program_gives_the_same_picture(WorkflowGraph.Format format) {
        assertEquals(WorkflowGraph.draw(PROGRAM, format), WorkflowGraph.draw(PROGRAM, format));
    }

    @Test
    void the_svg_is_well_formed_and_needs_nothing_from_outside() throws Exception {
        var svg = WorkflowGraph.draw(PROGRAM, WorkflowGraph.Format.SVG);
        var factory = DocumentBuilderFactory.newInstance();
        var root = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))).getDocumentElement();

        assertEquals("svg", root.getTagName());
        assertEquals(7, svg.lines().filter(line -> line.startsWith("<g class=\"card ")).count());
        assertTrue(svg.contains("prefers-color-scheme: dark"));
        assertTrue(svg.contains("&quot;a &lt; b &amp; c&quot;"));
        for (var outside : List.of("<script", "<image", "url(", "@import", "href=\"http", "<foreignObject")) {
            assertFalse(svg.contains(outside), outside);
        }
    }

    @Test
    void every_click_leads_to_a_node_that_is_there() {
        var svg = WorkflowGraph.draw(PROGRAM, WorkflowGraph.Format.SVG);
        var targets = svg.lines().filter(line -> line.startsWith("<a href=\"#")).map(line -> line.split("[#\"]")[2]).toList();

        assertEquals(12, targets.size());
        targets.forEach(target -> assertTrue(svg.contains("id=\"" + target + "\""), target));
    }

    @Test
    void cards_never_overlap_and_stand_inside_the_picture() {
        var layout = Layout.of(Chart.of(PROGRAM));
        for (var one : layout.places()) {
            assertTrue(one.x() >= 0 && one.x() + one.card().width() <= layout.width());
            assertTrue(one.y() >= 0 && one.y() + one.card().height() <= layout.height());
            for (var other : layout.places()) {
                assertTrue(one == other || !overlap(one, other), () -> one + " and " + other);
            }
        }
    }

    private static boolean overlap(Layout.Place one, Layout.Place other) {
        return one.x() < other.x() + other.card().width()
                && other.x() < one.x() + one.card().width()
                && one.y() < other.y() + other.card().height()
                && other.y() < one.y() + one.card().height();
    }

    @Test
    void what_points_at_another_stands_left_of_it_unless_they_point_at_each_other() {
        var chart = Chart.of(PROGRAM);
        var layout = Layout.of(chart);

        for (var edge : chart.edges()) {
            boolean same = chart.item(edge.from()).root() == chart.item(edge.to()).root();
            assertTrue(same || layout.spot(edge.from()).left() < layout.spot(edge.to()).left(), edge.toString());
        }
    }

    @Test
    void a_circle_of_calls_is_drawn_all_the_same() {
        var circle = program("""
                Module A { One /execute { Call B.Two } }
                Module B { Two /execute { Call A.One } }
                """);
        var layout = Layout.of(Chart.of(circle));

        assertEquals(2, layout.places().stream().map(Layout.Place::x).distinct().count());
    }

    @Test
    void labels_cannot_break_out_of_dot_and_mermaid() {
        var odd = program("Module M { ON (E) { Emit E   Fail \"a \\\" b\\n] --> c <b>\" } }");
        var dot = WorkflowGraph.draw(odd, WorkflowGraph.Format.DOT);
        var mermaid = WorkflowGraph.draw(odd, WorkflowGraph.Format.MERMAID);

        assertTrue(dot.contains("label=\"Fail\\n\\\"a \\\\\\\" b\\\\n] --> c <b>\\\"\""), dot);
        assertTrue(mermaid.contains("[\"Fail  #quot;a \\#quot; b\\n] --#gt; c #lt;b#gt;#quot;\"]"), mermaid);
    }

    @Test
    void long_text_is_cut_and_whole_in_a_title() {
        var svg = WorkflowGraph.draw(
                program("Goal G(a: int) { Method m when " + "a > 1 and ".repeat(30) + "a > 2 { } }"), WorkflowGraph.Format.SVG);

        assertTrue(svg.contains("…"));
        assertTrue(svg.contains("a &gt; 2</title>"));
    }

    @Test
    void what_only_declares_types_has_nothing_to_draw() {
        assertFalse(WorkflowGraph.drawable(program("Entity A { x: int }\nConstraint c: A.x > 0")));
    }
}
