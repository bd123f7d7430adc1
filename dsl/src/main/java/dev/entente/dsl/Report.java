package dev.entente.dsl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Collects what the checker finds. Not thread safe.
final class Report {
    private static final int LISTED = 8;

    /// With so many names compared, more remedies are left out, so that a long text full of slips is checked in time.
    private static final int COMPARED = 100_000;

    private final List<Problem> problems = new ArrayList<>();
    private int compared;

    /// {@return a report that nobody reads}
    static Report silent() {
        Report silent = new Report();
        silent.compared = COMPARED;
        return silent;
    }

    /// {@return whether valid names are still worth finding}
    boolean suggests() {
        return compared < COMPARED;
    }

    List<Problem> problems() {
        return problems;
    }

    void error(Position at, String message, String remedy) {
        problems.add(Problem.error(at, message, remedy));
    }

    void warning(Position at, String message, String remedy) {
        problems.add(Problem.warning(at, message, remedy));
    }

    void note(Position at, String message, String remedy) {
        problems.add(Problem.note(at, message, remedy));
    }

    /// {@return `line 3`, or `economy.flow:3` where that is another file}
    ///
    /// @param from where it is said
    static String place(Position at, Position from) {
        return at.file().equals(from.file()) ? "line " + at.line() : at.file() + ":" + at.line();
    }

    /// A name that nobody declared.
    ///
    /// @param kind what it should be, such as `goal`
    /// @param plural the same for several, as a title, such as `Goals`
    void unknown(Position at, String kind, String plural, String name, Collection<String> known) {
        error(at, "%s (%s) is not declared".formatted(kind, name), remedy(plural, name, known));
    }

    /// {@return the nearest name, or else some of those that there are}
    String remedy(String plural, String name, Collection<String> known) {
        if (!suggests()) {
            return "";
        }
        compared += known.size();
        return Nearest.to(name, known).map("Maybe write %s."::formatted).orElseGet(() -> listed(plural, known));
    }

    private static String listed(String plural, Collection<String> known) {
        List<String> sorted = known.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return "There are no %s.".formatted(plural);
        }
        String some = String.join(", ", sorted.subList(0, Math.min(LISTED, sorted.size())));
        String verb = sorted.size() == 1 ? "is" : "are";
        return "Valid %s %s%s.".formatted(verb, some, sorted.size() > LISTED ? ", ..." : "");
    }
}
