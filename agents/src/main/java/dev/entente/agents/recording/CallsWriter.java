package dev.entente.agents.recording;

import dev.entente.engine.journal.JournalException;
import dev.entente.engine.journal.LineWriter;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/// Writes a file of calls, one line each; what was written survives the death of the process.
///
/// May be used by many threads; one writer per file.
public final class CallsWriter implements Closeable {
    private final LineWriter lines;
    private final CallWriting writing;

    private CallsWriter(LineWriter lines, Set<String> mentioned) {
        this.lines = lines;
        this.writing = new CallWriting(mentioned);
    }

    /// {@return the writer of a new file}
    ///
    /// @throws JournalException where it is there already, or cannot be written
    public static CallsWriter create(Path file, CallsHeader header) {
        var writer = new CallsWriter(LineWriter.create(file), Set.of());
        writer.line(CallWriting.header(header));
        return writer;
    }

    /// {@return a writer that keeps the whole lines of a file, and goes on after them}
    ///
    /// @throws JournalException where the file is damaged
    public static CallsWriter append(Path file) {
        try (var reader = CallsReader.open(file)) {
            while (reader.next().isPresent()) {
                // next() collects what is mentioned
            }
            return new CallsWriter(LineWriter.append(file), reader.mentioned());
        }
    }

    /// Writes a call; it is kept when this returns.
    ///
    /// @throws JournalException where it cannot be written
    public synchronized void write(RecordedCall call) {
        line(writing.line(call));
    }

    private void line(String text) {
        lines.line(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void close() {
        lines.close();
    }
}
