package dev.entente.engine;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Program;
import dev.entente.engine.contract.Host;
import dev.entente.engine.execution.Executions;
import dev.entente.guardrails.Change;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.Verdict;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.bargaining.Preferences;
import dev.entente.negotiation.bargaining.Strategy;
import dev.entente.planner.Domain;
import dev.entente.world.View;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What contracts stand on in a simulation: its world, its agents with their minds, and its journal.
final class ContractGround implements Host {
    private final View world;
    private final WorldGround ground;
    private final TickLog log;
    private final Executions executions;
    private final Domain domain;
    private final List<Agent> agents;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Strategy> strategies = new HashMap<>();
    private final Bargaining bargaining;

    /// Gives a faction's mind a place at a table.
    interface Bargaining {
        /// {@return who negotiates for a faction}
        ///
        /// @param otherwise goes on where its mind has nothing to say
        Negotiator of(String agent, long tick, String about, Preferences preferences, Negotiator otherwise);
    }

    ContractGround(
            Program program,
            View world,
            WorldGround ground,
            TickLog log,
            Executions executions,
            Domain domain,
            List<Agent> agents,
            Bargaining bargaining) {
        this.world = world;
        this.ground = ground;
        this.log = log;
        this.executions = executions;
        this.domain = domain;
        this.agents = agents;
        this.bargaining = bargaining;
        agents.forEach(agent -> numbers.put(agent.name(), numbers.size()));
        program.all(Declaration.Faction.class).forEach(faction -> strategies.put(faction.name(), strategy(faction.bargains())));
    }

    /// {@return what a word in a flow file means, where hyphens cannot be written}
    private static Strategy strategy(String word) {
        return Arrays.stream(Strategy.values())
                .filter(strategy -> strategy.word().replace("-", "").equals(word.replace("-", "")))
                .findFirst()
                .orElse(Strategy.MICRO);
    }

    @Override
    public View view() {
        return world;
    }

    @Override
    public Verdict<Change> admit(Proposal<Change> proposal) {
        return ground.pass(proposal);
    }

    @Override
    public int number(String agent) {
        return numbers.getOrDefault(agent, agents.size());
    }

    private Optional<Agent> agent(String name) {
        return Optional.ofNullable(numbers.get(name)).map(agents::get);
    }

    @Override
    public Optional<Promise> promise(String agent, int node) {
        return node < 0 ? Optional.empty() : agent(agent).flatMap(it -> it.promise(node));
    }

    @Override
    public Bargainer bargainer(String agent, String about, Preferences preferences, long seed) {
        var rules = strategies.getOrDefault(agent, Strategy.MICRO).of(preferences, seed);
        if (!agent(agent).map(Agent::takesTime).orElse(false)) {
            return new Bargainer(rules, false);
        }
        var mind = bargaining.of(agent, world.tick(), about, preferences, rules);
        return new Bargainer(mind, !mind.equals(rules));
    }

    @Override
    public void promised(String agent, Promise promise, String goal) {
        agent(agent).ifPresent(it -> it.promise(domain.promised(goal), promise));
    }

    @Override
    public void over(String agent, Promise promise, boolean kept, String why) {
        agent(agent).ifPresent(it -> it.over(promise, new Pursuit.Over(kept, why)));
    }

    @Override
    public String trouble(String agent, Promise promise) {
        return agent(agent).map(it -> it.trouble(promise)).orElse("");
    }

    @Override
    public void agreed(long parley, long contract) {
        executions.agreed(parley, contract);
    }

    @Override
    public void disagreed(long parley, String why) {
        executions.disagreed(parley, why);
    }

    @Override
    public void decided(long waits, boolean kept, String why) {
        executions.decided(waits, kept, why);
    }

    @Override
    public void bargained(String contract, String party, String move, int version, String terms) {
        log.add(new Entry.Bargained(contract, party, move, version, terms));
    }

    @Override
    public void contracted(Deed deed) {
        log.add(new Entry.Contracted(
                deed.contract(),
                deed.kind(),
                deed.parties(),
                deed.act(),
                deed.party(),
                deed.clause(),
                deed.state(),
                deed.why(),
                deed.moved()));
    }

    @Override
    public void refused(String agent, String what, String rule, String found, String allowed) {
        log.add(new Entry.Judged(agent, -1, what, rule, found, allowed));
    }
}
