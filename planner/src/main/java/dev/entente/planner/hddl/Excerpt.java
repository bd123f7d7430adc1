package dev.entente.planner.hddl;

/// Shows a line of a text with a caret below a place; of a very long line the part around it.
final class Excerpt {
    private static final int BEFORE = 60;
    private static final int WIDEST = 120;

    private Excerpt() {}

    /// {@return the line and the line with the caret, each ended; nothing for an empty line}
    ///
    /// @param start where the place is in the text
    /// @param length how many characters to mark, at least one; no more than are on the line
    static String of(String text, int start, int length) {
        int begin = text.lastIndexOf('\n', start - 1) + 1;
        int end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        int from = Math.max(begin, start - BEFORE);
        int to = Math.min(end, from + WIDEST);
        String line = (from > begin ? "..." : "") + text.substring(from, to).stripTrailing() + (to < end ? "..." : "");
        if (line.isBlank()) {
            return "";
        }
        var shown = new StringBuilder(clean(line)).append('\n');
        shown.append(from > begin ? "   " : "");
        text.substring(from, start).codePoints().forEach(c -> shown.append(c == '\t' ? '\t' : ' '));
        shown.append('^').append("~".repeat(Math.max(0, Math.min(length, to - start) - 1)));
        return shown.append('\n').toString();
    }

    /// {@return the same without characters that a terminal would act on}
    private static String clean(String line) {
        var shown = new StringBuilder();
        line.codePoints().forEach(c -> shown.appendCodePoint(c != '\t' && Character.isISOControl(c) ? '\uFFFD' : c));
        return shown.toString();
    }
}
