package dev.entente.planner.hddl;

import dev.entente.planner.hddl.Finding.Flaw;
import dev.entente.planner.hddl.Finding.Severity;
import dev.entente.planner.model.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Collects what is found in one text. Not thread safe.
final class Slips {
    /// Nobody reads more, and a long text full of slips is to be read in time.
    private static final int MOST = 100;

    /// With so many names compared, no more of them are proposed.
    private static final int COMPARED = 1_000_000;

    private static final int LISTED = 8;

    private final String file;
    private final String text;
    private final Lines lines;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Undeclared> undeclared = new LinkedHashMap<>();
    private int beyond;
    private int errors;
    private int compared;

    /// A type that is not declared.
    ///
    /// @param start where it stands first
    /// @param names how many names are of it
    private record Undeclared(int start, int length, String remedy, int names) {
        Undeclared more() {
            return new Undeclared(start, length, remedy, names + 1);
        }
    }

    Slips(String file, String text) {
        this.file = file;
        this.text = text;
        lines = new Lines(text);
    }

    String text() {
        return text;
    }

    boolean failed() {
        return errors > 0;
    }

    /// {@return where a part of the text begins}
    Place at(int start) {
        return lines.at(start);
    }

    /// {@return what was found, by place}
    List<Finding> findings() {
        var sorted = new ArrayList<>(findings);
        undeclared.forEach((type, its) -> sorted.add(finding(type, its)));
        sorted.sort((a, b) -> a.line() != b.line() ? a.line() - b.line() : a.column() - b.column());
        if (beyond > 0) {
            String message = "%s more findings are not shown".formatted(beyond);
            var last = sorted.getLast();
            sorted.add(new Finding(Severity.WARNING, last.flaw(), file, last.line(), last.column(), message, message + "\n"));
        }
        return sorted;
    }

    void error(Flaw flaw, int start, int length, String message, String remedy) {
        errors++;
        add(Severity.ERROR, flaw, start, length, message, remedy);
    }

    /// A name is of a type that is not declared, which is told once for each type.
    void undeclared(String type, int start, int length, Collection<String> known) {
        errors++;
        var before = undeclared.get(type);
        if (before != null) {
            undeclared.put(type, before.more());
        } else if (undeclared.size() >= MOST) {
            beyond++;
        } else {
            undeclared.put(type, new Undeclared(start, length, remedy("Types", type, known), 1));
        }
    }

    private Finding finding(String type, Undeclared its) {
        String message = "type (%s) is not declared%s".formatted(type, its.names == 1 ? "" : "; it is the type of %s names".formatted(its.names));
        return finding(Severity.ERROR, Flaw.UNDEFINED, its.start, its.length, message, its.remedy);
    }

    void warning(Flaw flaw, int start, int length, String message, String remedy) {
        add(Severity.WARNING, flaw, start, length, message, remedy);
    }

    /// Something suspicious about what stands at a place; the caret marks the word there.
    void warning(Flaw flaw, Place at, String message, String remedy) {
        int start = lines.offset(at);
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != ')') {
            end++;
        }
        add(Severity.WARNING, flaw, start, Math.max(1, end - start), message, remedy);
    }

    private void add(Severity severity, Flaw flaw, int start, int length, String message, String remedy) {
        // Errors are worth more than warnings: these are not shown once there are many.
        if (findings.size() >= (severity == Severity.ERROR ? 2 * MOST : MOST)) {
            beyond++;
            return;
        }
        findings.add(finding(severity, flaw, start, length, message, remedy));
    }

    private Finding finding(Severity severity, Flaw flaw, int start, int length, String message, String remedy) {
        var at = lines.at(start);
        String word = severity.name().toLowerCase(Locale.ROOT);
        String head = "%s:%s:%s: %s: %s\n".formatted(file, at.line(), at.column(), word, message);
        String shown = head + Excerpt.of(text, start, length) + (remedy.isEmpty() ? "" : remedy + "\n");
        return new Finding(severity, flaw, file, at.line(), at.column(), message, shown);
    }

    /// {@return `Maybe write` the nearest of some names, or else what some of them are}
    ///
    /// @param plural what they are, such as `Predicates`
    String remedy(String plural, String name, Collection<String> known) {
        if (compared > COMPARED || findings.size() >= 2 * MOST) {
            return "";
        }
        compared += known.size();
        return Nearest.to(name, known).map("Maybe write %s."::formatted).orElseGet(() -> listed(plural, known));
    }

    private static String listed(String plural, Collection<String> known) {
        if (known.isEmpty()) {
            return "Maybe declare it; there are no %s.".formatted(plural);
        }
        String some = String.join(", ", known.stream().sorted().limit(LISTED).toList());
        return "Maybe declare it; %s are: %s%s.".formatted(plural, some, known.size() > LISTED ? ", ..." : "");
    }
}
