package dev.entente.agents.recording;

import dev.entente.engine.journal.JournalException;
import dev.entente.engine.journal.LineReader;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Reads a file of calls from its beginning, and checks every hash in it.
///
/// A torn end ends the file after its last whole line; everything else that is not as it was written is damage, and
/// named with its line and byte. Not thread safe.
public final class CallsReader implements Closeable {
    /// How the file in a run folder is called.
    public static final String NAME = "calls.jsonl.gz";

    private final LineReader lines;
    private final CallReading reading = new CallReading();
    private final CallsHeader header;

    private CallsReader(LineReader lines) {
        this.lines = lines;
        this.header = readHeader();
    }

    /// {@return a reader of a file}
    ///
    /// @throws JournalException where there is none, or it is damaged at its beginning, or of another format
    public static CallsReader open(Path file) {
        var lines = LineReader.open(file);
        try {
            return new CallsReader(lines);
        } catch (JournalException damaged) {
            lines.close();
            throw damaged;
        }
    }

    private CallsHeader readHeader() {
        try {
            var line = lines.next();
            if (line.length == 0) {
                throw lines.damaged("nothing", "a header");
            }
            var fields = Fields.of(line);
            if (fields.number("format") != CallsHeader.FORMAT) {
                throw lines.otherFormat(fields.number("format"), CallsHeader.FORMAT);
            }
            return CallReading.header(fields);
        } catch (Fields.BrokenException broken) {
            throw lines.damaged(broken.found(), "a header of calls");
        }
    }

    /// {@return the first line}
    public CallsHeader header() {
        return header;
    }

    /// {@return the next call; empty after the last whole one}
    ///
    /// @throws JournalException where the file is damaged
    public Optional<RecordedCall> next() {
        var line = lines.next();
        try {
            return line.length == 0 ? Optional.empty() : Optional.of(reading.call(Fields.of(line)));
        } catch (Fields.BrokenException broken) {
            throw lines.damaged(broken.found(), "the call that was written");
        }
    }

    /// {@return whether the file, read to its end, turned out to be cut off in the middle}
    public boolean torn() {
        return lines.torn();
    }

    /// {@return the hashes of the texts that were read}
    Set<String> mentioned() {
        return reading.mentioned();
    }

    @Override
    public void close() {
        lines.close();
    }
}
