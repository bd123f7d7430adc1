package dev.entente.planner.ground;

import dev.entente.planner.model.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Tasks of partially ordered networks. A knot never changes once it is made and knows what comes after it, so networks
/// share knots; a network is the knots that nothing comes before.
///
/// A knot's weight is a hash of its task and all that follows; a network's is the sum over its knots, so it is kept up to
/// date by adding and taking away, and networks that look alike weigh the same.
final class Web {
    private final Ground ground;
    private final Lifted lifted;
    private final Ints tasks = new Ints();
    private final Ints origins = new Ints();
    private final List<int[]> after = new ArrayList<>();
    private long[] weights = new long[64];

    /// Decompositions: of which knot, how, and the first of its parts.
    private final Ints knots = new Ints();
    private final Ints ways = new Ints();
    private final List<int[]> parts = new ArrayList<>();
    private long bytes;

    private int[] seen = new int[64];
    private int round;
    private final Ints open = new Ints();

    Web(Ground ground, Lifted lifted) {
        this.ground = ground;
        this.lifted = lifted;
    }

    long bytes() {
        return bytes;
    }

    /// {@return how many knots there are}
    int size() {
        return tasks.size();
    }

    /// {@return a new knot}
    int knot(int task, int origin, int[] followers) {
        int knot = tasks.size();
        tasks.add(task);
        origins.add(origin);
        after.add(followers);
        if (knot == weights.length) {
            weights = Arrays.copyOf(weights, knot * 2);
            seen = Arrays.copyOf(seen, knot * 2);
        }
        long weight = Tuples.mix(task + 0x632be59bd9b4e019L);
        for (int follower : followers) {
            weight += Tuples.mix(weights[follower] ^ 0x9e3779b97f4a7c15L);
        }
        weights[knot] = Tuples.mix(weight);
        bytes += 60 + 4L * followers.length;
        return knot;
    }

    int task(int knot) {
        return tasks.at(knot);
    }

    long weight(int knot) {
        return weights[knot];
    }

    /// {@return the decomposition that a knot comes out of; -1 for the first knot}
    int origin(int knot) {
        return origins.at(knot);
    }

    int knotOf(int decomposition) {
        return knots.at(decomposition);
    }

    int wayOf(int decomposition) {
        return ways.at(decomposition);
    }

    /// {@return the parts in the order of the text}
    int[] partsOf(int decomposition) {
        return parts.get(decomposition);
    }

    /// {@return a new decomposition of a knot}
    int decompose(int knot, int way) {
        int number = knots.size();
        knots.add(knot);
        ways.add(way);
        int[] made = new int[ground.parts[way].length];
        var body = lifted.method(ground.methods[way]).body();
        int[] places = ground.places[way];
        for (int i = places.length - 1; i >= 0; i--) {
            made[places[i]] = knot(ground.parts[way][places[i]], number, followers(body, places, i, made, knot));
        }
        parts.add(made);
        bytes += 40 + 4L * made.length;
        return number;
    }

    private int[] followers(Network body, int[] places, int rank, int[] made, int above) {
        var found = new Ints();
        if (body.ordered()) {
            if (rank + 1 < places.length) {
                found.add(made[places[rank + 1]]);
            }
        } else {
            for (int i = 0; i < body.before().length; i += 2) {
                if (body.before()[i] == places[rank]) {
                    found.add(made[body.before()[i + 1]]);
                }
            }
        }
        return found.size() == 0 ? after.get(above) : found.sorted();
    }

    /// {@return those parts of a decomposition that no other comes before}
    int[] first(int decomposition) {
        var body = lifted.method(ground.methods[ways.at(decomposition)]).body();
        int[] made = parts.get(decomposition);
        var found = new Ints();
        for (int i = 0; i < made.length; i++) {
            if (body.ordered() ? i == 0 : !later(body, i)) {
                found.add(made[i]);
            }
        }
        return found.array();
    }

    private static boolean later(Network body, int place) {
        for (int i = 1; i < body.before().length; i += 2) {
            if (body.before()[i] == place) {
                return true;
            }
        }
        return false;
    }

    /// {@return a front without one of its knots, and with what only that one came before}
    int[] without(int[] front, int knot) {
        var next = new Ints();
        for (int other : front) {
            if (other != knot) {
                next.add(other);
            }
        }
        all(next.array(), _ -> {});
        for (int follower : after.get(knot)) {
            if (seen[follower] != round && free(follower, after.get(knot))) {
                next.add(follower);
            }
        }
        return next.sorted();
    }

    /// {@return whether nothing among some knots comes before one of them}
    private boolean free(int knot, int[] among) {
        for (int other : among) {
            if (other != knot && leads(other, knot)) {
                return false;
            }
        }
        return true;
    }

    private boolean leads(int from, int to) {
        var path = new Ints();
        var met = new Ints();
        path.add(from);
        while (path.size() > 0) {
            for (int follower : after.get(path.pop())) {
                if (follower == to) {
                    return true;
                }
                if (!met.contains(follower)) {
                    met.add(follower);
                    path.add(follower);
                }
            }
        }
        return false;
    }

    /// Takes each knot of a network once.
    interface Visitor {
        void visit(int knot);
    }

    /// Visits all knots of the network that begins with a front.
    void all(int[] front, Visitor visitor) {
        round++;
        open.shrink(0);
        for (int knot : front) {
            seen[knot] = round;
            open.add(knot);
        }
        while (open.size() > 0) {
            int knot = open.pop();
            visitor.visit(knot);
            for (int follower : after.get(knot)) {
                if (seen[follower] != round) {
                    seen[follower] = round;
                    open.add(follower);
                }
            }
        }
    }
}
