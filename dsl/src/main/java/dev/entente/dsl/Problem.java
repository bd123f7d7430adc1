package dev.entente.dsl;

/// Something wrong with a flow file, or worth knowing about it.
///
/// @param severity how bad it is
/// @param at where
/// @param message what is wrong, with the value; one line
/// @param remedy what to do about it, such as the nearest valid name; may be empty
public record Problem(Severity severity, Position at, String message, String remedy) {

    /// How bad a problem is.
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    /// {@return an error}
    public static Problem error(Position at, String message, String remedy) {
        return new Problem(Severity.ERROR, at, message, remedy);
    }

    /// {@return a warning: a program with it runs, though perhaps not as it was meant}
    public static Problem warning(Position at, String message, String remedy) {
        return new Problem(Severity.WARNING, at, message, remedy);
    }

    /// {@return a note: how something is read that the text leaves open}
    public static Problem note(Position at, String message, String remedy) {
        return new Problem(Severity.NOTE, at, message, remedy);
    }
}
