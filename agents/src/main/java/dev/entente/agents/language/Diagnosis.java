package dev.entente.agents.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What is known about a run that did not go well, for a mind to say why.
///
/// @param run what the run is called
/// @param agents those whose fault it may be
/// @param facts what happened, the most telling first
public record Diagnosis(String run, List<String> agents, List<Fact> facts) {
    public Diagnosis {
        agents = List.copyOf(agents);
        facts = List.copyOf(facts);
    }

    /// Something that happened once or more often.
    ///
    /// @param agent to whom
    /// @param what in words, such as `March(wolves_1, north): Wolves.gold is -3; allowed: no_debt`
    /// @param times how often
    /// @param tick when first
    public record Fact(String agent, Kind kind, String what, long times, long tick) {}

    /// Of what sort a fact is.
    public enum Kind {
        /// A proposal that the gate refused.
        REFUSAL,
        /// A goal that was given up.
        GIVEN_UP,
        /// A promise that was broken.
        BREACH;

        /// {@return how it is written}
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /// Why a run does not go well.
    public enum Cause {
        /// A constraint forbids what the agent wants to do.
        CONSTRAINT,
        /// Something that an action requires does not hold.
        REQUIREMENT,
        /// A goal has no method that fits.
        METHOD,
        /// The agent lacks what it would have to spend.
        RESOURCES,
        /// Others want the same.
        CONTENTION,
        /// The agent's mind answers badly, or not at all.
        MIND,
        /// The facts do not tell.
        UNKNOWN;

        static Cause of(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst().orElseThrow();
        }

        /// {@return how it is written}
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What a mind makes of it.
    ///
    /// @param agent one of the diagnosis
    /// @param advice what to change, in at most 500 characters
    public record Finding(String agent, Cause cause, String advice) {}
}
