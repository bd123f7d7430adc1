package dev.entente.planner.ground;

import dev.entente.planner.model.Network;

/// Puts the parts of partially ordered methods into one order each: first what provides for others, last what spoils it.
///
/// Linearisation is what won partially ordered tracks (IPC 2023); the order respects what is written, and ties go by the
/// text. A plan of the result is a plan; that there is none means nothing.
final class Linear {
    private static final int LARGEST = 2_000;

    private final Ground ground;
    private final Lifted lifted;
    private final Possible effects;
    private final Possible needs;

    Linear(Ground ground, Lifted lifted, Possible effects, Possible needs) {
        this.ground = ground;
        this.lifted = lifted;
        this.effects = effects;
        this.needs = needs;
    }

    /// {@return the ground problem with every way in one order}
    ///
    /// @param clever whether it looks at what parts provide; else the order is the text's as far as it may be
    Ground run(boolean clever) {
        var places = ground.places.clone();
        for (int way = 0; way < places.length; way++) {
            var body = lifted.method(ground.methods[way]).body();
            if (!body.ordered() && body.calls().size() > 1) {
                places[way] = places(way, body, clever);
            }
        }
        return new Ground(ground, places);
    }

    private int[] places(int way, Network body, boolean clever) {
        int size = body.calls().size();
        var worth = clever && effects.fits() && needs.fits() && size <= LARGEST ? worth(ground.parts[way]) : new byte[size][size];
        int[] sums = new int[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                sums[i] += worth[i][j];
            }
        }
        return sorted(body, worth, sums);
    }

    private static int[] sorted(Network body, byte[][] worth, int[] sums) {
        int size = sums.length;
        var waiting = new int[size];
        for (int i = 1; i < body.before().length; i += 2) {
            waiting[body.before()[i]]++;
        }
        var placed = new boolean[size];
        var places = new int[size];
        for (int i = 0; i < size; i++) {
            int next = best(waiting, placed, sums);
            places[i] = next;
            placed[next] = true;
            release(body, next, waiting);
            for (int other = 0; other < size; other++) {
                sums[other] -= worth[other][next];
            }
        }
        return places;
    }

    private static int best(int[] waiting, boolean[] placed, int[] sums) {
        int best = -1;
        for (int i = 0; i < sums.length; i++) {
            if (!placed[i] && waiting[i] == 0 && (best < 0 || sums[i] > sums[best])) {
                best = i;
            }
        }
        if (best < 0) {
            throw new IllegalStateException("a network's orders must not be a cycle");
        }
        return best;
    }

    private static void release(Network body, int place, int[] waiting) {
        for (int i = 0; i < body.before().length; i += 2) {
            if (body.before()[i] == place) {
                waiting[body.before()[i + 1]]--;
            }
        }
    }

    /// {@return by pair, how much better it is to do the one before the other than the reverse}
    private byte[][] worth(int[] parts) {
        var brings = new long[parts.length][];
        var wants = new long[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            brings[i] = effects.blank();
            wants[i] = needs.blank();
            effects.join(parts[i], brings[i]);
            needs.join(parts[i], wants[i]);
        }
        var worth = new byte[parts.length][parts.length];
        for (int i = 0; i < parts.length; i++) {
            for (int j = 0; j < i; j++) {
                int first = helps(brings[i], wants[j]) + spoils(brings[j], wants[i]);
                int last = helps(brings[j], wants[i]) + spoils(brings[i], wants[j]);
                worth[i][j] = (byte) (first - last);
                worth[j][i] = (byte) (last - first);
            }
        }
        return worth;
    }

    private int helps(long[] brings, long[] wants) {
        for (int i = 0; i < brings.length; i++) {
            if ((brings[i] & wants[i] & ~holding(i)) != 0) {
                return 2;
            }
        }
        return 0;
    }

    private static int spoils(long[] brings, long[] wants) {
        for (int i = 0; i < brings.length; i++) {
            if ((flipped(brings[i]) & wants[i]) != 0) {
                return 1;
            }
        }
        return 0;
    }

    private static long flipped(long bits) {
        long even = 0x5555555555555555L;
        return ((bits & even) << 1) | ((bits >>> 1) & even);
    }

    /// {@return those literals of a word that are true at the start}
    private long holding(int word) {
        long bits = 0;
        for (int literal = word << 6; literal < Math.min(2 * ground.facts, (word + 1) << 6); literal++) {
            if (Check.literal(literal, ground.start)) {
                bits |= 1L << literal;
            }
        }
        return bits;
    }
}
