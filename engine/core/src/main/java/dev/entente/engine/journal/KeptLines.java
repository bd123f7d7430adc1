package dev.entente.engine.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What remains of a journal that goes on after a tick: whole members up to `end`, and the lines to write again.
///
/// @param end the length of the file up to the member that must be cut
/// @param first the tick of the first of `lines`; the header counts as the tick that the journal begins after
/// @param lines those of the cut member
/// @param hash the world's hash after the last kept tick
/// @param texts what all kept lines mention
record KeptLines(long end, long first, List<LineBuffer> lines, long hash, Texts texts) {

    /// @throws JournalException where the journal is damaged, or ends before `last`
    static KeptLines read(Path file, long last) {
        try (var reader = JournalReader.open(file)) {
            var lines = new ArrayList<LineBuffer>();
            lines.add(LineBuffer.of(reader.headerLine()));
            long end = 0;
            if (last < reader.tick()) {
                throw JournalException.of(
                        file, "%s begins after tick %s, later than tick %s.".formatted(file, reader.tick(), last));
            }
            while (reader.tick() < last) {
                byte[] line = next(reader, last);
                if (reader.memberStart() != end) {
                    end = reader.memberStart();
                    lines.clear();
                }
                reader.decode(line);
                lines.add(LineBuffer.of(line));
            }
            return new KeptLines(end, last - lines.size() + 1, lines, reader.hash(), reader.texts());
        }
    }

    private static byte[] next(JournalReader reader, long last) {
        byte[] line = reader.nextLine();
        if (line.length == 0) {
            throw JournalException.of(
                    reader.file(),
                    "%s ends with tick %s, before tick %s. Maybe resume from an older snapshot."
                            .formatted(reader.file(), reader.tick(), last));
        }
        return line;
    }
}
