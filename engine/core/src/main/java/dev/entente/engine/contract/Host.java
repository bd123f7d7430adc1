package dev.entente.engine.contract;

import dev.entente.guardrails.Change;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.Verdict;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.bargaining.Preferences;
import dev.entente.world.View;
import java.util.List;
import java.util.Optional;

/// What contracts stand on: the world behind its gate, the factions, and the journal.
public interface Host {

    /// {@return the world, to read}
    View view();

    /// Proposes a change.
    Verdict<Change> admit(Proposal<Change> proposal);

    /// {@return the place of a faction among all, by which what is said in a tick is ordered; of others, one behind them all}
    int number(String agent);

    /// {@return the promise for which a node of an agent's plan works}
    Optional<Promise> promise(String agent, int node);

    /// {@return who bargains for a faction}
    ///
    /// @param about what the deal is about, in words
    /// @param seed of its dice
    Bargainer bargainer(String agent, String about, Preferences preferences, long seed);

    /// A clause is open: its debtor sets to work.
    ///
    /// @param goal the goal that stands for it, such as `SafePassage.withdrawn`
    void promised(String agent, Promise promise, String goal);

    /// A clause is over.
    ///
    /// @param kept whether it was delivered
    /// @param why in words, where it was not
    void over(String agent, Promise promise, boolean kept, String why);

    /// {@return why a debtor has given up last what it promises; empty where it has not}
    String trouble(String agent, Promise promise);

    /// A negotiation ended with a contract that is in force.
    ///
    /// @param contract its entity
    void agreed(long parley, long contract);

    /// A negotiation ended without.
    void disagreed(long parley, String why);

    /// Something that somebody waits for is over.
    void decided(long waits, boolean kept, String why);

    /// Hears what passes in a negotiation; see the journal's reference.
    void bargained(String contract, String party, String move, int version, String terms);

    /// Hears what was done to a contract; see the journal's reference.
    void contracted(Deed deed);

    /// Hears that something was refused.
    void refused(String agent, String what, String rule, String found, String allowed);

    /// A clause as the factions see it.
    ///
    /// @param contract the contract's entity
    /// @param clause its place among the contract's clauses
    record Promise(long contract, int clause) {}

    /// @param takesTime whether it should be asked side by side with others
    record Bargainer(Negotiator negotiator, boolean takesTime) {}

    /// Something that was done to a contract, in words.
    ///
    /// @param party who did it; of what happens to a clause by itself its debtor; else empty
    record Deed(
            String contract,
            String kind,
            List<String> parties,
            String act,
            String party,
            String clause,
            String state,
            String why,
            List<String> moved) {}
}
