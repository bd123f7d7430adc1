package dev.entente.planner.ground;

import dev.entente.planner.model.Decomposition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Greedy search over partially ordered networks as they are: any task that nothing comes before is next (Hoeller et al.,
/// JAIR 67, 2020).
///
/// A method's precondition is asked just before the first action that comes out of it; so once a task is decomposed, only
/// what came out of it is next until there was an action, or nothing is left of it. No plan is lost by that, since a task
/// can be decomposed as late as that.
final class Progression implements Seeker {
    private static final int NOBODY = -1;

    private final Ground ground;
    private final Lifted lifted;
    private final Estimate estimate;
    private final Meter meter;
    private final long bytes;
    private final Web web;
    private final Doing doing;
    private final States states;
    private final Pairs seen = new Pairs();
    private final Pairs weights = new Pairs();
    private final Open open = new Open();
    private final List<Node> nodes = new ArrayList<>();
    private final long[] here;
    private final long[] there;
    private long room;
    private int goal = -1;

    /// @param act the decomposition that leads here, or inverted the knot that was done
    /// @param begun the innermost decomposition that waits for its first action; -1 for none
    /// @param outermost the outermost of those
    /// @param weight of the network
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Node(int parent, int act, int state, int[] front, int begun, int outermost, long weight) {}

    Progression(Ground ground, Lifted lifted, Estimate estimate, long bytes, Meter meter) {
        this.ground = ground;
        this.lifted = lifted;
        this.estimate = estimate;
        this.bytes = bytes;
        this.meter = meter;
        web = new Web(ground, lifted);
        doing = new Doing(ground);
        states = new States(ground.start.length);
        here = new long[ground.start.length];
        there = new long[ground.start.length];
    }

    @Override
    public @Nullable Decomposition seek(long limit) {
        if (nodes.isEmpty()) {
            System.arraycopy(ground.start, 0, there, 0, there.length);
            int first = web.knot(ground.root, NOBODY, Ints.NONE);
            arrive(new Node(-1, -1, states.intern(ground.start), new int[] {first}, NOBODY, NOBODY, web.weight(first)));
        }
        long least = meter.left() - limit;
        while (goal < 0 && open.size() > 0 && meter.left() > least && !full() && meter.beat()) {
            expand(open.poll());
        }
        return goal < 0 ? null : plan();
    }

    @Override
    public boolean exhausted() {
        return open.size() == 0;
    }

    @Override
    public boolean full() {
        return states.bytes() + web.bytes() + open.bytes() + seen.bytes() + weights.bytes() + room > bytes;
    }

    private void expand(int number) {
        var node = nodes.get(number);
        states.load(node.state, here);
        for (int knot : node.front) {
            if (goal < 0 && (node.begun == NOBODY || within(knot, node.begun))) {
                int task = web.task(knot);
                if (ground.primitive(task)) {
                    act(number, node, knot, task);
                } else {
                    decompose(number, node, knot, task);
                }
            }
        }
    }

    /// {@return whether a knot came out of a decomposition}
    private boolean within(int knot, int decomposition) {
        int origin = web.origin(knot);
        while (origin > decomposition) {
            origin = web.origin(web.knotOf(origin));
        }
        return origin == decomposition;
    }

    private void act(int number, Node node, int knot, int task) {
        System.arraycopy(here, 0, there, 0, here.length);
        if (meter.node() && doing.apply(task, there)) {
            int[] front = web.without(node.front, knot);
            arrive(new Node(number, ~knot, states.intern(there), front, NOBODY, NOBODY, node.weight - web.weight(knot)));
        }
    }

    private void decompose(int number, Node node, int knot, int task) {
        for (int way : ground.ways[task]) {
            if (Check.literals(ground.wayNeeds[way], here) && ground.wayChecks[way].holds(here) && meter.node()) {
                int made = web.decompose(knot, way);
                System.arraycopy(here, 0, there, 0, here.length);
                long weight = node.weight - web.weight(knot);
                for (int part : web.partsOf(made)) {
                    weight += web.weight(part);
                }
                arrive(opened(number, node, knot, made, weight));
            }
        }
    }

    private Node opened(int number, Node node, int knot, int made, long weight) {
        if (web.partsOf(made).length == 0) {
            int[] front = web.without(node.front, knot);
            int begun = node.begun == NOBODY ? NOBODY : remaining(front, node.begun, node.outermost);
            return new Node(number, made, node.state, front, begun, begun == NOBODY ? NOBODY : node.outermost, weight);
        }
        var front = new Ints();
        for (int other : node.front) {
            if (other != knot) {
                front.add(other);
            }
        }
        front.addAll(web.first(made));
        return new Node(number, made, node.state, front.sorted(), made, node.begun == NOBODY ? made : node.outermost, weight);
    }

    /// {@return the innermost begun decomposition of which something is left}
    private int remaining(int[] front, int begun, int outermost) {
        int at = begun;
        while (at != NOBODY) {
            for (int knot : front) {
                if (within(knot, at)) {
                    return at;
                }
            }
            at = at == outermost ? NOBODY : web.origin(web.knotOf(at));
        }
        return NOBODY;
    }

    private void arrive(Node node) {
        int count = seen.size();
        long weight = node.weight + Tuples.mix((long) node.begun - NOBODY);
        int network = weights.intern((int) (weight >>> 33), (int) weight & Integer.MAX_VALUE);
        if (seen.intern(node.state, network) < count) {
            return;
        }
        int number = nodes.size();
        nodes.add(node);
        room += 72 + 4L * node.front.length;
        if (node.front.length == 0) {
            if (Check.literals(ground.goal, there) && ground.goalCheck.holds(there)) {
                goal = number;
            }
            return;
        }
        estimate.at(there, node.state);
        int far = estimate.sum(web, node.front);
        if (far < Relaxed.NEVER) {
            open.add(((long) far << 32) | (Integer.MAX_VALUE - number), number);
        }
    }

    private Decomposition plan() {
        var path = new Ints();
        for (int at = goal; at > 0; at = nodes.get(at).parent) {
            path.add(nodes.get(at).act);
        }
        var growth = new Growth(ground, lifted);
        var places = new int[web.size()];
        for (int i = path.size() - 1; i >= 0; i--) {
            int act = path.at(i);
            if (act < 0) {
                growth.step(places[~act]);
            } else {
                int first = growth.expand(places[web.knotOf(act)], web.wayOf(act));
                for (int part : web.partsOf(act)) {
                    places[part] = first++;
                }
            }
        }
        return growth.plan();
    }
}
