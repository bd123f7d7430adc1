package dev.entente.engine.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads a journal from its beginning, tick by tick.
///
/// A journal whose end was torn off (`kill -9`, no space left) simply ends after its last whole tick; [#torn] tells.
/// Everything else that is not as it was written is damage: [#next] throws, and names the tick and the byte.
/// Not thread safe.
public final class JournalReader implements Closeable {
    private static final int HEADER_BEGINS = MemberWriter.HEADER[0];

    private final Path file;
    private final MemberReader members;
    private final byte[] headerLine;
    private final JournalHeader header;
    private final boolean forgiving;
    private final Supplier<Optional<Damage>> unbegun;
    private final Texts texts = new Texts();
    private Optional<Damage> cut = Optional.empty();
    private long tick = -1;
    private long hash;

    private JournalReader(Path file, MemberReader members, boolean forgiving, Supplier<Optional<Damage>> unbegun) {
        this.file = file;
        this.members = members;
        this.forgiving = forgiving;
        this.unbegun = unbegun;
        this.headerLine = nextLine();
        this.header = readHeader();
        this.tick = header.start();
        this.hash = header.hash();
    }

    /// {@return a reader of the journal of `folder`}
    ///
    /// @throws JournalException where it is missing, empty, of another format, or damaged at its beginning
    public static JournalReader open(RunFolder folder) {
        return open(folder.journal(), false, () -> unbegun(folder));
    }

    /// {@return a reader for whom a journal that makes no sense behind its last whole line ends there, see [#cut]}
    ///
    /// Only where nothing follows that a writer of journals has begun: damage in the middle stays damage.
    ///
    /// @throws JournalException as [#open] does
    public static JournalReader openCut(RunFolder folder) {
        return open(folder.journal(), true, () -> unbegun(folder));
    }

    static JournalReader open(Path file) {
        return open(file, false, Optional::empty);
    }

    /// {@return what it means that a journal ends in its first line; nothing where its run may have been stopped there}
    private static Optional<Damage> unbegun(RunFolder folder) {
        return folder.manifest().state() instanceof Manifest.Finished finished
                ? Optional.of(atItsEnd(folder.journal(), "nothing", "tick " + finished.finalTick()))
                : Optional.empty();
    }

    static Damage atItsEnd(Path file, String found, String expected) {
        return new Damage(file.getFileName() + ", at its end", found, expected);
    }

    private static JournalReader open(Path file, boolean forgiving, Supplier<Optional<Damage>> unbegun) {
        if (!Files.isRegularFile(file)) {
            throw JournalException.lost(file, file.getFileName().toString());
        }
        try {
            var members = new MemberReader(Files.newInputStream(file));
            try {
                return new JournalReader(file, members, forgiving, unbegun);
            } catch (JournalException e) {
                members.close();
                throw e;
            }
        } catch (IOException e) {
            throw JournalException.unreadable(file, e);
        }
    }

    /// {@return the journal's first line}
    public JournalHeader header() {
        return header;
    }

    /// {@return the next tick, or empty after the last whole one}
    ///
    /// @throws JournalException where the journal is damaged
    public Optional<TickLine> next() {
        if (cut.isPresent()) {
            return Optional.empty();
        }
        try {
            byte[] line = nextLine();
            return line.length == 0 ? Optional.empty() : Optional.of(decode(line));
        } catch (JournalException damaged) {
            cut = forgiving ? damaged.damage().filter(_ -> isLast()) : cut;
            if (cut.isEmpty()) {
                throw damaged;
            }
            return Optional.empty();
        }
    }

    /// {@return what makes no sense behind the last whole line; empty where all of the journal was read}
    public Optional<Damage> cut() {
        return cut;
    }

    /// {@return whether no other member begins behind the one that was read last}
    private boolean isLast() {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            in.skipNBytes(members.memberStart() + MemberWriter.HEADER.length);
            int matched = 0;
            for (int read = in.read(); read >= 0; read = in.read()) {
                matched = read == (MemberWriter.HEADER[matched] & 0xff) ? matched + 1 : read == HEADER_BEGINS ? 1 : 0;
                if (matched == MemberWriter.HEADER.length) {
                    return false;
                }
            }
            return true;
        } catch (EOFException shorter) {
            return true;
        } catch (IOException e) {
            throw JournalException.unreadable(file, e);
        }
    }

    /// {@return the last tick that was read; before the first, the one that the journal begins after}
    public long tick() {
        return tick;
    }

    /// {@return the world's hash after the last tick that was read}
    public long hash() {
        return hash;
    }

    /// {@return whether the journal, read to its end, turned out to be cut off in the middle}
    public boolean torn() {
        return members.torn();
    }

    /// Reads up to and including `last`, or up to the end where that comes first.
    ///
    /// @return the tick reached
    public long skipTo(long last) {
        while (tick < last && next().isPresent()) {
            // next() moves on
        }
        return tick;
    }

    Path file() {
        return file;
    }

    byte[] headerLine() {
        return headerLine;
    }

    /// {@return what the journal has mentioned so far}
    Texts texts() {
        return texts;
    }

    /// {@return where the gzip member begins that the last line was read from}
    long memberStart() {
        return members.memberStart();
    }

    /// {@return the next line's bytes, not yet checked; none at the end}
    byte[] nextLine() {
        try {
            return members.line();
        } catch (MemberReader.DamageException e) {
            throw damaged(Damage.said(e), "the bytes that were written");
        } catch (IOException e) {
            throw JournalException.unreadable(file, e);
        }
    }

    /// {@return the tick that `line`, just read, tells; the reader moves on to it}
    TickLine decode(byte[] line) {
        var read = decode(line, texts);
        if (read.tick() != tick + 1) {
            throw damaged("tick %s".formatted(read.tick()), "tick %s".formatted(tick + 1));
        }
        tick = read.tick();
        hash = read.hash();
        return read;
    }

    /// {@return the tick that `line` tells, given the texts known before it}
    TickLine decode(byte[] line, Texts known) {
        try {
            return new LineDecoder(known).tick(line);
        } catch (IOException | BrokenLineException | IllegalArgumentException e) {
            throw damaged(Damage.said(e), "the line of tick %s".formatted(tick + 1));
        }
    }

    private JournalHeader readHeader() {
        if (headerLine.length == 0) {
            throw unbegun.get().map(damage -> JournalException.damaged(file, damage)).orElseGet(() -> JournalException.of(
                    file,
                    "%s is empty: the run was stopped before its first tick was whole. Resume it, or start it again."
                            .formatted(file)));
        }
        try {
            JsonNode json = LineDecoder.tree(headerLine);
            checkFormat(json);
            return HeaderJson.read(json);
        } catch (IOException | BrokenLineException | IllegalArgumentException e) {
            throw damaged(Damage.said(e), "a journal's header");
        }
    }

    private void checkFormat(JsonNode header) {
        long format = HeaderJson.number(header.path("format"));
        if (format != JournalHeader.FORMAT) {
            String name = file.getFileName().toString();
            throw JournalException.otherFormat(file, name, format, JournalHeader.FORMAT, "");
        }
    }

    private JournalException damaged(String found, String expected) {
        return damaged(tick + 1, found, expected);
    }

    JournalException damaged(long at, String found, String expected) {
        String where = "%s, tick %s, byte %s".formatted(file.getFileName(), at, members.position());
        return JournalException.damaged(file, new Damage(where, found, expected));
    }

    @Override
    public void close() {
        try {
            members.close();
        } catch (IOException e) {
            throw JournalException.unreadable(file, e);
        }
    }
}
