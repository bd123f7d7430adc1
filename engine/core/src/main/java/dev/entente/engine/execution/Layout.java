package dev.entente.engine.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Puts the nodes of a template in their places, and keeps the regions, strands, sagas and locks around them.
final class Layout {
    private static final Node LATER = new Node.Jump(-1);
    private static final Region OPEN = new Region.Line(-1, -1);

    private final List<Node> nodes = new ArrayList<>();
    private final List<Integer> regionOf = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Template.Strand> strands = new ArrayList<>();
    private final List<Template.Stage> stages = new ArrayList<>();
    private final List<Template.Saga> sagas = new ArrayList<>();
    private final List<Template.Lock> locks = new ArrayList<>();
    private final List<Context> outside = new ArrayList<>();
    private Context here = new Context(0, 0, 0, Node.Keep.ASKED);
    private int places;
    private int lists;

    /// Where the compiler is.
    ///
    /// @param loops how many loops stand between here and the step, or the body, around
    private record Context(int region, int strand, int loops, Node.Keep keep) {}

    Layout() {
        regions.add(new Region.Line(-1, 0));
        strands.add(new Template.Strand("", -1, 0, new int[0]));
    }

    int size() {
        return nodes.size();
    }

    int region() {
        return here.region();
    }

    Node.Keep keep() {
        return here.keep();
    }

    int place() {
        return places++;
    }

    int places(int count) {
        int first = places;
        places += count;
        return first;
    }

    int list() {
        return lists++;
    }

    /// Adds a node that is set later, and returns its place.
    int emit() {
        return emit(LATER);
    }

    int emit(Node node) {
        nodes.add(node);
        regionOf.add(here.region());
        return nodes.size() - 1;
    }

    void set(int place, Node node) {
        nodes.set(place, node);
    }

    void set(int region, Region made) {
        regions.set(region, made);
    }

    private int add(Region region) {
        regions.add(region);
        return regions.size() - 1;
    }

    private void go(Context context) {
        outside.add(here);
        here = context;
    }

    /// Leaves what was entered last.
    void leave() {
        here = outside.removeLast();
    }

    /// Enters a region that is set later, and returns its number.
    int enter() {
        int region = add(OPEN);
        go(new Context(region, here.strand(), here.loops(), here.keep()));
        return region;
    }

    void round(Runnable body) {
        go(new Context(here.region(), here.strand(), here.loops() + 1, here.keep()));
        body.run();
        leave();
    }

    /// Begins the body of a fork, and returns its strand.
    int begin(String fork) {
        int strand = strands.size();
        strands.add(new Template.Strand(fork, here.strand(), here.region(), new int[0]));
        go(new Context(add(new Region.Line(here.region(), strand)), strand, here.loops(), here.keep()));
        return strand;
    }

    void end() {
        emit(new Node.Finish());
        leave();
    }

    int saga() {
        int saga = sagas.size();
        sagas.add(new Template.Saga(
                stages.size(), -1, place(), -1, -1, here.region(), here.loops() > 0, here.keep()));
        emit(new Node.Enter(saga));
        return saga;
    }

    /// Enters a step of a saga, and returns its number.
    ///
    /// @param undoable whether it has a compensation
    int stage(boolean undoable) {
        int stage = stages.size();
        stages.add(new Template.Stage(-1, -1, -1, -1, -1));
        var keep = undoable ? Node.Keep.NO : Node.Keep.YES;
        go(new Context(add(new Region.Stage(here.region(), stage)), here.strand(), 0, keep));
        return stage;
    }

    /// Leaves a step; what is returned is the place of the node that says so.
    int staged(int stage) {
        leave();
        stages.set(stage, new Template.Stage(-1, -1, stages.size(), -1, -1));
        return emit();
    }

    void undo(int stage) {
        go(new Context(add(new Region.Undo(here.region(), stage)), here.strand(), 0, Node.Keep.NO));
    }

    void undone(int stage) {
        leave();
        emit(new Node.Undone(stage));
    }

