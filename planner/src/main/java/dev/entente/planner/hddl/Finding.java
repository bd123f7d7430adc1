package dev.entente.planner.hddl;

/// Something wrong with an HDDL text, or suspicious about it.
///
/// @param severity whether the text can be used nevertheless
/// @param flaw what sort of mistake it is
/// @param file the name of the text as the caller gave it
/// @param line from 1
/// @param column from 1, in `char`s
/// @param message one line: what is wrong, and with which value
/// @param shown all of it for a reader: `file:line:column: error: message`, the line, a caret, and what to do
public record Finding(Severity severity, Flaw flaw, String file, int line, int column, String message, String shown) {

    /// How bad it is.
    public enum Severity {
        ERROR,
        WARNING
    }

    /// What sort of mistake it is. The first nine are those of Sleath and Bercher, *Detecting AI Planning Modelling
    /// Mistakes*, PRICAI 2023, as linters of HDDL list them.
    public enum Flaw {
        /// The text is not HDDL.
        SYNTAX,
        /// Something is given too many, too few, or the wrong kind of arguments.
        ARGUMENTS,
        /// A predicate, type, object, action or task is not declared.
        UNDEFINED,
        /// Something is declared twice.
        DUPLICATE,
        /// A type is above itself.
        TYPE_CYCLE,
        /// A variable is used that nothing declares.
        VARIABLE,
        /// A task would have to be done before itself.
        ORDER_CYCLE,
        /// A precondition never holds.
        UNSATISFIABLE,
        /// No decomposition of a task ends in actions.
        UNREFINABLE,
        /// A task, method or action is never used.
        UNREACHABLE,
        /// A task can only be done by doing it again first, without an action in between.
        ENDLESS,
        /// It is HDDL, but not in the fragment that is read.
        REFUSED,
        /// It is read, and means nothing here.
        IGNORED
    }
}
