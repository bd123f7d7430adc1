package dev.entente.engine;

import dev.entente.engine.execution.Adviser;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.bargaining.Preferences;
import dev.entente.planner.Chooser;
import dev.entente.planner.proposal.Policy;
import java.util.List;

/// Gives each agent its mind.
@FunctionalInterface
public interface Minds {

    /// {@return the mind of an agent}
    ///
    /// @param kind what the flow file or the command line names, such as `rules`; empty for the default
    /// @param seed the run's seed
    Chooser mind(String agent, String kind, long seed);

    /// {@return the kinds that there are, the default first; empty where any name may be one}
    default List<String> kinds() {
        return List.of();
    }

    /// {@return what the methods that an agent's mind proposes may do}
    ///
    /// @param kind as above
    default Policy policy(String agent, String kind) {
        return Policy.CAUTIOUS;
    }

    /// {@return who negotiates for an agent whose mind takes time; whoever the rules give, unless these minds know better}
    default Negotiator bargainer(Place place) {
        return place.otherwise();
    }

    /// A place at a table.
    ///
    /// @param kind the agent's kind of mind
    /// @param tick when the negotiation was opened
    /// @param about what the deal is about, in words
    /// @param preferences what each deal is worth to the agent; private to it
    /// @param otherwise goes on where a mind has nothing to say
    record Place(
            String agent, String kind, long tick, String about, Preferences preferences, Negotiator otherwise) {}

    /// {@return a mind that answers the questions of `Evaluate` and neither follows rules nor a script; one that never has
    /// an answer, unless these minds know better}
    ///
    /// @param director the name of the `Director` or `Observer`
    /// @param kind what the flow file or the command line names
    /// @param seed the run's seed
    default Adviser adviser(String director, String kind, long seed) {
        return Adviser.NONE;
    }
}
