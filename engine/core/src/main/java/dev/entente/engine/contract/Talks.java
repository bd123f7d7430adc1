package dev.entente.engine.contract;

import dev.entente.engine.execution.Origin;
import dev.entente.engine.execution.Parleys;
import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.protocol.Asked;
import dev.entente.negotiation.protocol.Ending;
import dev.entente.world.View;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// The negotiations under way, by their numbers.
final class Talks {
    /// How many deals with how many bidders are looked at one by one.
    private static final int MOST = 1 << 20;
    /// How many contracts another may be inside of.
    private static final int DEEPEST = 8;

    private final Host host;
    private final View world;
    private final Registry registry;
    private final Ledger ledger;
    private final Signing signing;
    private final Tables tables;
    private final TreeMap<Long, Talk> talks = new TreeMap<>();

    Talks(Host host, Registry registry, Ledger ledger, Signing signing) {
        this.host = host;
        this.world = host.view();
        this.registry = registry;
        this.ledger = ledger;
        this.signing = signing;
        this.tables = new Tables(host);
    }

    /// @return why it is refused at once; empty where it is under way
    Optional<String> open(long parley, Parleys.Request request, Origin origin) {
        var form = registry.form(request.contract());
        var table = table(form, request, world.entity(origin.agent()));
        int depth = depth(origin);
        var refusal = nested(form, depth).or(() -> refusal(form, request, table));
        if (refusal.isPresent()) {
            return refusal;
        }
        var matter = new Talk.Matter(
                parley,
                form,
                origin.agent(),
                form.names(blank(request)),
                request.called(),
                table,
                request.mediated(),
                world.tick(),
                world.tick() + Math.max(1, request.ticks()),
                depth);
        var drafted = ledger.draft(form, origin.agent(), matter.names(), table.getFirst());
        if (drafted.isEmpty()) {
            var talk = tables.talk(matter, tables.worths(matter));
            talk.entity = world.at(form.cells().type(), world.count(form.cells().type()) - 1);
            talks.put(parley, talk);
        }
        return drafted.map(why -> "refused: " + why);
    }

    /// {@return how many contracts it would be inside of: one more than that for which whoever negotiates is at work}
    private int depth(Origin origin) {
        return host.promise(origin.agent(), origin.node())
                .map(promise -> registry.find(registry.contract(promise.contract())))
                .map(around -> around.depth + 1)
                .orElse(0);
    }

    private static Optional<String> nested(Form form, int depth) {
        return depth > DEEPEST
                ? Optional.of("nested: %s is the %sth contract inside another; at most %s".formatted(form.name(), depth, DEEPEST))
                : Optional.empty();
    }

    private static long[] blank(Parleys.Request request) {
        var names = request.arguments().clone();
        if (request.called() >= 0) {
            names[request.called()] = -1;
        }
        return names;
    }

    /// {@return who sits at the table: who proposes first, then the others in the order declared, or who is called}
    private List<Long> table(Form form, Parleys.Request request, long opener) {
        var parties = Arrays.stream(form.roles())
                .filter(role -> role != request.called())
                .mapToObj(role -> request.arguments()[role])
                .toList();
        long proposer = parties.contains(opener) || parties.isEmpty() ? opener : parties.getFirst();
        var others = request.called() < 0
                ? parties.stream().filter(party -> party != proposer)
                : LongStream.of(request.callees()).distinct().filter(it -> !parties.contains(it)).boxed();
        var table = new ArrayList<Long>(List.of(proposer));
        others.forEach(table::add);
        return List.copyOf(table);
    }

    private Optional<String> refusal(Form form, Parleys.Request request, List<Long> table) {
        var parties = IntStream.of(form.roles())
                .filter(role -> role != request.called())
                .mapToLong(role -> request.arguments()[role])
                .toArray();
        if (LongStream.concat(LongStream.of(parties), table.stream().mapToLong(it -> it)).anyMatch(it -> !there(it))) {
            return Optional.of("refused: a party of %s is no more".formatted(form.name()));
        }
        if (LongStream.of(parties).distinct().count() < parties.length) {
            return Optional.of("refused: a party of %s would bargain with itself".formatted(form.name()));
        }
        if (table.size() < 2) {
            return Optional.of("refused: there is nobody to call");
        }
        return request.called() >= 0 && (long) form.deals().space().size() * table.size() > MOST
                ? Optional.of("refused: %s bidders with %s deals each are too many"
                        .formatted(table.size() - 1, form.deals().space().size()))
                : Optional.empty();
    }

