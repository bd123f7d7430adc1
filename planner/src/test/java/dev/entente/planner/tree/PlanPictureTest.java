package dev.entente.planner.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

class PlanPictureTest {

    @Test
    void dot_has_a_box_for_each_node_and_a_dashed_line_for_what_is_made_true() {
        var errands = Errands.of(1, 1);

        assertEquals("""
                digraph "errands" {
                    rankdir=LR;
                    node [shape=box, style=rounded, fontname="Helvetica", fontsize=11];
                    edge [fontname="Helvetica", fontsize=9, color="#888888"];
                    n0 [label="deliver p0 t0 depot shop0\\nhere", color="#6d4fc4"];
                    n1 [label="1. load p0 t0 depot", color="#2f7d4f"];
                    n0 -> n1;
                    n2 [label="2. drive t0 depot shop0", color="#2f7d4f"];
                    n0 -> n2;
                    n3 [label="3. drop p0 t0 shop0", color="#2f7d4f"];
                    n0 -> n3;
                    n1 -> n3 [label="in p0 t0", style=dashed, constraint=false, color="#1f6fb8"];
                    n2 -> n3 [label="at t0 shop0", style=dashed, constraint=false, color="#1f6fb8"];
                }
                """, PlanPicture.draw(errands.problem(), errands.plan(), PlanPicture.Format.DOT));
    }

    @Test
    void mermaid_numbers_the_actions() {
        var errands = Errands.of(1, 1);

        var picture = PlanPicture.draw(errands.problem(), errands.plan(), PlanPicture.Format.MERMAID);

        assertTrue(picture.startsWith("""
                flowchart LR
                    n0["deliver p0 t0 depot shop0 · here"]
                    n1(["1. load p0 t0 depot"])
                    n0 --> n1
                """), picture);
        assertTrue(picture.contains("    n2 -. \"at t0 shop0\" .-> n3\n"), picture);
    }

    @Test
    void json_tells_links_with_their_threats_and_the_forks() {
        var errands = Errands.of(2, 2);

        var picture = PlanPicture.draw(errands.problem(), errands.plan(), PlanPicture.Format.JSON);

        assertTrue(picture.contains("\"flow\": {\"fork\": [0, 4]}"), picture);
        assertTrue(picture.contains("{\"fact\": \"in p0 t0\", \"from\": 1, \"to\": 3, \"threat\": 3}"), picture);
        assertTrue(picture.contains(
                "{\"id\": 0, \"parent\": -1, \"task\": \"deliver\", \"arguments\": [\"p0\", \"t0\", \"depot\", \"shop0\"], "
                        + "\"method\": \"here\""), picture);
    }

    @ParameterizedTest
    @EnumSource(PlanPicture.Format.class)
    void the_same_plan_gives_the_same_picture(PlanPicture.Format format) {
        var one = Rooms.of(5, 30);
        var other = Rooms.of(5, 30);

        assertEquals(
                PlanPicture.draw(one.problem(), one.plan(), format), PlanPicture.draw(other.problem(), other.plan(), format));
    }

    @Test
    void an_svg_is_well_formed_and_has_a_line_for_each_node() throws Exception {
        for (long seed = 0; seed < 20; seed++) {
            var room = Rooms.interleaved(seed, 25);

            var picture = PlanPicture.draw(room.problem(), room.plan(), PlanPicture.Format.SVG);

            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(picture)));
            var glyphs = Pattern.compile("class=\"(dot|square)\"").matcher(picture).results().count();
            int inTheLegend = 2;
            assertEquals(room.plan().size() + inTheLegend, glyphs);
        }
    }

    @Test
    void text_cannot_leave_the_place_it_is_written_in() {
        assertEquals("&lt;a &amp; &quot;b&quot;", Escapes.xml("<a & \"b\"\u0001"));
        assertEquals("\"\\\"\\\\\\n\"", Escapes.dot("\"\\\n"));
        assertEquals("\"#lt;#quot;#35;\"", Escapes.mermaid("<\"#"));
        assertEquals("\"\\\"\\\\\\u000a\"", Escapes.json("\"\\\n"));
    }
}
