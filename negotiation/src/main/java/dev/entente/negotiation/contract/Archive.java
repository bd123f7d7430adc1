package dev.entente.negotiation.contract;

import dev.entente.negotiation.contract.Live.Said;
import dev.entente.negotiation.contract.Waits.Awaited;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.TreeMap;

/// Writes down everything that the kernel knows, and reads it.
final class Archive {
    private static final int MAGIC = 0x456e4b32;

    private final Register register;
    private final Offers offers;

    Archive(Register register, Offers offers) {
        this.register = register;
        this.offers = offers;
    }

    void save(DataOutput out) throws IOException {
        var scribe = new Scribe(out);
        out.writeInt(MAGIC);
        out.writeLong(register.next);
        out.writeLong(register.ticked);
        scribe.list(register.all(), it -> live(scribe, it));
        scribe.list(register.stirred, out::writeLong);
        scribe.list(register.waits.awaited.entrySet(), it -> {
            out.writeLong(it.getKey());
            scribe.ref(it.getValue().inside());
            scribe.join(it.getValue().wanted());
        });
        scribe.list(register.waits.decided.entrySet(), it -> {
            out.writeLong(it.getKey());
            out.writeBoolean(it.getValue());
        });
        out.writeLong(offers.tick);
        scribe.list(offers.made.entrySet(), it -> {
            out.writeLong(it.getKey());
            out.writeInt(it.getValue());
        });
        scribe.list(register.victims.all().entrySet(), it -> {
            out.writeLong(it.getKey());
            out.writeInt(it.getValue());
        });
    }

    void restore(DataInput in) throws IOException {
        var reader = new Reader(in);
        if (in.readInt() != MAGIC) {
            throw new IOException("this is no record of contracts, or one of another version");
        }
        register.next = in.readLong();
        register.ticked = in.readLong();
        reader.list(() -> live(reader)).forEach(register::add);
        register.stirred.addAll(reader.list(in::readLong));
        reader.each(() -> register.waits.awaited.put(in.readLong(), new Awaited(reader.ref(), reader.join())));
        reader.each(() -> register.waits.decided.put(in.readLong(), in.readBoolean()));
        offers.tick = in.readLong();
        reader.each(() -> offers.made.put(in.readLong(), in.readInt()));
        var victims = new TreeMap<Long, Integer>();
        reader.each(() -> victims.put(in.readLong(), in.readInt()));
        register.victims.restore(victims);
        register.waits.restore();
    }

    private static void live(Scribe scribe, Live live) throws IOException {
        var out = scribe.out();
        scribe.contract(live.contract);
        scribe.list(live.said, it -> {
            out.writeInt(it.party());
            scribe.terms(it.terms());
        });
        scribe.list(live.letOff.entrySet(), it -> {
            out.writeInt(it.getKey());
            out.writeLong(it.getValue());
        });
        out.writeLong(live.fresh);
        out.writeInt(live.broken);
        out.writeInt(live.undoing);
        out.writeInt(live.attempts);
        out.writeLong(live.answerBy);
    }

    private static Live live(Reader reader) throws IOException {
        var in = reader.in();
        var live = new Live(reader.contract());
        reader.each(() -> live.said.add(new Said(in.readInt(), reader.terms())));
        reader.each(() -> live.letOff.put(in.readInt(), in.readLong()));
        live.fresh = in.readLong();
        live.broken = in.readInt();
        live.undoing = in.readInt();
        live.attempts = in.readInt();
        live.answerBy = in.readLong();
        return live;
    }
}
