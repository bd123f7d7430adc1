package dev.entente.engine.execution;

import dev.entente.dsl.Type;
import dev.entente.guardrails.Change;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.Verdict;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.Target;
import dev.entente.world.Dice;
import dev.entente.world.View;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Keeps contracts by a script that a seed draws: in every tick the first two parties of a talk come nearer to each other,
/// each in steps of its own, until one walks away, the time is up, or a price is found. The second pays it on the way; some
/// ticks later the only clause is delivered, and the first gets it, or breached, and it goes back.
final class Haggling implements Parleys {
    private static final Code ALWAYS = new Code.Scalar(Type.Plain.BOOL, _ -> 1);
    private static final String CLAUSE = "goods";
    private static final Wait NOBODY = new Wait(-1);

    private final long seed;
    private final View world;
    private final Admission admission;
    private final Executions executions;
    private final TreeMap<Long, Talk> talks = new TreeMap<>();
    private final TreeMap<Long, Wait> waits = new TreeMap<>();
    private final TreeMap<Long, Deal> deals = new TreeMap<>();
    private final List<Saying> sayings = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private boolean still;

    /// Lets a change of the world pass, or not.
    interface Admission {
        Verdict<Change> admit(Proposal<Change> proposal);
    }

    /// A negotiation under way.
    record Talk(String contract, List<Long> arguments, int called, List<Long> callees, long until, long since) {}

    /// Somebody who waits for the end of a contract.
    record Wait(long contract) {}

    /// A contract in force, until it is over.
    record Deal(long seller, long buyer, long price, long due, String ended) {
        boolean over() {
            return !ended.isEmpty();
        }
    }

    private record Saying(long contract, boolean breaks) {}

    Haggling(long seed, View world, Admission admission, Executions executions) {
        this.seed = seed;
        this.world = world;
        this.admission = admission;
        this.executions = executions;
    }

    /// Lets a test say what becomes of all, by [#agree], [#disagree] and [#end].
    void still() {
        still = true;
    }

    /// {@return what was asked for while a test said what becomes of it}
    List<String> heard() {
        return heard;
    }

    private void hear(String words, Origin origin) {
        if (still) {
            heard.add("%d %s by %s %d".formatted(world.tick(), words, origin.agent(), origin.node()));
        }
    }

    @Override
    public Optional<String> open(long parley, Request request, Origin origin) {
        var how = request.mediated() ? " mediated" : "";
        var called = request.called() < 0 ? "" : " of " + request.callees().length;
        hear("open %d %s%s%s".formatted(parley, request.contract(), how, called), origin);
        var callees = Arrays.stream(request.callees()).boxed().toList();
        if (request.called() >= 0 && callees.isEmpty()) {
            return Optional.of("nobody was called");
        }
        var arguments = Arrays.stream(request.arguments()).boxed().toList();
        long now = world.tick();
        talks.put(parley, new Talk(request.contract(), arguments, request.called(), callees, now + request.ticks(), now));
        return Optional.empty();
    }

    @Override
    public void close(long parley) {
        if (still) {
            heard.add("%d close %d".formatted(world.tick(), parley));
        }
        talks.remove(parley);
    }

    @Override
    public Standing standing(long contract, String clause) {
        var deal = deals.get(contract);
        return deal == null || !deal.over()
                ? new Standing(false, false, "")
                : new Standing(true, deal.ended().equals("delivered"), deal.ended());
    }

    @Override
    public Optional<String> await(long waits, Origin origin, long contract, String clause) {
        hear("await %d %s".formatted(waits, clause), origin);
        if (!still && draw(5, waits, 0, 12) == 0) {
            return Optional.of("%s -> %s -> %s".formatted(origin.agent(), CLAUSE, origin.agent()));
        }
        this.waits.put(waits, new Wait(contract));
        return Optional.empty();
    }

    @Override
    public void leave(long waits) {
        if (still) {
            heard.add("%d leave %d".formatted(world.tick(), waits));
        }
        this.waits.remove(waits);
    }

    @Override
    public void say(Origin origin, long contract, String clause, boolean breaks) {
        hear("say %s %s".formatted(clause, breaks), origin);
        sayings.add(new Saying(contract, breaks));
    }

    /// Hears what was said in this tick, and lets all go on one step.
    void tick() {
        for (var saying : List.copyOf(sayings)) {
            end(saying.contract(), saying.breaks() ? "cancelled" : "released");
        }
        sayings.clear();
        if (!still) {
            List.copyOf(talks.keySet()).forEach(this::haggle);
            List.copyOf(deals.keySet()).forEach(this::fulfil);
        }
        executions.run();
    }

    private void fulfil(long contract) {
        if (deals.get(contract).due() <= world.tick()) {
            end(contract, draw(6, contract, 0, 3) == 0 ? "breached" : "delivered");
        }
    }

    /// {@return the contract's entity}
    long agree(long number, long price) {
        end(number, "", price);
        return deals.isEmpty() ? -1 : deals.lastKey();
    }

    void disagree(long number, String why) {
        end(number, why, 0);
    }

    private void haggle(long number) {
        var talk = talks.get(number);
        if (talk == null) {
            return;
        }
        long round = world.tick() - talk.since();
        long asked = 30 - round * (2 + draw(1, number, 0, 6));
        long bid = 2 + round * (1 + draw(2, number, 0, 6));
        if (world.tick() >= talk.until()) {
            end(number, "expired", 0);
        } else if (draw(3, number, round, 10) == 0) {
            end(number, "rejected", 0);
        } else if (bid >= asked) {
            end(number, "", Math.max(1, asked));
        }
    }

