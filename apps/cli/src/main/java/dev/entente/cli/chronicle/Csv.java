package dev.entente.cli.chronicle;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;

/// Writes a table as RFC 4180 has it: UTF-8, lines ended by CR LF, fields quoted where they must be.
///
/// Written beside its place and moved there by [#close], so that it is there whole or not at all.
final class Csv implements Closeable {
    private final Path file;
    private final Path temporary;
    private final BufferedWriter writer;

    Csv(Path file, List<String> header) {
        this.file = file;
        this.temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            this.writer = Files.newBufferedWriter(temporary);
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
        row(header);
    }

    /// Writes one line.
    void row(Object... fields) {
        row(List.of(fields));
    }

    private void row(List<?> fields) {
        try {
            for (Iterator<?> each = fields.iterator(); each.hasNext(); ) {
                writer.write(quoted(each.next().toString()));
                writer.write(each.hasNext() ? "," : "\r\n");
            }
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    /// What was written so far would only take space.
    private UncheckedIOException failed(IOException cause) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException left) {
            cause.addSuppressed(left);
        }
        return new UncheckedIOException("%s cannot be written".formatted(file), cause);
    }

    @Override
    public void close() {
        try {
            writer.close();
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
    }
}
