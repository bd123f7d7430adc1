package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.world.Changes;
import dev.entente.world.Changes.Op;
import dev.entente.world.View;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever factions promise each other, and whatever comes between: no promise is forgotten, and no coin lost or made.
class DiplomacyTest {
    private static final int TICKS = 320;
    /// A negotiation takes 30 ticks at most, a window ends 88 ticks after the contract took force, and undoing takes some.
    private static final int LONGEST = 250;

    private static final Set<String> OVER =
            Set.of("settled", "rejected", "withdrawn", "expired", "compensated", "quarantined");

    private final Map<String, Long> began = new HashMap<>();
    private final Map<String, String> ended = new HashMap<>();
    private final Map<Integer, Long> gold = new HashMap<>();

    private static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("diplomacy.seeds", 20));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_promise_ends_and_money_is_neither_lost_nor_made(long seed) {
        var toy = Diplomacy.toy(seed).start();
        var world = toy.simulation.world();
        long money = money(world);
        for (int i = 0; i < TICKS; i++) {
            var lost = new long[1];
            toy.simulation.step((tick, _, _, changes, entries) -> {
                entries.forEach(entry -> note(tick, entry));
                lost[0] = lost(world, changes);
            });
            money -= lost[0];
            assertEquals(money, money(world), "money after tick " + world.tick());
        }
        began.forEach((contract, tick) -> assertTrue(
                ended.containsKey(contract) || tick > TICKS - LONGEST, contract + " of tick " + tick + " never ended"));
    }

    private void note(long tick, Entry entry) {
        if (entry instanceof Entry.Contracted it) {
            began.putIfAbsent(it.contract(), tick);
            if (OVER.contains(it.state())) {
                assertNull(ended.put(it.contract(), it.state()), it.contract() + " ended twice");
            }
        }
    }

    /// {@return what those had who were removed in this tick}
    private long lost(View world, Changes changes) {
        int faction = world.schema().type("Faction");
        int attribute = world.schema().attribute(faction, "gold");
        long lost = 0;
        for (int i = 0; i < changes.size(); i++) {
            if ((changes.op(i) == Op.SET || changes.op(i) == Op.ADD) && changes.attribute(i) == attribute) {
                gold.put(changes.entity(i), changes.after(i));
            } else if (changes.op(i) == Op.REMOVE && changes.attribute(i) == faction) {
                lost += gold.getOrDefault(changes.entity(i), 0L);
            }
        }
        return lost;
    }

    /// {@return what all factions have, and what is held for contracts}
    private long money(View world) {
        long sum = 0;
        for (int entity = 0; entity < world.entities(); entity++) {
            for (int attribute = 0; world.exists(entity) && attribute < world.schema().attributes(); attribute++) {
                sum += money(world, entity, attribute);
            }
        }
        return sum;
    }

    private long money(View world, int entity, int attribute) {
        var name = world.schema().attributeName(attribute);
        boolean here = world.schema().attribute(world.type(entity), name) == attribute;
        if (!here || !(name.equals("gold") || name.endsWith("_held") || name.endsWith("_staked"))) {
            return 0;
        }
        long value = world.get(attribute, entity);
        assertTrue(value >= 0, () -> "%s.%s is %d".formatted(world.name(entity), name, value));
        if (name.equals("gold")) {
            gold.put(entity, value);
        }
        return value;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_run_that_is_saved_and_goes_on_is_the_same_run(long seed) throws IOException {
        var plain = Diplomacy.toy(seed).run(150).hashes;
        var random = new SplittableRandom(seed);
        var toy = Diplomacy.toy(seed).setting(Settings.DEFAULT.threads(1 << random.nextInt(4))).start();
        for (int i = 0; i < 150; i++) {
            toy.run(1);
            if (random.nextInt(3) == 0) {
                again(toy);
            }
        }

        assertEquals(plain, toy.hashes);
    }

    private static void again(Toy toy) throws IOException {
        var bytes = new ByteArrayOutputStream();
        toy.simulation.save(new DataOutputStream(bytes));
        toy.simulation.close();
        var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        toy.simulation = Simulation.restore(toy.scenario(), toy.settings, (_, _, _) -> _ -> 0, in);
    }
}
