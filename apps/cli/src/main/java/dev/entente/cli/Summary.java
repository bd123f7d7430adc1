package dev.entente.cli;

import dev.entente.cli.chronicle.ModuleRefusals;
import dev.entente.cli.chronicle.Story;
import dev.entente.cli.chronicle.Tally;
import dev.entente.engine.Standing;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// What there is to say of a run that is over.
///
/// @param winner empty where nobody won
/// @param standings in the order declared
/// @param victory the scenario's condition of victory, as text
/// @param told what the journal tells
/// @param reuse of the decisions of the run that this one branched from
/// @param out the run folder as the user would type it
record Summary(
        String scenario,
        long seed,
        long tick,
        long hash,
        String winner,
        List<Standing> standings,
        String victory,
        Told told,
        Reuse reuse,
        String out) {
    Summary {
        standings = List.copyOf(standings);
    }

    /// What is read from the journal.
    ///
    /// @param refusals what was refused to those who are no faction
    record Told(Story story, Tally tally, List<ModuleRefusals.Refused> refusals) {
        Told {
            refusals = List.copyOf(refusals);
        }
    }

    /// How many decisions an earlier run had made already, and how many calls to models it had recorded.
    ///
    /// @param repeated of the calls, those that were answered from a recording
    /// @param recorded how many calls the recording holds; 0 where there is none
    record Reuse(long reused, long decisions, long repeated, long calls, long recorded) {
        static final Reuse NONE = new Reuse(0, 0, 0, 0, 0);

        Reuse calls(RunMinds minds) {
            return new Reuse(reused, decisions, minds.repeated(), minds.asked(), minds.recorded());
        }

        /// {@return how many calls to models there were, and how many of them were answered from a recording}
        String told() {
            var all = Words.count(calls, "call") + " to models";
            return recorded == 0
                    ? all
                    : "%s, %,d of them answered from the recording (%d %%)".formatted(all, repeated, 100 * repeated / Math.max(1, calls));
        }

        @Override
        public String toString() {
            return "reused %,d of %,d decisions (%d %%)".formatted(reused, decisions, 100 * reused / Math.max(1, decisions));
        }
    }

    Story story() {
        return told.story();
    }

    Tally tally() {
        return told.tally();
    }

    /// {@return the line that every run ends with}
    String lastLine() {
        return lastLine(hash, tick);
    }

    static String lastLine(long hash, long tick) {
        return "hash %s tick %d".formatted(HexFormat.of().toHexDigits(hash), tick);
    }

    /// {@return the best first}
    List<Standing> ranking() {
        return standings.stream()
                .sorted(Comparator.comparing((Standing each) -> !each.faction().equals(winner))
                        .thenComparing(Comparator.comparingLong(Standing::score).reversed()))
                .toList();
    }
}
