package dev.entente.engine.journal;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Reads the lines of a file of gzip members, and tells a tail that was torn off from damage.
///
/// A file may end anywhere: what is missing was never written, and the lines before it are good. A file that goes on
/// but makes no sense is damaged. Not thread safe.
final class MemberReader implements Closeable {
    /// Bytes that are not what a [MemberWriter] writes.
    static final class DamageException extends IOException {
        private static final long serialVersionUID = 1;

        DamageException(String found) {
            super(found);
        }
    }

    private final CountedInput in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] chunk = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int from;
    private int to;
    private boolean inMember;
    private boolean torn;
    private long memberStart;

    MemberReader(InputStream in) {
        this.in = new CountedInput(in);
    }

    /// {@return the next line without its line feed; an empty array at the end of the file}
    byte[] line() throws IOException {
        do {
            int end = lineFeed();
            line.write(chunk, from, end - from);
            boolean whole = end < to;
            from = whole ? end + 1 : to;
            if (whole) {
                return taken();
            }
        } while (!torn && more());
        return new byte[0];
    }

    /// {@return whether the file ended in the middle of a member}
    boolean torn() {
        return torn;
    }

    /// {@return where the member that was read last begins}
    long memberStart() {
        return memberStart;
    }

    /// {@return how far the file has been read; damage lies at or before it}
    long position() {
        return inMember ? in.position() - inflater.getRemaining() : in.position();
    }

    private byte[] taken() {
        byte[] bytes = line.toByteArray();
        line.reset();
        return bytes;
    }

    private int lineFeed() {
        for (int i = from; i < to; i++) {
            if (chunk[i] == '\n') {
                return i;
            }
        }
        return to;
    }

    /// Fills the chunk; false at the end of the file.
    private boolean more() throws IOException {
        from = 0;
        to = 0;
        try {
            return inMember ? inflate() : begin();
        } catch (EOFException e) {
            torn = true;
            return from < to;
        }
    }

    private boolean begin() throws IOException {
        if (in.atEnd()) {
            return ended();
        }
        memberStart = in.position();
        for (byte expected : MemberWriter.HEADER) {
            if (in.next() != (expected & 0xff)) {
                throw new DamageException("no gzip member of a journal");
            }
        }
        inflater.reset();
        crc.reset();
        inMember = true;
        return true;
    }

    private boolean ended() throws DamageException {
        if (line.size() > 0) {
            throw new DamageException("a line without an end");
        }
        return false;
    }

    private boolean inflate() throws IOException {
        try {
            to = inflater.inflate(chunk);
        } catch (DataFormatException e) {
            throw new DamageException("bytes that cannot be decompressed (%s)".formatted(e.getMessage()));
        }
        crc.update(chunk, 0, to);
        if (inflater.finished()) {
            endMember();
        } else if (to == 0) {
            feed();
        }
        return true;
    }

    private void feed() throws IOException {
        if (inflater.needsDictionary()) {
            throw new DamageException("a preset dictionary");
        }
        in.feed(inflater);
    }

    private void endMember() throws IOException {
        in.giveBack(inflater.getRemaining());
        inMember = false;
        long expectedCrc = in.littleEndian();
        long expectedLength = in.littleEndian();
        long length = inflater.getBytesWritten() & 0xffffffffL;
        if (expectedCrc != crc.getValue() || expectedLength != length) {
            throw new DamageException("lines with CRC-32 %08x and length %s in a member that says %08x and %s"
                    .formatted(crc.getValue(), length, expectedCrc, expectedLength));
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
