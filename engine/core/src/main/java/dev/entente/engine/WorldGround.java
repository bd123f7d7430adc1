package dev.entente.engine;

import dev.entente.engine.execution.Ended;
import dev.entente.engine.execution.Executions;
import dev.entente.engine.execution.Ground;
import dev.entente.engine.execution.Origin;
import dev.entente.engine.execution.Templates;
import dev.entente.guardrails.Change;
import dev.entente.guardrails.Gate;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.Verdict;
import dev.entente.guardrails.expression.Shards;
import dev.entente.world.Dice;
import dev.entente.world.View;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/// The gate and the journal of one run, as executions and agents see them; what a change begins is begun here.
final class WorldGround implements Ground {
    private final View world;
    private final Gate gate;
    private final TickLog log;
    private final ToLongFunction<String> symbols;
    private final Templates templates;
    private final Shards shards;
    private final List<String> stuck = new ArrayList<>();
    private Consumer<TickLog.Beginning> begin = _ -> {};
    private Consumer<Ended> ended = _ -> {};

    WorldGround(
            View world,
            Gate gate,
            TickLog log,
            ToLongFunction<String> symbols,
            Templates templates,
            Shards shards) {
        this.world = world;
        this.gate = gate;
        this.log = log;
        this.symbols = symbols;
        this.templates = templates;
        this.shards = shards;
    }

    /// Says who carries out what is begun, and who hears what is over.
    void connect(Executions executions, Consumer<Ended> ended) {
        this.begin = beginning -> begin(executions, beginning);
        this.ended = ended;
    }

    private void begin(Executions executions, TickLog.Beginning beginning) {
        var template = templates.operation(beginning.module(), beginning.operation());
        boolean shard = shards.has(beginning.module());
        var agent = shard ? world.name(beginning.self()) : beginning.module();
        long dice = Dice.draw(Dice.purpose(agent + beginning.operation()), 0, world.tick(), beginning.nth(), 0);
        executions.begin(
                template,
                beginning.arguments(),
                new Origin(agent, beginning.operation(), dice, shard ? beginning.self() : -1));
    }

    @Override
    public View view() {
        return world;
    }

    @Override
    public long symbol(String text) {
        return symbols.applyAsLong(text);
    }

    @Override
    public Verdict<Change> admit(Proposal<Change> proposal, boolean part) {
        var verdict = pass(proposal);
        if (!(part && verdict instanceof Verdict.Rejected<Change>(String rule, _, _) && rule.equals("fail"))) {
            log.judged(proposal, verdict);
        }
        return verdict;
    }

    /// Like [#admit], but nothing is heard of it.
    Verdict<Change> pass(Proposal<Change> proposal) {
        var verdict = gate.admit(proposal, log.cause(proposal));
        log.takeStarted().forEach(begin);
        return verdict;
    }

    @Override
    public void stepped(String execution, int node, String what, String status, String detail) {
        log.add(new Entry.Stepped(execution, node, what, status, detail));
    }

    @Override
    public void stuck(String execution, String agent, String what, String reason) {
        var text = "%s: %s is stuck: %s".formatted(execution, what, reason);
        stuck.add(text);
        log.add(new Entry.Told(agent, 5, text));
    }

    /// {@return the compensations that have failed for the last time, since the run began}
    List<String> stuck() {
        return stuck;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(stuck.size());
        for (var text : stuck) {
            out.writeUTF(text);
        }
    }

    void restore(DataInput in) throws IOException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            stuck.add(in.readUTF());
        }
    }

    @Override
    public void judged(String mind, int node, String topic, String rule, String found, String allowed) {
        log.add(new Entry.Judged(mind, node, topic, rule, found, allowed));
    }

    @Override
    public void answered(String asker, int node, long question, String mind, String topic, String said) {
        log.add(new Entry.Answered(asker, node, question, mind, topic, said));
    }

    @Override
    public void ended(Ended over) {
        ended.accept(over);
    }
}
