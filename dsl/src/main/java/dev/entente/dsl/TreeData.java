package dev.entente.dsl;

import java.util.List;
import java.util.Map;

/// The tree as plain data and back: [Map] (in the order of the record's parts), [List], [String], [Long], [Boolean].
///
/// This is the form in which a model writes a plan; JSON is made of it elsewhere. A record is a map with its parts as
/// keys; where several records are possible, `kind` names the one, such as `Achieve`. A type is written as in the
/// language, `Region?`; an operator is its name in small letters, `at_least`. Parts that the text leaves out are left
/// out here too. Positions and comments are left out.
///
/// Stateless and thread safe.
public final class TreeData {
    private TreeData() {}

    /// What came of reading data.
    ///
    /// @param <T> what was to be read
    public sealed interface Reading<T> {

        /// The data made a tree. It is not checked: names may be unknown and types wrong.
        record Read<T>(T value) implements Reading<T> {}

        /// The data made no tree.
        ///
        /// @param mismatches everything that is wrong, at least one
        record Refused<T>(List<Mismatch> mismatches) implements Reading<T> {
            public Refused {
                mismatches = List.copyOf(mismatches);
            }
        }
    }

    /// A place in the data where something else was expected.
    ///
    /// @param path the way there, such as `declarations[2].methods[0].body[1].goal`; empty for the whole
    /// @param found what stands there
    /// @param expected what should
    public record Mismatch(String path, String found, String expected) {
        @Override
        public String toString() {
            return "%s: found %s, expected %s".formatted(path.isEmpty() ? "the whole" : path, found, expected);
        }
    }

    /// {@return the program as data}
    public static Map<String, Object> toData(Program program) {
        return DataWriter.map(program, Program.class);
    }

    /// {@return a statement as data, with its kind}
    public static Map<String, Object> toData(Statement statement) {
        return DataWriter.map(statement, Statement.class);
    }

    /// {@return a method as data}
    public static Map<String, Object> toData(Declaration.Method method) {
        return DataWriter.map(method, Declaration.Method.class);
    }

    /// {@return the program, or everything that keeps the data from being one}
    public static Reading<Program> fromData(Map<String, ?> data) {
        return fromData(Program.class, data);
    }

    /// Reads a part of a tree, such as the method that a model proposes.
    ///
    /// @param kind [Program], [Declaration], [Declaration.Method], [Statement] or [Expression]
    /// @return the part, or everything that keeps the data from being one
    public static <T> Reading<T> fromData(Class<T> kind, Object data) {
        return new DataReader().read(kind, data);
    }
}
