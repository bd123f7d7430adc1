package dev.entente.planner.hddl;

import dev.entente.planner.hddl.Finding.Flaw;
import java.util.Arrays;
import java.util.Optional;

/// Cuts a text into forms, in one pass without recursion.
final class Cutter {
    /// No domain comes near; what reads the forms may recurse.
    private static final int DEEPEST = 500;

    private final Slips slips;
    private final String text;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] closes = new int[256];
    private int size;
    private final int[] open = new int[DEEPEST];
    private int depth;
    private boolean broken;

    private Cutter(Slips slips) {
        this.slips = slips;
        text = slips.text();
    }

    /// {@return the forms of a text; empty where it is too broken to go on, and its slips say why}
    static Optional<Forms> cut(Slips slips) {
        var cutter = new Cutter(slips);
        cutter.cut();
        if (cutter.broken) {
            return Optional.empty();
        }
        int size = cutter.size;
        return Optional.of(new Forms(
                slips,
                Arrays.copyOf(cutter.starts, size),
                Arrays.copyOf(cutter.ends, size),
                Arrays.copyOf(cutter.closes, size)));
    }

    private void cut() {
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        while (at < text.length() && !broken) {
            at = token(at);
        }
        if (broken) {
            return;
        }
        if (size == 0) {
            fail(Math.max(0, text.length() - 1), "the text is empty", "Maybe begin with (define (domain name).");
        } else if (depth > 0) {
            truncated();
        }
    }

    /// {@return where to go on}
    private int token(int at) {
        char c = text.charAt(at);
        if (c == '(') {
            opened(at);
        } else if (c == ')') {
            closed(at);
        } else if (c == ';') {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        } else if (!Character.isWhitespace(c)) {
            return word(at);
        }
        return at + 1;
    }

    private void opened(int at) {
        if (size > 0 && depth == 0) {
            fail(at, "nothing may follow the end of (define ...)", "Maybe a parenthesis above is closed too early.");
            return;
        }
        if (depth > 1 && at + 1 < text.length() && text.charAt(at + 1) == ':') {
            unclosed(at);
        }
        if (depth == DEEPEST) {
            fail(at, "the text is nested deeper than %s".formatted(DEEPEST), "Maybe a parenthesis is never closed.");
            return;
        }
        open[depth++] = size;
        add(at, at + 1, 0);
    }

    private void closed(int at) {
        if (depth == 0) {
            fail(at, "nothing is open that ) could close", "Maybe a parenthesis above is closed too early.");
            return;
        }
        closes[open[--depth]] = size;
        add(at, at + 1, -2);
    }

    private int word(int from) {
        int to = from;
        while (to < text.length() && letter(text.charAt(to))) {
            to++;
        }
        if (to < text.length() && Character.isISOControl(text.charAt(to)) && !Character.isWhitespace(text.charAt(to))) {
            String code = "U+%04X".formatted((int) text.charAt(to));
            fail(to, "character (%s) is none of a text".formatted(code), "Maybe this file is not HDDL, or damaged.");
        } else if (depth == 0) {
            fail(from, "an HDDL text must begin with (define, not (%s)".formatted(shown(from, to)), "");
        }
        add(from, to, -1);
        return to;
    }

    private static boolean letter(char c) {
        return c != '(' && c != ')' && c != ';' && !Character.isWhitespace(c) && !Character.isISOControl(c);
    }

    private String shown(int from, int to) {
        return to - from > 40 ? text.substring(from, from + 37) + "..." : text.substring(from, to);
    }

    /// A block begins inside another, which can only be because that was never closed: it is closed here.
    private void unclosed(int at) {
        int block = open[1];
        int last = block + 2 < size && closes[block + 2] == -1 ? block + 2 : Math.min(block + 1, size - 1);
        String name = text.substring(starts[block], ends[last]);
        slips.error(
                Flaw.SYNTAX,
                starts[block],
                name.length(),
                "%s is not closed before the next block begins".formatted(name + " ...)"),
                "Maybe write ) before line %s, which begins a block.".formatted(slips.at(at).line()));
        while (depth > 1) {
            closed(at);
        }
    }

    private void truncated() {
        int block = open[Math.min(depth, 2) - 1];
        fail(
                starts[block],
                "the text ends where %s parentheses are still open, of which this is one".formatted(depth),
                "Maybe the file was cut off, or ) is missing.");
    }

    private void fail(int at, String message, String remedy) {
        slips.error(Flaw.SYNTAX, at, 1, message, remedy);
        broken = true;
    }

    private void add(int start, int end, int close) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            closes = Arrays.copyOf(closes, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        closes[size++] = close;
    }
}
