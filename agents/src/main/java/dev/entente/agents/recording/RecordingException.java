package dev.entente.agents.recording;

/// A replay that asks what was never recorded, or judges otherwise than was recorded; or a recording that does not fit.
public final class RecordingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private RecordingException(String message) {
        super(message);
    }

    static RecordingException of(String message) {
        return new RecordingException(message);
    }
}
