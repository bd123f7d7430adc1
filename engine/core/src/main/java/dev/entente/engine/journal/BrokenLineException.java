package dev.entente.engine.journal;

/// A line of a journal that is text but not what was written. The message says what was found.
final class BrokenLineException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenLineException(String found) {
        super(found);
    }
}
