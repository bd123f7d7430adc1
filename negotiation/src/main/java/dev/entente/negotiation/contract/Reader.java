package dev.entente.negotiation.contract;

import dev.entente.negotiation.contract.Clause.Deposit;
import dev.entente.negotiation.contract.Clause.Join;
import dev.entente.negotiation.contract.Clause.Ref;
import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads contracts that [Scribe] wrote.
record Reader(DataInput in) {
    private static final List<State> STATES = List.of(State.values());
    private static final List<Duty> DUTIES = List.of(Duty.values());

    /// Reads one thing.
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    /// Reads one thing, and puts it where it belongs.
    @FunctionalInterface
    interface Filing {
        void file() throws IOException;
    }

    <T> List<T> list(Reading<T> reading) throws IOException {
        var things = new ArrayList<T>();
        each(() -> things.add(reading.read()));
        return things;
    }

    void each(Filing filing) throws IOException {
        int count = in.readInt();
        if (count < 0) {
            throw new IOException("a count (%s) in a record of contracts is below 0".formatted(count));
        }
        for (int i = 0; i < count; i++) {
            filing.file();
        }
    }

    Contract contract() throws IOException {
        long id = in.readLong();
        int kind = in.readInt();
        var parties = list(in::readLong);
        int proposer = in.readInt();
        int version = in.readInt();
        int offeredBy = in.readInt();
        long accepted = in.readLong();
        var state = one(STATES);
        var terms = terms();
        long since = in.readLong();
        long lapses = in.readLong();
        var duties = list(() -> one(DUTIES));
        if (duties.size() != terms.clauses().size()) {
            throw new IOException("contract (%s) has %s clauses, and %s duties".formatted(id, terms.clauses().size(), duties.size()));
        }
        return new Contract(
                id, kind, parties, proposer, version, offeredBy, accepted, state, terms.needed(), since, lapses,
                terms.clauses(), terms.values(), duties, in.readLong(), list(in::readInt), in.readLong(), in.readInt());
    }

    Terms terms() throws IOException {
        return new Terms(in.readInt(), list(this::clause), list(in::readLong));
    }

    Join join() throws IOException {
        return new Join(in.readInt(), list(this::ref));
    }

    Ref ref() throws IOException {
        return new Ref(in.readLong(), in.readInt());
    }

    private Clause clause() throws IOException {
        return new Clause(
                in.readUTF(), in.readBoolean(), in.readInt(), list(in::readInt), in.readLong(), in.readLong(),
                list(this::deposit), list(this::deposit), list(this::join), in.readBoolean());
    }

    private Deposit deposit() throws IOException {
        return new Deposit(in.readInt(), in.readInt(), in.readLong());
    }

    private <T> T one(List<T> all) throws IOException {
        int place = in.readInt();
        if (place < 0 || place >= all.size()) {
            throw new IOException("number (%s) in a record of contracts must be below %s".formatted(place, all.size()));
        }
        return all.get(place);
    }
}
