package dev.entente.planner.verify;

import dev.entente.planner.model.Place;

/// What is wrong with a plan.
///
/// @param at where it is in the plan's file; [Place#NOWHERE] for a plan in memory
/// @param length how many characters there are wrong
/// @param message what, which value, what was expected
/// @param remedy what to do, a sentence that begins with `Maybe`
public record Fault(Kind kind, Place at, int length, String message, String remedy) {

    /// A line may list thousands of ids; so many characters of it are shown, and so many of them before the caret.
    private static final int MOST = 160;

    private static final int LEAD = 60;

    /// The kinds of what can be wrong, in the order in which they are looked for.
    public enum Kind {
        /// The file is not in the format.
        FORMAT,
        /// Two lines have the same id.
        DUPLICATE_ID,
        /// Nothing says what the top-level tasks are.
        MISSING_ROOT,
        /// A task is not declared, or it is an action where a compound task is needed, or the other way round.
        TASK,
        /// A method is not declared, or it is for another task.
        METHOD,
        /// An object is not declared.
        OBJECT,
        /// A task has more or fewer arguments than it takes.
        ARITY,
        /// An argument is not of the type that its task takes.
        TYPE,
        /// An id belongs to no line.
        DANGLING_ID,
        /// A task has two parents, or is listed twice.
        SHARED_ID,
        /// A task is a part of itself.
        CIRCLE,
        /// A task belongs to no other and is no top-level task.
        UNATTACHED,
        /// The top-level tasks are not those of the problem.
        ROOT,
        /// The parts of a task are not those that its method says.
        DECOMPOSITION,
        /// Actions are done in an order that a method or the problem forbids.
        ORDER,
        /// A method could not be chosen: its precondition does not hold when it is.
        METHOD_PRECONDITION,
        /// An action cannot be done: its precondition does not hold when it is its turn, or a number does not exist.
        PRECONDITION,
        /// An action breaks an invariant.
        INVARIANT,
        /// What must hold in the end does not.
        GOAL
    }

    /// {@return the fault as it is shown to people}
    ///
    /// @param file the name of the file
    /// @param text what is in it; its line is shown with a caret
    public String shown(String file, String text) {
        var head = at.line() == 0 ? "error: " + message : "%s:%s:%s: error: %s".formatted(file, at.line(), at.column(), message);
        return head + (at.line() == 0 ? "" : caret(text)) + "\n" + remedy;
    }

    private String caret(String text) {
        var line = text.lines().skip(at.line() - 1L).findFirst().orElse("").replace('\t', ' ');
        int column = Math.min(at.column() - 1, line.length());
        int from = column <= MOST - LEAD ? 0 : column - LEAD;
        var shown = line.substring(from, Math.min(line.length(), from + MOST));
        var before = from == 0 ? "" : "...";
        int tail = Math.clamp(length - 1L, 0, MOST);
        return line.isBlank() ? "" : "\n" + before + shown + "\n" + " ".repeat(before.length() + column - from) + "^" + "~".repeat(tail);
    }
}
