package dev.entente.engine;

import dev.entente.dsl.Declaration;
import dev.entente.engine.contract.Contracts;
import dev.entente.engine.execution.Executions;
import dev.entente.engine.execution.Templates;
import dev.entente.guardrails.Change;
import dev.entente.guardrails.Gate;
import dev.entente.guardrails.Invariants;
import dev.entente.guardrails.Verdict;
import dev.entente.guardrails.expression.Schemas;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.planner.Domain;
import dev.entente.planner.Repertoire;
import dev.entente.world.Changes;
import dev.entente.world.Dice;
import dev.entente.world.View;
import dev.entente.world.World;
import dev.entente.world.Writer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A run of a scenario in memory, tick by tick.
///
/// A tick has six phases: what waited for time goes on; events are delivered and heartbeats beat; agents decide in
/// parallel while the world stands still, and minds are asked, also those that negotiate; answers are judged, and the agents'
/// proposals pass the gate in an order drawn from the seed, and then what was said of contracts, and what follows for them;
/// the state is hashed; the journal hears of it.
/// The same scenario, seed, settings and answers of minds give the same hash after every tick, at any number of
/// threads. Not thread safe. Close it to release its threads.
public final class Simulation implements AutoCloseable {
    private static final long ORDER = Dice.purpose("order of commit");

    private final Scenario scenario;
    private final long ticks;
    private final World world;
    private final Gate gate;
    private final Vocabulary vocabulary;
    private final WorldGround ground;
    private final Executions executions;
    private final Reactions reactions;
    private final Carrier carrier;
    private final Calendar calendar;
    private final Ranking ranking;
    private final Domain domain;
    private final List<Agent> agents;
    private final Summons summons;
    private final Crowd crowd;
    private final Optional<Contracts> contracts;
    private final TickLog log = new TickLog();
    private final Touched touched = new Touched();
    private List<Happening> waiting = List.of();

    private Simulation(Scenario scenario, Settings settings, Minds minds, World world, Writer writer) {
        this.scenario = scenario;
        this.ticks = settings.ticks().orElse(scenario.setting("ticks", 100));
        this.world = world;
        this.vocabulary = Vocabulary.of(scenario.program(), world, writer::symbol);
        this.calendar = Calendar.of(scenario.timeline(), vocabulary, world, writer::symbol);
        var templates = Templates.of(scenario.program(), vocabulary);
        this.reactions = Reactions.of(scenario.program(), vocabulary, templates);
        var factions = scenario.program().all(Declaration.Faction.class).toList();
        var names = factions.stream().map(Declaration.Faction::name).toList();
        this.ranking = Ranking.of(scenario.declaration(), names, vocabulary);
        var invariants = Invariants.of(scenario.program(), vocabulary);
        this.domain = Domain.of(scenario.program(), vocabulary, templates::piece);
        var alarms = new Alarms(factions.size());
        this.agents = agents(factions, settings, minds, alarms);
        this.summons = new Summons(agents, alarms);
        this.gate = new Gate(world, writer, invariants, log);
        this.ground = new WorldGround(world, gate, log, writer::symbol, templates, vocabulary.shards());
        this.executions = Executions.of(
                scenario.program(),
                vocabulary,
                templates,
                settings.minds(),
                (director, kind) -> minds.adviser(director, kind, world.seed()),
                ground);
        this.carrier = new Carrier(executions, ground, agents);
        ground.connect(executions, carrier::ended);
        this.contracts = contracts(settings, minds);
        contracts.ifPresent(executions::connect);
        this.crowd = new Crowd(agents.size(), settings.threads());
        refuse(invariants);
    }

    /// Starts a run at tick 0.
    ///
    /// @throws ScenarioException where a setting does not fit, or a constraint is already broken
    public static Simulation start(Scenario scenario, Settings settings, Minds minds) {
        MindCheck.check(scenario.program(), minds);
        long seed = settings.seed().orElse(scenario.setting("seed", 1));
        var world = World.create(Schemas.of(scenario.program()), seed);
        var writer = world.writer();
        Opening.set(scenario, settings.set(), world, writer);
        return new Simulation(scenario, settings, minds, world, writer);
    }

