package dev.entente.dsl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /// What came of reading a file and all that it imports.
    ///
    /// @param program all that the files declare, as one; what is imported stands in front of its `Import`
    /// @param problems of reading alone, file by file; empty where every text could be found and read
    /// @param texts every file by its name, in the order read, the main file first
    public record Loaded(Program program, List<Problem> problems, Map<String, String> texts) {
        public Loaded {
            problems = List.copyOf(problems);
            texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        }

        /// {@return whether every text could be read}
        public boolean ok() {
            return problems.isEmpty();
        }

        /// {@return a problem with the line of its file, as [Flow#show] has it}
        public String show(Problem problem) {
            return Flow.show(problem, texts.getOrDefault(problem.at().file(), ""));
        }
    }

    /// Reads a file and all that it imports. Never throws: whatever is wrong becomes a problem.
    ///
    /// Each file is read once, however often it is imported. An import is relative to the file that it stands in, and
    /// stays in the folder of the main file.
    ///
    /// @param main the main file's name; the others are named as it is, so `north/main.flow` asks for
    ///     `north/economy.flow`
    /// @param files finds a text by name; empty where there is none
    public static Loaded load(String main, Function<String, Optional<String>> files) {
        return link(main, name -> files.apply(name).<Sought>map(Sought.Found::new).orElse(Sought.MISSING));
    }

    /// What came of looking for a file by its name.
    public sealed interface Sought {
        /// There is none.
        Sought MISSING = new Missing();

        /// There is one, and it has a text.
        record Found(String text) implements Sought {}

        /// There is none.
        record Missing() implements Sought {}

        /// There is one that cannot, or must not, be read.
        ///
        /// @param why goes on after the file's name, such as `is a folder`
        /// @param remedy what to do about it
        record Refused(String why, String remedy) implements Sought {}
    }

    /// Reads a file and all that it imports, as [#load] does, where files may be there and not be had.
    public static Loaded link(String main, Function<String, Sought> files) {
        return Linking.load(main, files);
    }

    /// {@return the problem of a file that holds no text in UTF-8; for whoever reads the bytes}
    public static Problem notText(String file) {
        return Problem.error(
                Position.ofData(file),
                "file (%s) is not text in UTF-8".formatted(file),
                "Maybe it is another kind of file, or must be saved as UTF-8.");
    }

    /// A program in which nothing is left open.
    ///
    /// @param program the program with all that is implied; the same where it declares all that it uses
    /// @param notes how it was read, in the order of places
    public record Completed(Program program, List<Problem> notes) {
        public Completed {
            notes = List.copyOf(notes);
        }
    }

    /// Makes explicit what a program leaves open and only one reading makes sense of: events, parameters, state and
    /// sagas that it uses and does not declare. What runs is the completed program.
    public static Completed complete(Program program) {
        return Completion.of(program);
    }

    /// Completes a program, then checks names, types and what may stand where, when no map is known: a name that nobody
    /// declares is taken for an entity of the map, of any type, if it has a capital letter or stands in a starting value.
    ///
    /// @return all problems, the notes of [#complete] among them: those of the main file first, then file by file, in
    ///     the order of their places
    public static List<Problem> check(Program program) {
        return Checker.check(program, Optional.empty());
    }

    /// Completes a program, then checks names, types and what may stand where, with the entities of the map: every name
    /// must be known.
    ///
    /// @param entities the name of every entity that the map makes, and its entity type; factions may be left out
    /// @return all problems, ordered as above
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

    /// {@return a statement as text, on one line; of one with blocks only what stands before the first}
    public static String format(Statement statement) {
        return StatementItems.line(statement);
    }

    /// {@return the problem as several lines: place and message, the line, a caret below the place, what to do}
    ///
    /// @param text the text in which the problem is
    public static String show(Problem problem, String text) {
        return Shown.of(problem, text);
    }

    /// {@return the errors among the problems of a text, one below the other; empty where there is none}
    public static String errors(List<Problem> problems, String text) {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(problem -> show(problem, text))
                .collect(Collectors.joining("\n"));
    }
}
