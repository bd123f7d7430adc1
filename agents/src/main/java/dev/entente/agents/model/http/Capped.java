package dev.entente.agents.model.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that may give only so many bytes.
final class Capped extends FilterInputStream {
    private final long most;
    private long given;

    Capped(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) {
        given += more;
        if (given > most) {
            throw HttpTrouble.of(
                    HttpTrouble.Kind.LONG, "the answer has more than the %,d bytes that are allowed".formatted(most));
        }
    }
}
