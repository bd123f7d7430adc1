package dev.entente.engine.journal;

import java.io.ByteArrayOutputStream;

/// The bytes of one line, open to whoever passes them on without copying.
final class LineBuffer extends ByteArrayOutputStream {
    LineBuffer(int size) {
        super(size);
    }

    /// {@return `line` with its line feed}
    static LineBuffer of(byte[] line) {
        var buffer = new LineBuffer(line.length + 1);
        buffer.writeBytes(line);
        buffer.write('\n');
        return buffer;
    }

    /// {@return the array in use, of which the first [#size] bytes count}
    byte[] bytes() {
        return buf;
    }
}