    private Optional<Contracts> contracts(Settings settings, Minds minds) {
        var program = scenario.program();
        var kinds = program.all(Declaration.Faction.class)
                .collect(Collectors.toMap(Declaration.Faction::name, settings::mind));
        var host = new ContractGround(
                program, world, ground, log, executions, domain, agents, (agent, tick, about, preferences, otherwise) ->
                        minds.bargainer(new Minds.Place(
                                agent, kinds.getOrDefault(agent, ""), tick, about, preferences, otherwise)));
        return Contracts.of(program, vocabulary, host);
    }

    private void refuse(Invariants invariants) {
        if (world.tick() > 0) {
            return;
        }
        var broken = invariants.broken(world);
        if (!broken.isEmpty()) {
            var first = broken.getFirst();
            throw ScenarioException.of(
                    "%s: error: constraint (%s) is already broken before the first tick: %s, but %s must hold."
                            .formatted(scenario.main(), first.constraint(), first.found(), first.allowed()));
        }
    }

    private List<Agent> agents(
            List<Declaration.Faction> factions, Settings settings, Minds minds, Alarms alarms) {
        var agents = new ArrayList<Agent>();
        var packed = new Packed(domain);
        for (var faction : factions) {
            var kind = settings.mind(faction);
            var mind = minds.mind(faction.name(), kind, world.seed());
            var goals = domain.pursued(faction.name());
            int self = world.entity(faction.name());
            var repertoire = Repertoire.of(domain, self, minds.policy(faction.name(), kind));
            var agent = new Agent(faction.name(), agents.size(), alarms, packed, mind, repertoire, world);
            agents.add(agent.pursuing(goals, self));
        }
        return agents;
    }

    /// {@return whether the last tick is done, or a faction has won}
    public boolean over() {
        return world.tick() >= ticks || (world.tick() > 0 && ranking.won(world));
    }

    /// Runs one tick.
    public void step(Journal journal) {
        gate.advance();
        log.clear();
        int before = gate.changes().size();
        executions.due();
        deliver();
        reactions.beat(world.tick(), executions::live, new Beating());
        touched.add(world, gate.changes(), before, log.causes());
        executions.ask();
        var called = summons.call(world, touched);
        contracts.ifPresent(Contracts::ask);
        crowd.decide(called, world, touched);
        contracts.ifPresent(Contracts::answer);
        summons.settle(called);
        touched.clear();
        int decided = gate.changes().size();
        executions.answer();
        commit(called);
        contracts.ifPresent(this::negotiate);
        waiting = log.takeEmitted();
        touched.add(world, gate.changes(), decided, log.causes());
        summons.rest(world.tick());
        journal.tick(world.tick(), world.hash(), log.causes(), gate.changes(), log.entries());
        gate.drain();
    }

    private void deliver() {
        var happenings = new ArrayList<>(calendar.at(world.tick()));
        happenings.addAll(waiting);
        waiting = List.of();
        long nth = 0;
        for (var happening : happenings) {
            log.happened(happening, vocabulary, world);
            for (var work : reactions.to(happening, world, nth++)) {
                begin(work);
            }
        }
    }

    /// Begins something, and lets run what becomes ready.
    ///
    /// @return the number of the execution; 0 where there is none
    private long begin(Reactions.Work work) {
        long number = switch (work) {
            case Reactions.Work.Propose(var proposal) -> {
                ground.admit(proposal, false);
                yield 0;
            }
            case Reactions.Work.Begin(var template, var names, var origin) ->
                    executions.begin(template, names, origin);
        };
        executions.run();
        return number;
    }

    private final class Beating implements Reactions.Beats {
        @Override
        public long beat(Reactions.Work work) {
            return begin(work);
        }

        @Override
        public void skipped(String name) {
            ground.stepped(name, -1, "", "skipped", "");
        }
    }

    /// A step that only says or emits something is no proposal that a reader would count, unless it is rejected.
    private Verdict<Change> admit(Intent intent) {
        var verdict = ground.pass(intent.proposal());
        if (intent.phase() != Intent.Phase.INSTANT || verdict instanceof Verdict.Rejected) {
            log.judged(intent.proposal(), verdict);
        }
        executions.run();
        return verdict;
    }

    private void commit(List<Called> called) {
        for (var agent : inOrder(called)) {
            agent.entries().forEach(log::add);
            agent.intents().forEach(intent -> agent.heard(Outcome.of(intent, admit(intent))));
            agent.errands().forEach(errand -> carrier.carry(agent, errand));
            executions.run();
        }
    }

    /// Hears what was said of contracts, and decides what follows.
    private void negotiate(Contracts contracts) {
        contracts.tick(gate.changes(), change -> cause(gate.changes(), change));
        executions.run();
    }

