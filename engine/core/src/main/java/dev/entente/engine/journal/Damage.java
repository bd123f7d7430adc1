package dev.entente.engine.journal;

/// A place in a run folder that is not as it was written.
///
/// @param where the file within the folder; in a journal also the tick and the byte
public record Damage(String where, String found, String expected) {
    /// {@return the first line of what an exception says}
    static String said(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("nothing");
    }

    String sentence() {
        return "%s is damaged: found %s, expected %s.".formatted(where, found, expected);
    }
}
