package dev.entente.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportPageTest {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private static String data(String text) {
        return "{\"ticks\":3,\"story\":[{\"tick\":1,\"weight\":5,\"agent\":\"Wolves\",\"text\":\"" + text + "\"}]}";
    }

    private static List<String> found(String regex, String text) {
        return Pattern.compile(regex).matcher(text).results().map(MatchResult::group).toList();
    }

    /// What stands between the tags of the data element.
    private static String embedded(String page) {
        var open = "<script type=\"application/json\" id=\"data\">";
        int start = page.indexOf(open) + open.length();
        return page.substring(start, page.indexOf("</script>", start));
    }

    @Nested
    class The_page_is_whole_in_itself {
        private final String page = ReportPage.render(data("A wall rises"));

        @Test
        void it_names_no_address_but_the_namespace_of_svg() {
            assertEquals(List.of(), found("https?://[^\"'\\s]+", page).stream().filter(url -> !url.equals(SVG)).toList());
        }

        @Test
        void every_style_sheet_and_script_is_inside() {
            assertEquals(List.of(), found("<link rel=\"stylesheet\"[^>]*>|<script src=[^>]*>|@import|\\bimport ", page));
            assertTrue(page.contains("function buildMap()"), "map.js should be inside");
            assertTrue(page.contains("--serif:"), "report.css should be inside");
        }

        @Test
        void no_part_ends_the_element_it_is_inside_too_early() {
            assertEquals(found("<script[ >]", page).size(), found("</script>", page).size());
            assertEquals(found("<style>", page).size(), found("</style>", page).size());
        }

        @Test
        void the_template_stays_below_130_kilobytes() {
            assertTrue(ReportPage.render("{}").length() < 130_000, "length of the empty page");
        }

        @Test
        void it_is_the_same_for_the_same_data() {
            assertEquals(page, ReportPage.render(data("A wall rises")));
        }
    }

    @Nested
    class Data_cannot_break_out {
        @Test
        void a_closing_tag_in_the_story_stays_text() {
            var page = ReportPage.render(data("</script><script>alert(1)</script>"));

            assertFalse(page.contains("alert(1)</script>"));
            assertEquals(data("\\u003c/script\\u003e\\u003cscript\\u003ealert(1)\\u003c/script\\u003e"), embedded(page));
        }

        @Test
        void a_comment_in_the_story_does_not_begin() {
            assertEquals(data("\\u003c!-- \\u003cscript"), ReportPage.embeddable(data("<!-- <script")));
        }

        @Test
        void line_separators_and_ampersands_are_escaped() {
            assertEquals(data("\\u2028\\u2029\\u0026lt;"), ReportPage.embeddable(data("\u2028\u2029&lt;")));
        }

        @Test
        void dollars_and_backslashes_stay_as_they_are() {
            assertEquals(data("$1 ${x} \\\\"), embedded(ReportPage.render(data("$1 ${x} \\\\"))));
        }
    }

    @Test
    void writing_replaces_the_file_that_was_there(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("report.html"), "old");

        ReportPage.write(file, data("Karhold falls"));

        assertEquals(ReportPage.render(data("Karhold falls")), Files.readString(file));
    }
}
