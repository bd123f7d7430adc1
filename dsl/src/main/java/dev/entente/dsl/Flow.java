package dev.entente.dsl;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The flow language: reads, checks, formats and shows it.
///
/// ```
/// var parsed = Flow.parse("north.flow", text);
/// var problems = parsed.ok() ? Flow.check(parsed.program()) : parsed.problems();
/// problems.forEach(problem -> System.err.print(Flow.show(problem, text)));
/// ```
///
/// Stateless and thread safe.
public final class Flow {
    private Flow() {}

    /// What came of reading a text.
    ///
    /// @param program the declarations without a problem in their syntax; all of them where there are no problems
    /// @param problems in the order of their places; empty where the whole text could be read
    public record Parsed(Program program, List<Problem> problems) {
        public Parsed {
            problems = List.copyOf(problems);
        }

        /// {@return whether the whole text could be read}
        public boolean ok() {
            return problems.isEmpty();
        }
    }

    /// Reads a text. Never throws: whatever is wrong becomes a problem, all of them at once.
    ///
    /// @param file the name to say in positions
    public static Parsed parse(String file, String text) {
        return Reader.read(file, text);
    }

    /// Checks names, types and what may stand where, when no map is known: a name that nobody declares is taken for
    /// an entity of the map, of any type, if it has a capital letter or stands in a starting value.
    ///
    /// @return all problems in the order of their places
    public static List<Problem> check(Program program) {
        return Checker.check(program, Optional.empty());
    }

    /// Checks names, types and what may stand where, with the entities of the map: every name must be known.
    ///
    /// @param entities the name of every entity that the map makes, and its entity type; factions may be left out
    /// @return all problems in the order of their places
    public static List<Problem> check(Program program, Map<String, String> entities) {
        return Checker.check(program, Optional.of(Map.copyOf(entities)));
    }

    /// {@return the program as text; reading it gives the same program up to positions}
    ///
    /// Formatting what is formatted changes nothing. Comments stay.
    public static String format(Program program) {
        return Formatter.format(program);
    }

    /// {@return an expression as text, on one line}
    public static String format(Expression expression) {
        return ExpressionText.of(expression);
    }

    /// {@return a statement without a body as text, on one line}
    public static String format(Statement statement) {
        return StatementItems.line(statement);
    }

    /// {@return the problem as several lines: place and message, the line, a caret below the place, what to do}
    ///
    /// @param text the text in which the problem is
    public static String show(Problem problem, String text) {
        return Shown.of(problem, text);
    }
}
