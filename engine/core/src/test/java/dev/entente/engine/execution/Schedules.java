package dev.entente.engine.execution;

import dev.entente.dsl.Program;
import dev.entente.world.Dice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Runs programs that wait for each other under schedules drawn from a seed, with changes rejected at random, and holds
/// what must be true of every run.
///
/// In a program some coins are always on the way: a step takes them, its compensation gives them back, the last step hands
/// them over. So at the end none is on the way, unless a compensation was reported as stuck.
public final class Schedules {
    private static final String FOLDER = "/schedules/";
    private static final List<String> PURSES = List.of("Ash", "Birch", "Cedar");
    /// In how many ticks executions begin, and how many in each.
    private static final int TICKS = 8;

    private static final int AT_ONCE = 2;
    /// How many of a hundred changes are rejected.
    private static final int[] REJECTED = {0, 3, 9, 35};
    private static final int LONGEST = 2_000;
    private static final long COINS = 120;

    private final String name;
    private final Program program;

    private Schedules(String name) {
        this.name = name;
        this.program = Rig.program(read("prelude.flow") + read(name));
    }

    /// {@return the programs, in the order of their names}
    public static List<Schedules> all() {
        return read("list.txt").lines().map(Schedules::new).toList();
    }

    private static String read(String file) {
        try (var in = Objects.requireNonNull(Schedules.class.getResourceAsStream(FOLDER + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /// Runs the program under some seeds.
    ///
    /// @throws AssertionError naming the seed, where something does not hold
    public void explore(long first, int seeds) {
        for (long seed = first; seed < first + seeds; seed++) {
            try {
                run(seed);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("%s, seed %d: %s".formatted(name, seed, broken), broken);
            }
        }
    }

    private Rig rig(long seed) {
        return Rig.of(program, new Rig.Chaos(seed, REJECTED[(int) (seed % 4)], 1 + (int) (seed / 4 % 3)));
    }

    /// Holds that a run which is saved and restored after every tick is the same run.
    void resume(long seed) {
        var rig = rig(seed);
        var other = rig(seed);
        for (int tick = 1; rig.busy() || tick <= TICKS; tick++) {
            int nth = tick;
            var last = other;
            rig.tick(() -> begin(rig, nth, seed));
            other.tick(() -> begin(last, nth, seed));
            check(rig.world.hash() == other.world.hash(), "seed %d: another hash in tick %d".formatted(seed, tick));
            other = other.restored();
        }
        check(rig.journal.equals(other.journal), "seed %d: another journal".formatted(seed));
        over(other);
    }

    /// {@return all that the program did under a seed}
    List<String> run(long seed) {
        var rig = rig(seed);
        long saved = seed % 5 == 0 ? 3 + seed % 7 : 0;
        for (int tick = 1; rig.busy() || tick <= TICKS; tick++) {
            int nth = tick;
            rig.tick(() -> begin(rig, nth, seed));
            if (tick == saved) {
                return restored(rig, seed);
            }
            hold(rig, tick);
        }
        over(rig);
        return rig.journal;
    }

    /// A run that was saved and restored goes on as if it had not been.
    private List<String> restored(Rig rig, long seed) {
        var other = rig.restored();
        for (int tick = (int) rig.world.tick() + 1; rig.busy() || tick <= TICKS; tick++) {
            int nth = tick;
            rig.tick(() -> begin(rig, nth, seed));
            other.tick(() -> begin(other, nth, seed));
            hold(rig, tick);
            check(rig.world.hash() == other.world.hash(), "a restored run has another hash in tick " + tick);
        }
        check(rig.journal.equals(other.journal), "a restored run has another journal");
        over(rig);
        over(other);
        return rig.journal;
    }

    private static void begin(Rig rig, int tick, long seed) {
        for (int i = 0; i < AT_ONCE && tick <= TICKS; i++) {
            long nth = tick * (long) AT_ONCE + i;
            rig.begin("Play.Run", purse(rig, seed, nth, 0), purse(rig, seed, nth, 1), nth);
        }
    }

    private static long purse(Rig rig, long seed, long nth, int which) {
        return rig.world.entity(PURSES.get(Dice.roll(seed, nth, 0, 0, which, PURSES.size())));
    }

    private static void hold(Rig rig, int tick) {
        check(coins(rig) == COINS, "%d coins in tick %d".formatted(coins(rig), tick));
        check(rig.executions().heldByTheDead().isEmpty(), "a lock is held by a strand that is over: " + rig.executions().heldByTheDead());
        check(rig.executions().size() > 0 || rig.keeper().held() == 0, "nobody waits any more, but the keeper does not know");
        check(tick < LONGEST, "something waits for ever: " + rig.executions());
    }

    private static void over(Rig rig) {
        check(rig.executions().held() == 0, "a lock is held at the end");
        check(rig.lines("tell ").stream().noneMatch(line -> line.contains("broken")), "two have had one key");
        long way = rig.get("$.way");
        check((way == 0) == (rig.stuck == 0), "%d on the way, and %d stuck".formatted(way, rig.stuck));
        check(way >= 0, way + " on the way");
    }

    private static long coins(Rig rig) {
        return rig.get("$.way") + PURSES.stream().mapToLong(purse -> rig.get(purse + ".gold")).sum();
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
