package dev.entente.engine.journal;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a run was made of and how it ended: `manifest.json`.
///
/// @param build what executed it
/// @param input what it was given; two runs with equal inputs have equal histories, whatever the threads
public record Manifest(Build build, Input input, Origin origin, State state) {

    /// The version of the run folder's layout that this code reads and writes.
    public static final int FORMAT = 1;

    /// @param entente the version of Entente
    /// @param java the version of the Java runtime
    /// @param codeHash SHA-256 over the code, in hex
    public record Build(String entente, String java, String codeHash) {}

    /// @param scenario its name
    /// @param main the flow file's name among the scenario's files
    /// @param scenarioHash SHA-256 over names and bytes of the scenario's files, in hex
    /// @param dataHashes SHA-256 of each file of the scenario, as [RunFolder#keepScenario] returns them
    /// @param ticks how many the run was to have
    /// @param threads not part of the run's identity
    /// @param set what `--set` changed, as written
    /// @param minds the mind of each faction that does not have its own
    public record Input(
            String scenario,
            String main,
            String scenarioHash,
            SortedMap<String, String> dataHashes,
            long seed,
            long ticks,
            int threads,
            SortedMap<String, String> set,
            SortedMap<String, String> minds) {
        public Input {
            dataHashes = copy(dataHashes);
            set = copy(set);
            minds = copy(minds);
        }
    }

    /// Where the run's first state came from.
    public sealed interface Origin {}

    /// It began at tick 0, from its scenario.
    public record Scratch() implements Origin {}

    /// It branched from another run.
    ///
    /// @param folder the other run's folder, as given
    /// @param tick the last tick that both share
    /// @param hash the state's hash after that tick
    public record Fork(String folder, long tick, long hash) implements Origin {}

    /// How far the run is.
    public sealed interface State {}

    /// It is being written, or was interrupted: [JournalWriter#continueAfter] goes on.
    public record Running() implements State {}

    /// It came to its end.
    ///
    /// @param winner empty where nobody won
    /// @param files SHA-256 of every other file of the folder, by its path with `/`
    public record Finished(long finalTick, long finalHash, String winner, SortedMap<String, String> files)
            implements State {
        public Finished {
            files = copy(files);
        }
    }

    /// {@return the manifest of a run that is about to begin}
    public static Manifest starting(Build build, Input input, Origin origin) {
        return new Manifest(build, input, origin, new Running());
    }

    Manifest with(State next) {
        return new Manifest(build, input, origin, next);
    }

    private static SortedMap<String, String> copy(Map<String, String> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
