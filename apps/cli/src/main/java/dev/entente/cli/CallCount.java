package dev.entente.cli;

import dev.entente.agents.model.Reply;
import dev.entente.agents.recording.CallsReader;
import dev.entente.engine.journal.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a file of calls holds, read from its beginning to its end and checked on the way.
///
/// @param there whether there is such a file
/// @param silent of the calls, those that nobody answered
record CallCount(boolean there, long calls, long silent) {
    static final CallCount NONE = new CallCount(false, 0, 0);

    /// @throws dev.entente.engine.journal.JournalException where it is damaged
    static CallCount of(RunFolder folder) {
        var file = folder.file(CallsReader.NAME);
        return Files.exists(file) ? counted(file) : NONE;
    }

    private static CallCount counted(Path file) {
        long calls = 0;
        long silent = 0;
        try (var reader = CallsReader.open(file)) {
            for (var call = reader.next(); call.isPresent(); call = reader.next()) {
                calls++;
                silent += call.get().reply() instanceof Reply.Silence ? 1 : 0;
            }
        }
        return new CallCount(true, calls, silent);
    }

    @Override
    public String toString() {
        return "%,d, %,d of them without an answer".formatted(calls, silent);
    }
}
