package dev.entente.engine.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Appends lines to a file of gzip members (RFC 1952), each line flushed so that it can be read at once.
///
/// Where a line cannot be written, the file is cut back to the end of the line before it. Not thread safe.
final class MemberWriter implements Closeable {
    /// Nothing but the method is said: no name, no time, so that equal runs give equal bytes.
    static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    static final int TRAILER_LENGTH = 8;

    private final SeekableByteChannel channel;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final CRC32 crc = new CRC32();
    private ByteBuffer out = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private long length;
    private boolean open;

    /// @param channel positioned at its end
    MemberWriter(SeekableByteChannel channel) {
        this.channel = channel;
    }

    /// {@return how many bytes the open member's lines have, not compressed}
    long length() {
        return length;
    }

    /// Appends the first `count` of `bytes`, which end in a line feed.
    void line(byte[] bytes, int count) throws IOException {
        out.clear();
        if (!open) {
            out.put(HEADER);
            open = true;
        }
        deflater.setInput(bytes, 0, count);
        deflate(Deflater.SYNC_FLUSH);
        crc.update(bytes, 0, count);
        length += count;
        write();
    }

    /// Ends the open member, if there is one; the next line begins another.
    void endMember() throws IOException {
        if (!open) {
            return;
        }
        out.clear();
        deflater.finish();
        deflate(Deflater.NO_FLUSH);
        room(TRAILER_LENGTH);
        out.putInt((int) crc.getValue()).putInt((int) length);
        write();
        startAfresh();
    }

    private void startAfresh() {
        deflater.reset();
        crc.reset();
        length = 0;
        open = false;
    }

    private void deflate(int flush) {
        int written;
        do {
            room(1 << 10);
            written = deflater.deflate(out.array(), out.position(), out.remaining(), flush);
            out.position(out.position() + written);
        } while (!out.hasRemaining() || (flush == Deflater.NO_FLUSH && !deflater.finished()));
    }

    private void room(int needed) {
        if (out.remaining() < needed) {
            var larger = ByteBuffer.allocate(2 * (out.capacity() + needed)).order(ByteOrder.LITTLE_ENDIAN);
            out = larger.put(out.flip());
        }
    }

    private void write() throws IOException {
        long before = channel.position();
        out.flip();
        try {
            while (out.hasRemaining()) {
                channel.write(out);
            }
        } catch (IOException e) {
            cutBack(before, e);
            throw e;
        }
    }

    private void cutBack(long to, IOException first) {
        try {
            channel.truncate(to);
        } catch (IOException e) {
            first.addSuppressed(e);
        }
    }

    /// Closes the file as it is; an open member stays open, and a reader reads its lines.
    @Override
    public void close() throws IOException {
        deflater.end();
        channel.close();
    }
}
