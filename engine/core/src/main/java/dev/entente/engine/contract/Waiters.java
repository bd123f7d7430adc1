package dev.entente.engine.contract;

import dev.entente.negotiation.contract.Clause.Ref;
import dev.entente.negotiation.contract.Duty;
import dev.entente.negotiation.contract.State;
import dev.entente.engine.execution.Parleys;
import dev.entente.world.View;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Locale;
import java.util.TreeMap;

/// Who waits for which clause, and how a clause stands, as it is written in the world.
final class Waiters {
    private final Host host;
    private final View world;
    private final Registry registry;
    private final TreeMap<Long, Wait> waits = new TreeMap<>();

    /// @param agent on whose behalf
    private record Wait(String agent, long contract, int clause) {}

    Waiters(Host host, Registry registry) {
        this.host = host;
        this.world = host.view();
        this.registry = registry;
    }

    void add(long waits, String agent, long contract, int clause) {
        this.waits.put(waits, new Wait(agent, contract, clause));
    }

    /// {@return what to call a wait}
    String name(long waits) {
        var wait = this.waits.get(waits);
        return wait == null ? "a join" : "a join of " + wait.agent();
    }

    void remove(long waits) {
        this.waits.remove(waits);
    }

    void decided(long waits) {
        var target = this.waits.remove(waits);
        if (target != null) {
            var standing = standing(target.contract(), target.clause());
            host.decided(waits, standing.kept(), standing.why());
        }
    }

    /// {@return the place of a clause; [Ref#WHOLE] where it names none}
    int clause(long contract, String clause) {
        var form = registry.form(world, contract);
        if (form != null) {
            for (int i = 0; i < form.duties().size(); i++) {
                if (form.duties().get(i).name().equals(clause)) {
                    return i;
                }
            }
        }
        return Ref.WHOLE;
    }

    /// {@return how a clause stands, or with [Ref#WHOLE] the contract}
    Parleys.Standing standing(long contract, int clause) {
        var form = registry.form(world, contract);
        if (form == null || !world.exists((int) contract)) {
            return new Parleys.Standing(true, false, "there is no such contract any more");
        }
        var name = world.name((int) contract);
        if (registry.contract(contract) == 0) {
            return new Parleys.Standing(true, false, name + " is not in force");
        }
        var word = world.text(world.get(form.cells().state(), (int) contract));
        var state = State.valueOf(word.toUpperCase(Locale.ROOT));
        if (clause == Ref.WHOLE) {
            return whole(name, state);
        }
        var duty = duty(form, contract, clause);
        var told = "%s.%s was %s".formatted(name, form.duties().get(clause).name(), duty.word());
        return duty.over()
                ? new Parleys.Standing(true, duty == Duty.DELIVERED, duty == Duty.DELIVERED ? "" : told)
                : new Parleys.Standing(state.over(), false, state.over() ? "%s is %s".formatted(name, word) : "");
    }

    private static Parleys.Standing whole(String name, State state) {
        return switch (state) {
            case DRAFT, OFFERED, AGREED, ACTIVE -> new Parleys.Standing(false, false, "");
            case SETTLED -> new Parleys.Standing(true, true, "");
            case BREACHED, COMPENSATING, REJECTED, WITHDRAWN, EXPIRED, COMPENSATED, QUARANTINED ->
                new Parleys.Standing(true, false, "%s is %s".formatted(name, state.word()));
        };
    }

    private Duty duty(Form form, long contract, int clause) {
        var word = world.text(world.get(form.cells().duties()[clause][0], (int) contract));
        return Duty.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// {@return whether a clause was delivered or released, or a contract settled}
    boolean kept(int contract, int clause) {
        var form = registry.form(world, contract);
        if (form == null || !world.exists(contract)) {
            return false;
        }
        if (clause == Ref.WHOLE) {
            return standing(contract, clause).kept();
        }
        return switch (duty(form, contract, clause)) {
            case DELIVERED, RELEASED -> true;
            case WAITING, OPEN, CANCELLED, BREACHED -> false;
        };
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(waits.size());
        for (var each : waits.entrySet()) {
            out.writeLong(each.getKey());
            out.writeUTF(each.getValue().agent());
            out.writeLong(each.getValue().contract());
            out.writeInt(each.getValue().clause());
        }
    }

    void read(DataInput in) throws IOException {
        int count = Saving.size(in);
        for (int i = 0; i < count; i++) {
            waits.put(in.readLong(), new Wait(in.readUTF(), in.readLong(), in.readInt()));
        }
    }
}