    private void end(long number, String why, long price) {
        var talk = talks.remove(number);
        if (talk == null) {
            return;
        }
        long contract = why.isEmpty() ? made(talk, number, price) : -1;
        if (contract >= 0) {
            executions.agreed(number, contract);
        } else {
            executions.disagreed(number, why.isEmpty() ? "no funds" : why);
        }
    }

    /// {@return the contract's entity; -1 where the buyer cannot pay}
    private long made(Talk talk, long number, long price) {
        var parties = new ArrayList<>(talk.arguments());
        if (talk.called() >= 0) {
            parties.set(talk.called(), talk.callees().get((int) draw(7, number, 0, talk.callees().size())));
        }
        long seller = parties.get(0);
        long buyer = parties.get(1);
        var made = new long[] {-1};
        boolean passed = passes(made, target -> {
            made[0] = target.create(world.schema().type(talk.contract()));
            set(target, made[0], talk.contract(), "state", target.symbol("active"));
            set(target, made[0], talk.contract(), CLAUSE, target.symbol("open"));
            pay(target, (int) buyer, -price);
            way(target, price);
        });
        if (!passed) {
            return -1;
        }
        deals.put(made[0], new Deal(seller, buyer, price, world.tick() + 1 + draw(4, number, 0, 8), ""));
        return made[0];
    }

    /// Ends a contract: `delivered`, or something else.
    void end(long contract, String how) {
        var deal = deals.get(contract);
        if (deal == null || deal.over()) {
            return;
        }
        boolean kept = how.equals("delivered");
        passes(new long[0], target -> {
            var type = world.schema().typeName(world.type((int) contract));
            set(target, contract, type, "state", target.symbol(kept ? "settled" : "compensated"));
            set(target, contract, type, CLAUSE, target.symbol(how));
            way(target, -deal.price());
            pay(target, (int) (kept ? deal.seller() : deal.buyer()), deal.price());
        });
        deals.put(contract, new Deal(deal.seller(), deal.buyer(), deal.price(), Long.MAX_VALUE, how));
        for (long number : List.copyOf(waits.keySet())) {
            if (waits.getOrDefault(number, NOBODY).contract() == contract) {
                waits.remove(number);
                executions.decided(number, kept, how);
            }
        }
    }

    private interface Changing {
        void of(Target target);
    }

    private boolean passes(long[] slots, Changing changing) {
        var run = new Change.Run(
                ALWAYS,
                "",
                (_, target) -> {
                    changing.of(target);
                    return false;
                },
                slots,
                0,
                0);
        return admission.admit(new Proposal<>("keeper", -1, "contract", run)) instanceof Verdict.Approved;
    }

    private void set(Target target, long entity, String type, String attribute, long value) {
        target.set(world.schema().attribute(world.schema().type(type), attribute), (int) entity, value);
    }

    private void pay(Target target, int purse, long gold) {
        target.add(world.schema().attribute(world.type(purse), "gold"), purse, gold);
    }

    private void way(Target target, long gold) {
        int program = world.entity("$");
        target.add(world.schema().attribute(world.type(program), "way"), program, gold);
    }

    private long draw(long what, long number, long round, int bound) {
        return Long.remainderUnsigned(Dice.draw(seed, what, number, round, 0), bound);
    }

    /// {@return whether it holds anything that is not over}
    boolean busy() {
        return !talks.isEmpty() || !waits.isEmpty() || deals.values().stream().anyMatch(deal -> !deal.over());
    }

    /// {@return how many talk, or wait}
    int held() {
        return talks.size() + waits.size();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(talks.size());
        for (var each : talks.entrySet()) {
            var talk = each.getValue();
            out.writeLong(each.getKey());
            out.writeUTF(talk.contract());
            longs(talk.arguments(), out);
            out.writeInt(talk.called());
            longs(talk.callees(), out);
            out.writeLong(talk.until());
            out.writeLong(talk.since());
        }
        out.writeInt(waits.size());
        for (var each : waits.entrySet()) {
            out.writeLong(each.getKey());
            out.writeLong(each.getValue().contract());
        }
        out.writeInt(deals.size());
        for (var each : deals.entrySet()) {
            var deal = each.getValue();
            out.writeLong(each.getKey());
            longs(List.of(deal.seller(), deal.buyer(), deal.price(), deal.due()), out);
            out.writeUTF(deal.ended());
        }
        out.writeInt(sayings.size());
        for (var saying : sayings) {
            out.writeLong(saying.contract());
            out.writeBoolean(saying.breaks());
        }
    }

    void read(DataInput in) throws IOException {
        for (int i = in.readInt(); i > 0; i--) {
            long number = in.readLong();
            talks.put(number, new Talk(in.readUTF(), longs(in), in.readInt(), longs(in), in.readLong(), in.readLong()));
        }
        for (int i = in.readInt(); i > 0; i--) {
            waits.put(in.readLong(), new Wait(in.readLong()));
        }
        for (int i = in.readInt(); i > 0; i--) {
            long contract = in.readLong();
            var of = longs(in);
            deals.put(contract, new Deal(of.get(0), of.get(1), of.get(2), of.get(3), in.readUTF()));
        }
        for (int i = in.readInt(); i > 0; i--) {
            sayings.add(new Saying(in.readLong(), in.readBoolean()));
        }
    }

    private static void longs(List<Long> values, DataOutput out) throws IOException {
        out.writeInt(values.size());
        for (long value : values) {
            out.writeLong(value);
        }
    }

    private static List<Long> longs(DataInput in) throws IOException {
        var values = new ArrayList<Long>();
        for (int i = in.readInt(); i > 0; i--) {
            values.add(in.readLong());
        }
        return values;
    }
}