    private boolean there(long party) {
        return party >= 0 && world.exists((int) party) && world.type((int) party) == world.schema().type("Faction");
    }

    @Nullable Talk find(long parley) {
        return talks.get(parley);
    }

    /// Asks everybody who has to speak.
    void ask(Round round) {
        talks.values().forEach(talk -> talk.ask().forEach(round::ask));
    }

    /// Hears what a party says, and lets it count where it is according to the rules. A party that is no more has left.
    void hear(Talk.Question question, Move said) {
        var talk = question.talk();
        if (talk.over()) {
            return;
        }
        var move = there(question.seat().party()) ? said : new Move.Walk("it is no more");
        int before = talk.session.version();
        var refusal = talk.hear(question, move);
        var name = world.name(talk.entity);
        refusal.ifPresent(it -> host.refused(question.seat().agent(), "%s in %s".formatted(Sayings.word(question, move), name),
                "negotiation", it.found(), it.allowed()));
        if (refusal.isEmpty()) {
            Sayings.tell(host, name, question, move);
            sign(talk, question, move);
        }
        if (talk.matter.mediated() && talk.session.version() != before && !talk.over()) {
            Sayings.text(host, name, talk);
        }
    }

    /// What two or more say in turn lies on the kernel's table, too; other protocols lay there only what they lead to.
    private void sign(Talk talk, Talk.Question question, Move move) {
        if (question.asked().kind() == Asked.Kind.OFFER) {
            switch (move) {
                case Move.Offer(int deal) -> signing.offer(talk, question.seat().party(), deal);
                case Move.Accept _ -> signing.accept(talk, question.seat().party());
                case Move.Reject _, Move.Walk _, Move.Silence _, Move.Award _ -> {}
            }
        }
        switch (talk.session.ending().orElse(null)) {
            case Ending.Agreed(int deal, _) when talk.matter.mediated() -> signing.all(talk, talk.matter.names(), deal);
            case Ending.Awarded(var bids, _) -> signing.award(talk, bids.getFirst());
            case null, default -> {}
        }
    }

    /// A contract is over that never took force.
    void over(long contract, String why) {
        for (var talk : talks.values()) {
            if (talk.contract == contract && !talk.over()) {
                talk.why = why;
                talk.closed = true;
            }
        }
    }

    /// Ends what has ended, or whose time is up.
    void conclude() {
        for (var talk : List.copyOf(talks.values())) {
            if (!talk.over() && world.tick() >= talk.matter.lapses()) {
                talk.session.expire();
            }
            if (talk.over()) {
                talks.remove(talk.matter.parley());
                signing.conclude(talk);
            }
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(talks.size());
        for (var talk : talks.values()) {
            var matter = talk.matter;
            out.writeLong(matter.parley());
            out.writeInt(matter.form().kind());
            out.writeUTF(matter.agent());
            Saving.longs(matter.names(), out);
            out.writeInt(matter.called());
            Saving.longs(matter.table().stream().mapToLong(it -> it).toArray(), out);
            out.writeBoolean(matter.mediated());
            out.writeLong(matter.opened());
            out.writeLong(matter.lapses());
            out.writeInt(matter.depth());
            out.writeInt(talk.worths.size());
            for (var worths : talk.worths) {
                Saving.longs(worths.points(), out);
                out.writeLong(worths.reserve());
            }
            Saving.said(talk.session.said(), out);
            out.writeInt(talk.entity);
            out.writeLong(talk.contract);
            out.writeInt(talk.deal);
            out.writeBoolean(talk.closed);
        }
    }

    void read(DataInput in) throws IOException {
        int count = Saving.size(in);
        for (int i = 0; i < count; i++) {
            var matter = new Talk.Matter(
                    in.readLong(),
                    registry.form(in.readInt()),
                    in.readUTF(),
                    Saving.longs(in),
                    in.readInt(),
                    LongStream.of(Saving.longs(in)).boxed().toList(),
                    in.readBoolean(),
                    in.readLong(),
                    in.readLong(),
                    in.readInt());
            int seats = Saving.size(in);
            var worths = new ArrayList<Worths>();
            for (int place = 0; place < seats; place++) {
                worths.add(new Worths(Saving.longs(in), in.readLong()));
            }
            var talk = tables.again(matter, worths, Saving.said(in));
            talk.entity = in.readInt();
            talk.contract = in.readLong();
            talk.deal = in.readInt();
            talk.closed = in.readBoolean();
            talks.put(matter.parley(), talk);
        }
    }
}
