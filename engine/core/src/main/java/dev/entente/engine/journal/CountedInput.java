package dev.entente.engine.journal;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;

/// A buffered input that knows how far it has been read and can take back what an inflater did not need.
final class CountedInput implements Closeable {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private long before;

    CountedInput(InputStream in) {
        this.in = in;
    }

    /// {@return how many bytes have been handed out}
    long position() {
        return before + from;
    }

    boolean atEnd() throws IOException {
        return from == to && !fill();
    }

    /// {@return the next byte}
    ///
    /// @throws EOFException at the end
    int next() throws IOException {
        if (atEnd()) {
            throw new EOFException();
        }
        return buffer[from++] & 0xff;
    }

    /// {@return the next four bytes, the lowest first}
    long littleEndian() throws IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    /// Hands all that is buffered to `inflater`, at least one byte.
    ///
    /// @throws EOFException at the end
    void feed(Inflater inflater) throws IOException {
        if (atEnd()) {
            throw new EOFException();
        }
        inflater.setInput(buffer, from, to - from);
        from = to;
    }

    /// Takes back the last `count` bytes of what was fed.
    void giveBack(int count) {
        from -= count;
    }

    private boolean fill() throws IOException {
        before += to;
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
