package dev.entente.engine.execution;

import dev.entente.planner.Piece;
import java.util.List;

/// A body, compiled once and shared by all its executions. Immutable.
///
/// Steps stand in one array, and a step names those that it does not simply precede by their place. What an execution
/// has to remember beside the values of names (rounds, attempts, what a saga has done) has places of its own behind them.
public final class Template implements Piece {
    /// How the keys of templates begin that only hold keys of locks.
    static final String CLAIM = "claim ";
    /// A body without anything in it.
    static final Template EMPTY = new Template("", "", false, new Layout().parts(0), new int[0], 0, 0);

    private final String key;
    private final String name;
    private final boolean waits;
    final Node[] nodes;
    /// The innermost region around each node.
    final int[] regionOf;
    final Region[] regions;
    final Strand[] strands;
    final Stage[] stages;
    final Saga[] sagas;
    final Lock[] locks;
    final int names;
    final int places;
    final int lists;
    /// The references that are none until something is assigned to them.
    final int[] blank;
    /// Where all that is to be undone is undone.
    final int unwind;
    /// The first slot of what it returns, and how many there are.
    final int result;

    final int results;

    /// A line of control: the body, or a fork in it.
    ///
    /// @param parent the strand that begins it; -1 for the body
    /// @param region the region in which it is begun
    /// @param children the strands that it begins
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Strand(String fork, int parent, int region, int[] children) {}

    /// A step of a saga. Steps are numbered so that those within one another follow one another.
    ///
    /// @param nth from 1 in its saga
    /// @param end one more than the last step within it
    /// @param outer the step around its saga; -1 where there is none
    /// @param undo where its compensation begins; -1 where it has none
    record Stage(int saga, int nth, int end, int outer, int undo) {
        String text() {
            return "Step " + nth;
        }
    }

    /// @param first its first step
    /// @param end one more than its last step, those within them included
    /// @param place where its progress is kept
    /// @param unwind where it is undone
    /// @param otherwise where its `else` begins; -1 where it has none
    /// @param region the region around it
    /// @param rounds whether a loop stands between it and the step, or the body, around it
    record Saga(
            int first, int end, int place, int unwind, int otherwise, int region, boolean rounds, Node.Keep keep) {}

    /// @param otherwise where its `else` begins; -1 where it has none
    /// @param forks the strands that are begun inside it by the strand that holds it
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Lock(String text, int otherwise, int[] forks) {}

    /// What a compiler has found.
    record Parts(
            List<Node> nodes,
            List<Integer> regionOf,
            List<Region> regions,
            List<Strand> strands,
            List<Stage> stages,
            List<Saga> sagas,
            List<Lock> locks,
            int names,
            int places,
            int lists,
            int unwind) {}

    Template(String key, String name, boolean waits, Parts parts, int[] blank, int result, int results) {
        this.key = key;
        this.name = name;
        this.waits = waits;
        this.nodes = parts.nodes().toArray(Node[]::new);
        this.regionOf = parts.regionOf().stream().mapToInt(Integer::intValue).toArray();
        this.regions = parts.regions().toArray(Region[]::new);
        this.strands = parts.strands().toArray(Strand[]::new);
        this.stages = parts.stages().toArray(Stage[]::new);
        this.sagas = parts.sagas().toArray(Saga[]::new);
        this.locks = parts.locks().toArray(Lock[]::new);
        this.names = parts.names();
        this.places = parts.places();
        this.lists = parts.lists();
        this.unwind = parts.unwind();
        this.blank = blank;
        this.result = result;
        this.results = results;
    }

    /// {@return what identifies it in the program}
    String key() {
        return key;
    }

    /// {@return what is at work, such as `ON (Order.Placed)` or `Ship`}
    public String name() {
        return name;
    }

    /// {@return whether it may wait; else it is one proposal}
    public boolean waits() {
        return waits;
    }

    /// {@return whether nobody need hear of it, for it only holds keys}
    boolean quiet() {
        return key.startsWith(CLAIM);
    }

    /// {@return how many slots its arguments take}
    int arguments() {
        return result;
    }

    /// {@return how many slots its names take}
    public int names() {
        return names;
    }

    /// {@return the step of a saga around a region; -1 where there is none, -2 inside a compensation}
    int stageOf(int region) {
        for (int at = region; at >= 0; at = regions[at].parent()) {
            switch (regions[at]) {
                case Region.Stage(_, int stage) -> {
                    return stage;
                }
                case Region.Undo _, Region.Between _ -> {
                    return -2;
                }
                case Region.Body _, Region.Held _, Region.Line _ -> {}
            }
        }
        return -1;
    }

    /// {@return whether a region belongs to a compensation of its own strand}
    boolean undoing(int region) {
        for (int at = region; at >= 0; at = regions[at].parent()) {
            switch (regions[at]) {
                case Region.Undo _, Region.Between _ -> {
                    return true;
                }
                case Region.Line _ -> {
                    return false;
                }
                case Region.Body _, Region.Held _, Region.Stage _ -> {}
            }
        }
        return false;
    }
}
