package dev.entente.engine.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/// A file in memory on a disk that has room for `limit` bytes: a write beyond it writes what fits, then fails.
final class LimitedFile implements SeekableByteChannel {
    private final long limit;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    LimitedFile(long limit) {
        this.limit = limit;
    }

    byte[] bytes() {
        return content.toByteArray();
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int fitting = (int) Math.min(source.remaining(), limit - content.size());
        if (fitting == 0) {
            throw new IOException("No space left on device");
        }
        var bytes = new byte[fitting];
        source.get(bytes);
        content.writeBytes(bytes);
        return fitting;
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        byte[] kept = Arrays.copyOf(bytes(), (int) Math.min(size, content.size()));
        content.reset();
        content.writeBytes(kept);
        return this;
    }

    @Override
    public long position() {
        return content.size();
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public SeekableByteChannel position(long position) {
        throw new UnsupportedOperationException("this file only grows");
    }

    @Override
    public int read(ByteBuffer target) {
        throw new UnsupportedOperationException("this file is only written");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // nothing to give back
    }
}