    void stage(int stage, int saga, int nth, int undo) {
        stages.set(stage, new Template.Stage(saga, nth, stages.get(stage).end(), -1, undo));
    }

    /// Ends the steps of a saga; what is returned is the place of the node that says so.
    int unwind(int saga) {
        int sealed = emit();
        var known = sagas.get(saga);
        go(new Context(add(new Region.Between(here.region(), saga)), here.strand(), 0, Node.Keep.NO));
        int unwind = emit(new Node.Unwind(saga));
        leave();
        sagas.set(saga, new Template.Saga(
                known.first(), stages.size(), known.place(), unwind, -1, known.region(), known.rounds(), known.keep()));
        return sealed;
    }

    void otherwise(int saga, int otherwise) {
        var known = sagas.get(saga);
        sagas.set(saga, new Template.Saga(
                known.first(),
                known.end(),
                known.place(),
                known.unwind(),
                otherwise,
                known.region(),
                known.rounds(),
                known.keep()));
    }

    int lock(String text) {
        locks.add(new Template.Lock(text, -1, new int[0]));
        return locks.size() - 1;
    }

    void hold(int lock) {
        go(new Context(add(new Region.Held(here.region(), lock)), here.strand(), here.loops(), here.keep()));
    }

    void otherwiseOfLock(int lock) {
        locks.set(lock, new Template.Lock(locks.get(lock).text(), size(), new int[0]));
    }

    /// {@return all that was laid out}
    ///
    /// @param names how many slots the names take
    Template.Parts parts(int names) {
        emit(new Node.Finish());
        go(new Context(add(new Region.Between(0, -1)), 0, 0, Node.Keep.NO));
        int unwind = emit(new Node.Unwind(-1));
        leave();
        emit(new Node.Finish());
        nodes.replaceAll(node -> returning(node, names));
        children();
        outerStages();
        held();
        return new Template.Parts(
                nodes, regionOf, regions, strands, stages, sagas, locks, names, places, lists, unwind);
    }

    /// A stretch that may end by a `return` says so in its place.
    private static Node returning(Node node, int names) {
        if (!(node instanceof Node.Run(var effect, boolean local, int returned)) || returned < 0) {
            return node;
        }
        int slot = names + returned;
        return new Node.Run(
                (frame, target) -> {
                    boolean ended = effect.run(frame, target);
                    frame.slots()[slot] = ended ? 1 : 0;
                    return ended;
                },
                local,
                returned);
    }

    private void children() {
        for (int i = 0; i < strands.size(); i++) {
            int parent = i;
            var children = IntStream.range(0, strands.size())
                    .filter(child -> strands.get(child).parent() == parent)
                    .toArray();
            var known = strands.get(i);
            strands.set(i, new Template.Strand(known.fork(), known.parent(), known.region(), children));
        }
    }

    private void outerStages() {
        for (int i = 0; i < stages.size(); i++) {
            var known = stages.get(i);
            int outer = outerStage(sagas.get(known.saga()).region());
            stages.set(i, new Template.Stage(known.saga(), known.nth(), known.end(), outer, known.undo()));
        }
    }

    private int outerStage(int region) {
        for (int at = region; at >= 0; at = regions.get(at).parent()) {
            switch (regions.get(at)) {
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

    private void held() {
        for (int i = 0; i < regions.size(); i++) {
            if (regions.get(i) instanceof Region.Held(_, int lock)) {
                int region = i;
                var inside = IntStream.range(0, strands.size())
                        .filter(strand -> within(strands.get(strand).region(), region))
                        .toArray();
                var known = locks.get(lock);
                locks.set(lock, new Template.Lock(known.text(), known.otherwise(), inside));
            }
        }
    }

    /// {@return whether a region lies in another one, in the same strand}
    private boolean within(int inner, int outer) {
        for (int at = inner; at >= 0 && !(regions.get(at) instanceof Region.Line); at = regions.get(at).parent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }
}
