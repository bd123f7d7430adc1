package dev.entente.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The page of one run: the template with its style sheets, its scripts and the run's data put inside.
///
/// The template is a working page of its own that links its parts; each link whose target is a file beside it is replaced
/// by that file. To add a part, write it, and link it in `report.html`.
public final class ReportPage {
    private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\" href=\"([a-z-]+\\.css)\">");
    private static final Pattern SCRIPT = Pattern.compile("<script src=\"([a-z-]+\\.js)\"></script>");
    private static final String NO_DATA = "<script type=\"application/json\" id=\"data\">{}</script>";

    private ReportPage() {}

    /// Writes the page of `dataJson`, one JSON document, to `file`, replacing what is there.
    ///
    /// @throws IOException if `file` cannot be written
    public static void write(Path file, String dataJson) throws IOException {
        Files.writeString(file, render(dataJson));
    }

    /// {@return the page that shows `dataJson`; it refers to nothing outside itself}
    static String render(String dataJson) {
        var styled = inlined(resource("report.html"), STYLE, "<style>\n", "</style>");
        var whole = inlined(styled, SCRIPT, "<script>\n", "</script>");
        return whole.replace(NO_DATA, NO_DATA.replace("{}", embeddable(dataJson)));
    }

    private static String inlined(String page, Pattern link, String open, String close) {
        return link.matcher(page)
                .replaceAll(found -> Matcher.quoteReplacement(open + resource(found.group(1)) + close));
    }

    /// The same JSON with nothing in it that HTML could take for the end of the script or the start of a comment.
    ///
    /// These characters occur only inside strings, where an escape means the same.
    static String embeddable(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String resource(String name) {
        try (InputStream found = ReportPage.class.getResourceAsStream(name)) {
            if (found == null) {
                throw new IllegalStateException(
                        "part (%s) of the report page must be beside %s in its jar; maybe rebuild entente-cli"
                                .formatted(name, ReportPage.class.getName()));
            }
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("part (%s) of the report page cannot be read".formatted(name), unreadable);
        }
    }
}