    /// {@return how and by whom something was changed, such as `ash.owner became Wolves (Wolves: March(ash))`}
    private String cause(Changes changes, int change) {
        var cause = log.causes().get(changes.cause(change));
        var seen = new Touched();
        seen.add(world, changes, change, change + 1, log.causes());
        var who = cause.agent().isEmpty() ? "" : cause.agent() + ": ";
        return seen.size() == 0 ? who + cause.what() : seen.describe(0, world, who + cause.what());
    }

    /// {@return those who have decided in this tick's order, drawn so that nobody is always first}
    private List<Agent> inOrder(List<Called> called) {
        record Drawn(Agent agent, long key) {}
        return called.stream()
                .map(Called::agent)
                .map(agent -> new Drawn(
                        agent, Dice.draw(world.seed(), Dice.purpose(agent.name()), world.tick(), ORDER, 0)))
                .sorted(Comparator.comparingLong(Drawn::key))
                .map(Drawn::agent)
                .toList();
    }

    /// Writes everything that the next tick depends on; call it between two ticks.
    ///
    /// @throws IOException where `out` does
    public void save(DataOutput out) throws IOException {
        world.write(out);
        out.writeInt(waiting.size());
        for (var happening : waiting) {
            happening.write(out);
        }
        touched.write(out);
        executions.save(out);
        reactions.save(out);
        ground.save(out);
        if (contracts.isPresent()) {
            contracts.get().save(out);
        }
        var codec = new AgentCodec(domain);
        for (var agent : agents) {
            boolean asleep = agent.asleep();
            codec.write(agent, out);
            if (asleep) {
                agent.sleep();
            }
        }
    }

    /// Goes on from where [#save] was called; nothing mutable is shared with the run that was saved.
    ///
    /// @param scenario the same scenario; its timeline may have grown after the saved tick
    /// @throws IOException where `in` does, or holds something else
    public static Simulation restore(Scenario scenario, Settings settings, Minds minds, DataInput in)
            throws IOException {
        var world = World.read(in);
        var writer = world.writer();
        Opening.reset(scenario, settings.set(), world, writer);
        var simulation = new Simulation(scenario, settings, minds, world, writer);
        int waiting = in.readInt();
        var happenings = new ArrayList<Happening>();
        for (int i = 0; i < waiting; i++) {
            happenings.add(Happening.read(in));
        }
        simulation.waiting = List.copyOf(happenings);
        simulation.touched.read(in);
        simulation.touched.add(world, simulation.gate.changes(), 0, List.of(new Cause("settings", -1, "--set")));
        simulation.gate.drain();
        simulation.executions.restore(in);
        simulation.reactions.restore(in);
        simulation.ground.restore(in);
        if (simulation.contracts.isPresent()) {
            simulation.contracts.get().restore(in);
        }
        var codec = new AgentCodec(simulation.domain);
        for (var agent : simulation.agents) {
            codec.read(agent, in);
        }
        simulation.summons.read();
        return simulation;
    }

    /// {@return the world, to read}
    public View world() {
        return world;
    }

    /// {@return how many ticks were run}
    public long tick() {
        return world.tick();
    }

    /// {@return after how many ticks it ends at the latest}
    public long ticks() {
        return ticks;
    }

    /// {@return the hash of the whole state}
    public long hash() {
        return world.hash();
    }

    /// {@return the compensations that were given up since the run began, each as a sentence}
    public List<String> stuck() {
        return List.copyOf(ground.stuck());
    }

    /// Says how many agents may be awake before those sleep that have nothing to do for a while; it changes no history.
    void awake(int most) {
        summons.awake(most);
    }

    /// {@return how often an agent has decided since the run began, or went on; in a tick, only those decide that have
    /// something to do of their own accord, have heard something, or whose plan depends on what has changed}
    public long decisions() {
        return summons.decisions();
    }

    /// {@return how the factions stand, in the order declared}
    public List<Standing> standings() {
        return ranking.standings(world);
    }

    /// {@return who has won: the victorious with the best score, else the best score; empty without factions}
    public Optional<String> winner() {
        return standings().stream()
                .max(Comparator.comparing(Standing::victorious)
                        .thenComparingLong(Standing::score)
                        .thenComparing(Comparator.comparing(Standing::faction).reversed()))
                .map(Standing::faction);
    }

    @Override
    public void close() {
        crowd.close();
    }
}
